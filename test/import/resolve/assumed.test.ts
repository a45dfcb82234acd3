/** What is assumed is read beside the ledger; the ledger has it only after a commit. */
import { expect, test } from 'vitest';
import { digestText } from '../../../src/catalogue/history/digest.ts';
import { Draft } from '../../../src/import/resolve/draft.ts';
import { Ledger } from '../../../src/import/resolve/ledger.ts';
import { refer } from '../../../src/import/resolve/references.ts';
import { evidenceAt, partial } from './world.ts';

test('a draft writes the ledger only in its commit, also what its text takes for granted', () => {
  const ledger = new Ledger();
  const partialFrom = (): string => '2015-01-01';
  const setting = {
    revision: '2020-01-01',
    base: '2015-01-01',
    coverage: partial,
    partialFrom,
    supplement: null,
    order: 0,
    digest: digestText,
  };
  const draft = new Draft(ledger, setting);
  const id = refer(draft, { code: '4-01-01-01', name: '甲员' }, evidenceAt(1)) ?? '';
  expect(draft.ledger.holder('4-01-01-01')).toBe(id);
  expect(draft.ledger.namesakes('甲员', 'occupation')).toEqual([id]);
  expect(draft.ledger.members('4-01-01')).toEqual([id]);
  expect([...draft.ledger.current()].map(([known]) => known)).toEqual([id]);
  expect(ledger.changes).toEqual([]);
  expect(ledger.facts(id)).toBeNull();
  draft.commit();
  expect(ledger.facts(id)).toMatchObject({ code: '4-01-01-01', name: '甲员' });
});
