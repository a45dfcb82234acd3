/** Random histories: revisions of patches over a few entries, as no seed would write them. */
import { type Arbitrary, array, constantFrom, nat, oneof, option, record, tuple } from 'fast-check';
import { Register } from '../../src/catalogue/register.ts';
import type { Change } from '../../src/catalogue/vocabulary/change.ts';
import { type Level, levels } from '../../src/catalogue/vocabulary/code.ts';
import type { Patch } from '../../src/catalogue/vocabulary/entry.ts';
import type { Coverage, Revision } from '../../src/catalogue/vocabulary/revision.ts';

export const ids = ['e0000000001', 'e0000000002', 'e0000000003', 'e0000000004', 'e0000000005'];
export const revisionIds = ['2015-07-29', '2020-02-25', '2020-02-25.2', '2020-02-25.10', '2022-09-28', '2024-07-25'];

const level = constantFrom<Level>(...levels);
const name = constantFrom('甲员', '乙员', '丙员');
const code = constantFrom('4-01-01-01', '4-01-01-02', '4-01', '4');
const text = constantFrom('定义一。', '定义二。');

const anything: Arbitrary<Patch> = record(
  {
    level,
    name,
    status: constantFrom('current' as const, 'withdrawn' as const),
    code: option(code),
    marks: option(constantFrom<('L' | 'S')[]>([], ['L'], ['L', 'S'])),
    definition: option(text),
    tasks: option(constantFrom<string[]>(['一'], ['一', '二'])),
    parent: option(constantFrom(...ids)),
    becomes: option(constantFrom<string[]>([], [ids[0] ?? ''], ids.slice(1, 3))),
  },
  { requiredKeys: [] },
);

/** A patch: every field absent, null where it may be, or a value; now and then one that says next to nothing. */
export const patch: Arbitrary<Patch> = oneof(
  { weight: 3, arbitrary: anything },
  { weight: 1, arbitrary: record({ name }, { requiredKeys: [] }) },
);

interface Step {
  readonly revision: string;
  readonly entry: string;
  readonly patch: Patch;
  readonly line: number;
}

const step: Arbitrary<Step> = record({
  revision: constantFrom(...revisionIds),
  entry: constantFrom(...ids),
  patch,
  line: nat(50).map((line) => line + 1),
});

/** Changes in the order of revisions; the first change of an entry gives level and name. */
export const changes: Arbitrary<Change[]> = tuple(array(step, { minLength: 1, maxLength: 40 }), level, name).map(
  ([steps, firstLevel, firstName]) => {
    const known = new Set<string>();
    return revisionIds.flatMap((revision) =>
      steps
        .filter((one) => one.revision === revision)
        .map(({ entry, patch: said, line }, order): Change => {
          const first = known.has(entry) ? {} : { level: firstLevel, name: firstName };
          known.add(entry);
          const sentence = `${line}`;
          const evidence = { firstLine: line, lastLine: line, sentence, certainty: 'stated', note: null } as const;
          return {
            revision,
            order,
            entry,
            patch: { ...first, ...said },
            citation: { revision, source: null, ...evidence },
          };
        }),
    );
  },
);

/** A register of the given changes, every revision held. */
export function registerOf(all: readonly Change[], coverage: 'complete' | 'partial' = 'complete'): Register {
  const covers: Coverage = {
    ...{ major: coverage, middle: coverage, minor: coverage, occupation: coverage, subtype: coverage },
  };
  const revisions = revisionIds.map(
    (id): Revision => ({
      ...{ id, kind: 'notice', number: id, title: id, issuers: [], issuedOn: id.slice(0, 10), held: 'full' },
      announced: { newOccupations: null, adjustments: null, newSubTypes: null },
      ...{ coverage: covers, restsOn: 'a test', source: null, sourceDigest: null, supplements: [], digest: id },
    }),
  );
  return new Register({ head: 'head', revisions, changes: all, mentions: [], errata: [] });
}
