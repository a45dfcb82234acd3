/** What a text takes for granted is laid into the revision that must have known it, cites the text, and is read on from at once. */
import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../../src/catalogue/vocabulary/revision.ts';
import { complete, editionOf, factsOf, listing, noticeOf, partial, type Said, tell, world } from './world.ts';

/** As the 2022 edition: every group and occupation, no 工种. */
const withoutSubTypes: Coverage = { ...complete, subtype: 'partial' };
const jia = { code: '4-01-01-01', name: '甲员' };
const unknown = { code: '4-01-03-07', name: '壬员' };

interface Laid {
  readonly what: string;
  readonly documents: Parameters<typeof tell>[0];
  /** `revision by cited: name` of every presupposed change. */
  readonly laid: readonly string[];
}

const rename = (named: { code: string; name: string }, newName: string): Said => ({
  type: 'rename',
  ...named,
  newName,
});

const cases: readonly Laid[] = [
  {
    what: 'an occupation that the base does not list',
    documents: [editionOf(world, partial), noticeOf('2020-01-01', [rename(unknown, '壬师')])],
    laid: ['2015-01-01 by 2020-01-01: 壬员'],
  },
  {
    what: 'an occupation that the base lists, confirmed',
    documents: [editionOf(world, partial), noticeOf('2020-01-01', [rename(jia, '甲师')])],
    laid: ['2015-01-01 by 2020-01-01: 甲员'],
  },
  {
    what: 'nothing where the base lists everything',
    documents: [editionOf(world, complete), noticeOf('2020-01-01', [rename(jia, '甲师')])],
    laid: [],
  },
  {
    what: 'a 工种 of an edition that lists every occupation and no 工种',
    documents: [
      editionOf(world, withoutSubTypes),
      noticeOf('2020-01-01', [{ type: 'cancelSubType', ...jia, subType: '甲三' }]),
    ],
    laid: ['2015-01-01 by 2020-01-01: 甲三'],
  },
  {
    what: 'an occupation that a notice held in part may have added, not the edition that lists every one',
    documents: [
      editionOf(world, complete),
      noticeOf('2019-01-01', [], partial),
      noticeOf('2020-01-01', [rename(unknown, '壬师')]),
    ],
    laid: ['2019-01-01 by 2020-01-01: 壬员'],
  },
  {
    what: 'an occupation and its 工种, which a later notice raises, and what a third one says of the risen one',
    documents: [
      editionOf(world, partial),
      noticeOf('2020-01-01', [
        { type: 'promoteSubType', ...unknown, subType: '壬一', occupation: listing('4-01-04-01', '壬一') },
      ]),
      noticeOf('2021-01-01', [{ type: 'addSubType', code: '4-01-04-01', name: '壬一', subType: '新种' }]),
    ],
    laid: ['2015-01-01 by 2020-01-01: 壬员', '2015-01-01 by 2020-01-01: 壬一'],
  },
  {
    what: 'no 工种 back into the time before it was moved',
    documents: [
      editionOf(world, partial),
      noticeOf('2020-01-01', [
        { type: 'moveSubType', ...jia, subType: '甲一', to: { code: '4-01-03-02', name: '戊员' } },
      ]),
      noticeOf('2021-01-01', [{ type: 'cancelSubType', code: '4-01-03-02', name: '戊员', subType: '甲一' }]),
    ],
    laid: [
      '2015-01-01 by 2020-01-01: 甲员',
      '2015-01-01 by 2020-01-01: 甲一',
      '2015-01-01 by 2020-01-01: 戊员',
      '2015-01-01 by 2021-01-01: 戊员',
    ],
  },
];

describe('presupposed', () => {
  test.each(cases)('$what', ({ documents, laid }) => {
    const { ledger, errors } = tell(documents);
    expect(errors).toEqual([]);
    const found = ledger.changes.flatMap(({ revision, entry, citation }) =>
      citation.certainty === 'presupposed'
        ? [`${revision} by ${citation.revision}: ${ledgerName(documents, entry, revision)}`]
        : [],
    );
    expect(found).toEqual(laid);
  });

  test('a 小类 that a sentence mentions becomes the parent of its occupations', () => {
    const base = editionOf({ '4-05-01-01 己员': {} }, partial);
    const { ledger } = tell([base, noticeOf('2020-01-01', [{ type: 'mentionGroup', code: '4-05-01', name: '己类' }])]);
    const named = new Map([...factsOf(ledger)].map(([id, facts]) => [facts.name, { id, facts }]));
    expect(named.get('己员')?.facts.parent).toBe(named.get('己类')?.id);
  });
});

describe('what cannot be presupposed', () => {
  test('a 工种 of an occupation that a wholly held notice defines', () => {
    const made = noticeOf('2020-01-01', [{ type: 'addOccupation', occupation: listing('4-01-04-01', '己员') }]);
    const then = noticeOf('2021-01-01', [{ type: 'cancelSubType', code: '4-01-04-01', name: '己员', subType: '己一' }]);
    expect(tell([editionOf(world, withoutSubTypes), made, then]).errors).toEqual(['subtype-unknown']);
  });

  test('anything before the first edition', () => {
    expect(tell([noticeOf('2014-01-01', [rename(jia, '甲师')]), editionOf(world, partial)]).errors).toEqual([
      'occupation-unknown',
    ]);
  });

  test('what an earlier notice then could not have done: the earlier one is refused', () => {
    const documents = [
      editionOf(world, partial),
      noticeOf('2018-01-01', [{ type: 'addOccupation', occupation: listing('4-01-04-01', '壬员') }]),
      noticeOf('2019-01-01', [rename({ code: '4-01-04-01', name: '壬员' }, '壬师')]),
      noticeOf('2020-01-01', [rename(unknown, '壬工')]),
    ];
    expect(tell(documents).errors).toEqual(['occupation-exists']);
  });
});

/** The name that an entry had after a revision. */
function ledgerName(documents: Laid['documents'], entry: string, revision: string): string | undefined {
  const upTo = documents.filter(({ revision: { id } }) => id <= revision).length;
  const all = tell(documents).ledger.changes.filter((change) => change.entry === entry);
  const names = all.filter((change) => change.revision <= (documents[upTo - 1]?.revision.id ?? ''));
  return names.findLast(({ patch }) => patch.name !== undefined)?.patch.name;
}
