/** What was adopted is laid on the entries of the same code and name, with its certainty and in its own file. */
import { describe, expect, test } from 'vitest';
import type { Supplement } from '../../../src/import/document.ts';
import { resolveAdopted } from '../../../src/import/resolve/adopted.ts';
import { readAdopted } from '../../../src/import/table/adopted.ts';
import { tsv } from '../table/tsv.ts';
import { complete, editionOf, effectOf, noticeOf, type Outcome, tell, world } from './world.ts';

/** The small catalogue with rows adopted beside a notice without statements. */
function adopting(...rows: readonly string[]): Outcome {
  const { entries } = readAdopted(tsv('code|name|fact|text', rows));
  const draft: Supplement['draft'] = (one) => resolveAdopted(one, entries);
  const own = { revision: '2020-01-01', file: 'own', restsOn: 'a test', levels: [], listed: [], draft };
  return tell([edition, { ...noticeOf('2020-01-01', []), supplements: [own] }]);
}

const edition = editionOf(world, { ...complete, subtype: 'partial' });

describe('adopting', () => {
  test('lays definition, tasks and 工种', () => {
    const outcome = adopting(
      ...['4-01-01-01|甲员|definition|义', '4-01-01-01|甲员|task|查', '4-01-01-01|甲员|task|报'],
      ...['4-01-01-01|甲员|subType|甲一', '4-01-01-01|甲员|subType|甲三'],
    );
    expect(outcome.errors).toEqual([]);
    expect(effectOf(tell([edition]).ledger, outcome.ledger)).toEqual([
      '4-01-01-01 甲员 [L] → 4-01-01-01 甲员 [L] “义” (查；报)',
      '+ 工种 甲三 under 甲员',
    ]);
    const laid = outcome.ledger.changes.filter(({ revision }) => revision === '2020-01-01');
    expect(new Set(laid.map(({ citation }) => `${citation.certainty} ${citation.source}`))).toEqual(
      new Set(['adopted own']),
    );
  });

  test.each(['4-01-01-01|乙员|definition|义', '4-01-01-09|新员|definition|义'])(
    '%s does not fit any more: an error',
    (row) => {
      const { errors, problems } = adopting(row);
      expect(errors).toEqual(['adopted-differs']);
      expect(problems[0]?.message).toContain('zhilu adopt --remove');
    },
  );
});
