/** A listing beside a revision: it confirms, tells what was not known, withdraws what it omits, and contradicts nothing unsaid. */
import { describe, expect, test } from 'vitest';
import type { Level } from '../../../../src/catalogue/vocabulary/code.ts';
import type { Continuation, ListedRow } from '../../../../src/catalogue/vocabulary/statement.ts';
import type { Document, Supplement } from '../../../../src/import/document.ts';
import { resolveListing } from '../../../../src/import/resolve/listed/listing.ts';
import { complete, editionOf, effectOf, evidenceAt, noticeOf, type Outcome, partial, tell } from '../world.ts';

const edition = editionOf(
  {
    '4 大类': {},
    '4-01 中类': {},
    '4-01-01 小类': {},
    '4-01-01-01 甲员': { marks: ['L'], subTypes: ['甲一', '甲二'] },
    '4-01-01-02 乙员': { subTypes: ['乙一'] },
  },
  { ...complete, subtype: 'partial' },
);
const coded = ['4 大类', '4-01 中类', '4-01-01 小类', '4-01-01-01 甲员', '4-01-01-02 乙员'];

interface Told {
  readonly continuations?: readonly Continuation[];
  readonly levels?: readonly Level[];
}

/** A notice without statements and a listing of `code name` or `code name 工种` rows beside it. */
function listed(rows: readonly string[], { continuations = [], levels = ['subtype'] }: Told = {}): Document {
  const read = rows.map((row, index): ListedRow => {
    const [code = '', name = '', subType = null] = row.split(' ');
    return { code, name, subType, marks: null, evidence: evidenceAt(index + 1) };
  });
  const completeness = { levels, evidence: evidenceAt(99), note: 'not in the list' };
  const draft: Supplement['draft'] = (one) => resolveListing(one, { rows: read, continuations, completeness });
  const supplement = { revision: '2025-01-01', file: 'list', restsOn: 'a test', levels, listed: levels, draft };
  return { ...noticeOf('2025-01-01', []), supplements: [supplement] };
}

function continuation(from: string, to: string, relation: Continuation['relation'] = 'renamed'): Continuation {
  const [fromCode = '', fromName = ''] = from.split(' ');
  const [code = '', name = '', subType = null] = to.split(' ');
  const source = { code: fromCode === '工种' ? null : fromCode, name: fromName };
  const target = { code, name, subType };
  return { toRevision: '2025-01-01', from: source, to: target, relation, certainty: 'inferred', note: 'why', line: 7 };
}

function effect(outcome: Outcome): string[] {
  return effectOf(tell([edition]).ledger, outcome.ledger);
}

const own = ['4-01-01-01 甲员 甲一', '4-01-01-01 甲员 甲二', '4-01-01-02 乙员 乙一'];

