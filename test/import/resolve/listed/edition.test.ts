/** An edition after what was there before: which entry each row continues, on what ground, and what is withdrawn by omission. */
import { describe, expect, test } from 'vitest';
import type { Level } from '../../../../src/catalogue/vocabulary/code.ts';
import type { Continuation, ListedRow } from '../../../../src/catalogue/vocabulary/statement.ts';
import type { Document } from '../../../../src/import/document.ts';
import { resolveEdition } from '../../../../src/import/resolve/listed/edition.ts';
import { complete, editionOf, effectOf, evidenceAt, noticeOf, type Outcome, partial, tell } from '../world.ts';

const before = editionOf(
  {
    '4-01-01-01 甲员': { marks: ['L'], subTypes: ['甲一'] },
    '4-01-01-02 乙员': { subTypes: ['乙一'] },
    '4-01-01-03 丙员': {},
  },
  partial,
);
const groups: readonly Level[] = ['major', 'middle', 'minor', 'occupation'];

/** An edition of the given `code name marks` rows. */
function edition(
  rows: readonly string[],
  { continuations = [], levels = groups }: { continuations?: readonly Continuation[]; levels?: readonly Level[] } = {},
): Document {
  const read = rows.map((row, index): ListedRow => {
    const [code = '', name = ''] = row.split(' ');
    return { code, name, subType: null, marks: [], evidence: evidenceAt(index + 1) };
  });
  const completeness = { levels, evidence: evidenceAt(99), note: 'not listed' };
  const draft: Document['draft'] = (one) => resolveEdition(one, { rows: read, continuations, completeness });
  const coverage = { ...partial, ...Object.fromEntries(levels.map((level) => [level, 'complete'])) };
  const base = noticeOf('2022-01-01', [], coverage);
  return { ...base, revision: { ...base.revision, kind: 'edition' }, draft };
}

function continuation(from: string, to: string): Continuation {
  const [fromCode = '', fromName = ''] = from.split(' ');
  const [code = '', name = ''] = to.split(' ');
  const source = { code: fromCode === '工种' ? null : fromCode, name: fromName };
  return {
    toRevision: '2022-01-01',
    from: source,
    to: { code, name, subType: null },
    relation: 'renamed',
    certainty: 'inferred',
    note: 'why',
    line: 7,
  };
}

function change(outcome: Outcome): string[] {
  return effectOf(tell([before]).ledger, outcome.ledger);
}

interface Case {
  readonly what: string;
  readonly rows: readonly string[];
  readonly continuations?: readonly Continuation[];
  readonly effect: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'the same code and name go on; marks are what the edition says; the group is the parent from now on',
    rows: ['4 大类', '4-01 中类', '4-01-01 小类', '4-01-01-01 甲员', '4-01-01-02 乙员', '4-01-01-03 丙员'],
    effect: [
      '4-01-01-01 甲员 [L] under nothing → 4-01-01-01 甲员',
      '4-01-01-02 乙员 under nothing → 4-01-01-02 乙员',
      '4-01-01-03 丙员 under nothing → 4-01-01-03 丙员',
      '+ 4 大类',
      '+ 4-01 中类',
      '+ 4-01-01 小类',
    ],
  },
  {
    what: 'the same name under another code goes on, and its old code is free for another',
    rows: ['4-01-01-01 乙员', '4-01-01-02 新员', '4-01-01-03 丙员', '4-01-01-04 甲员'],
    effect: [
      '4-01-01-01 甲员 [L] under nothing → 4-01-01-04 甲员 under nothing',
      '4-01-01-02 乙员 under nothing → 4-01-01-01 乙员 under nothing',
      '+ 4-01-01-02 新员 under nothing',
    ],
  },
  {
    what: 'a 工种 goes on as the occupation of its name',
    rows: ['4-01-01-01 甲员', '4-01-01-02 乙员', '4-01-01-03 丙员', '4-01-01-05 乙一'],
    effect: [
      '4-01-01-01 甲员 [L] under nothing → 4-01-01-01 甲员 under nothing',
      '工种 乙一 under 乙员 → 4-01-01-05 乙一 under nothing',
    ],
  },
  {
    what: 'the concordance goes before the same name',
    rows: ['4-01-01-01 甲师', '4-01-01-02 乙员', '4-01-01-03 丙员', '4-01-01-04 甲员'],
    continuations: [continuation('4-01-01-01 甲员', '4-01-01-01 甲师')],
    effect: [
      '4-01-01-01 甲员 [L] under nothing → 4-01-01-01 甲师 under nothing',
      '工种 甲一 under 甲员 → 工种 甲一 under 甲师',
      '+ 4-01-01-04 甲员 under nothing',
    ],
  },
  {
    what: 'what is not listed is withdrawn; its 工种 stays, under nothing',
    rows: ['4-01-01-02 乙员', '4-01-01-03 丙员'],
    effect: [
      '4-01-01-01 甲员 [L] under nothing → 4-01-01-01 甲员 [L] under nothing withdrawn',
      '工种 甲一 under 甲员 → 工种 甲一 under nothing',
    ],
  },
];

describe('an edition', () => {
  test.each(cases)('$what', ({ rows, continuations = [], effect }) => {
    const outcome = tell([before, edition(rows, { continuations })]);
    expect(outcome.errors).toEqual([]);
    expect(change(outcome)).toEqual(effect);
  });

  test.each(cases)('does the same with its rows in reverse: $what', ({ rows, continuations = [], effect }) => {
    const outcome = tell([before, edition([...rows].reverse(), { continuations })]);
    expect(change(outcome).sort()).toEqual([...effect].sort());
  });

  test('that lists only some withdraws nothing', () => {
    expect(change(tell([before, edition(['4-01-01-02 乙员'], { levels: [] })]))).toEqual([]);
  });

  test('that lists every group withdraws no occupation', () => {
    const outcome = tell([before, edition(['4 大类'], { levels: ['major', 'middle', 'minor'] })]);
    expect(change(outcome)).toEqual(['+ 4 大类']);
  });

  test('renames a group whose code it keeps, and says that this is inferred', () => {
    const first = editionOf({ '4 大类': {}, '4-01 中类': {} }, complete);
    const { ledger } = tell([first, edition(['4 大类', '4-01 新中类'])]);
    expect(effectOf(tell([first]).ledger, ledger)).toEqual(['4-01 中类 → 4-01 新中类']);
    expect(ledger.changes.at(-1)?.citation).toMatchObject({ certainty: 'inferred', firstLine: 2 });
  });
});

describe('groups of one name', () => {
  test.each([{ rows: ['4 大类', '4-01 其他类', '4-02 其他类'] }, { rows: ['4 大类', '4-02 其他类', '4-01 其他类'] }])(
    'go on where code and name are the same: $rows',
    ({ rows }) => {
      const first = editionOf({ '4 大类': {}, '4-02 其他类': {} }, complete);
      const { ledger } = tell([first, edition(rows)]);
      expect(effectOf(tell([first]).ledger, ledger)).toEqual(['+ 4-01 其他类']);
    },
  );
});

describe('a concordance is refused that', () => {
  const rows = ['4-01-01-01 甲师', '4-01-01-02 乙员', '4-01-01-03 丙员', '4-01-01-04 丁员'];
  test.each([
    { what: 'continues what is not there', items: [continuation('4-01-01-07 无员', '4-01-01-01 甲师')] },
    { what: 'continues into what is not listed', items: [continuation('4-01-01-01 甲员', '4-01-01-09 甲师')] },
    {
      what: 'continues one entry twice',
      items: [continuation('4-01-01-01 甲员', '4-01-01-01 甲师'), continuation('4-01-01-01 甲员', '4-01-01-04 丁员')],
    },
    {
      what: 'continues two entries into one',
      items: [continuation('4-01-01-01 甲员', '4-01-01-01 甲师'), continuation('4-01-01-02 乙员', '4-01-01-01 甲师')],
    },
  ])('$what', ({ items }) => {
    const { errors, problems } = tell([before, edition(rows, { continuations: items })]);
    expect(errors).toEqual(['concordance-mismatch']);
    expect(problems[0]?.message).toContain('the concordance (line 7)');
  });
});