describe('a listing', () => {
  test('that says what is known changes nothing, and is a further ground of it, in its own file', () => {
    const outcome = tell([edition, listed([...coded, ...own], { levels: ['occupation', 'subtype'] })]);
    expect(outcome.errors).toEqual([]);
    expect(effect(outcome)).toEqual([]);
    const last = outcome.ledger.changes.filter(({ revision }) => revision === '2025-01-01');
    expect(last.map(({ order }) => order)).toEqual(last.map((_, index) => index));
    expect(last).toHaveLength(8);
    expect(new Set(last.map(({ citation }) => citation.source))).toEqual(new Set(['list']));
  });

  test.each([
    {
      what: 'tells 工种 that were not known',
      rows: [...own, '4-01-01-02 乙员 乙二'],
      told: ['+ 工种 乙二 under 乙员'],
    },
    {
      what: 'withdraws the 工种 that it omits, where it lists every one',
      rows: own.slice(0, 2),
      told: ['工种 乙一 under 乙员 → 工种 乙一 under 乙员 withdrawn'],
    },
    {
      what: 'withdraws nothing where it lists only some',
      rows: own.slice(0, 2),
      levels: [],
      told: [],
    },
    {
      what: 'finds a 工种 again that stands elsewhere',
      rows: [...own.slice(0, 2), '4-01-01-01 甲员 乙一'],
      told: ['工种 乙一 under 乙员 → 工种 乙一 under 甲员'],
    },
    {
      what: 'goes on with a 工种 under the name that the concordance says',
      rows: [...own.slice(0, 2), '4-01-01-02 乙员 乙新'],
      continuations: [continuation('工种 乙一', '4-01-01-02 乙员 乙新')],
      told: ['工种 乙一 under 乙员 → 工种 乙新 under 乙员'],
    },
    {
      what: 'goes on with an occupation that the concordance says it lists as a 工种',
      rows: [...own, '4-01-01-01 甲员 乙员'].filter((row) => !row.startsWith('4-01-01-02')),
      continuations: [continuation('4-01-01-02 乙员', '4-01-01-01 甲员 乙员', 'demoted')],
      told: ['4-01-01-02 乙员 → 工种 乙员 under 甲员', '工种 乙一 under 乙员 → 工种 乙一 under 乙员 withdrawn'],
    },
    {
      what: 'tells an occupation that was not known',
      rows: ['4-01-01-03 丙员', '4-01-01-03 丙员 丙一', ...own],
      told: ['+ 4-01-01-03 丙员', '+ 工种 丙一 under 丙员'],
    },
  ])('$what', ({ rows, told, ...how }) => {
    const outcome = tell([edition, listed(rows, how)]);
    expect(outcome.errors).toEqual([]);
    expect(effect(outcome)).toEqual(told);
  });

  test('tells the code of an occupation that was known by its name alone', () => {
    const named = { type: 'addOccupation', occupation: { code: null, name: '丁员' } } as const;
    const occupation = { ...named.occupation, marks: [], definition: null, tasks: null, evidence: evidenceAt(1) };
    const notice = noticeOf('2024-01-01', [{ type: 'addOccupation', occupation }], partial);
    const { ledger, errors } = tell([edition, notice, listed(['4-01-01-04 丁员', ...own])]);
    expect(errors).toEqual([]);
    expect(effectOf(tell([edition, notice]).ledger, ledger)).toEqual([
      '（编码未见） 丁员 under nothing → 4-01-01-04 丁员',
    ]);
  });

  test.each([
    { what: 'gives a code another name', rows: ['4-01-01-01 丙员'], errors: ['listing-contradicts'] },
    { what: 'gives a name another code', rows: ['4-01-01-09 甲员'], errors: ['listing-contradicts'] },
    {
      what: 'puts a 工种 under an occupation that is not there',
      rows: ['4-01-01-02 丙员 丙一'],
      errors: ['occupation-unknown'],
    },
    {
      what: 'does not have what the concordance says',
      rows: own,
      continuations: [continuation('工种 乙一', '4-01-01-02 乙员 乙新')],
      errors: ['concordance-mismatch'],
    },
    {
      what: 'has a concordance that demotes what is not there',
      rows: coded,
      continuations: [continuation('4-01-01-07 无员', '4-01-01-01 甲员', 'demoted')],
      errors: ['concordance-mismatch'],
    },
  ])('is refused that $what', ({ rows, errors, ...how }) => {
    expect(tell([edition, listed(rows, { levels: [], ...how })]).errors).toEqual(errors);
  });

  test('makes what a later text may take for granted complete: a 工种 that it does not list is unknown', () => {
    const cancel = { type: 'cancelSubType', code: '4-01-01-02', name: '乙员', subType: '乙九' } as const;
    const later = noticeOf('2026-01-01', [cancel]);
    expect(tell([edition, later]).errors).toEqual([]);
    expect(tell([edition, listed(own), later]).errors).toEqual(['subtype-unknown']);
  });
});

describe('an occupation that the concordance demotes', () => {
  test('without a row of its 工种 goes under the occupation it names, with its own 工种', () => {
    const how = { continuations: [continuation('4-01-01-02 乙员', '4-01-01-01 甲员', 'demoted')], levels: [] };
    const outcome = tell([edition, listed(coded.slice(0, 4), how)]);
    expect(outcome.errors).toEqual([]);
    expect(effect(outcome)).toEqual([
      '4-01-01-02 乙员 → 工种 乙员 under 甲员',
      '工种 乙一 under 乙员 → 工种 乙一 under 甲员',
    ]);
  });
});
