/** The laws of judging, over rows made from the registry: right ones, those of other times, groups, drafts, typing errors, rubbish. */
import { assert, constantFrom, integer, option, property, record } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result, Row } from '../../src/check/row.ts';
import { loadBuiltNames } from '../registry.ts';
import { type Checks, startChecks } from './tabled.ts';

interface Pair {
  readonly code: string | null;
  readonly name: string;
}

let checks: Checks;
/** How many entries each alias means. */
let targets: ReadonlyMap<string, number>;
/** Codes and names as some revision has them or a draft had; popular names, which have no code. */
let pairs: readonly Pair[];

beforeAll(async () => {
  checks = await startChecks();
  const { aliases } = await loadBuiltNames();
  targets = new Map(aliases.map((alias) => [alias.text, alias.targets.length]));
  const states = [...checks.register.entries()].flatMap((entry) => entry.states.map(({ facts }) => facts));
  const drafts = checks.register.rows.errata.filter(({ kind }) => kind === 'draft');
  const popular = aliases.filter((_, at) => at % 20 === 0).map(({ text }) => ({ code: null, name: text }));
  pairs = [...states, ...drafts, ...popular];
});

/** Days before, on and between the revisions, held or not, and after the last; and periods over them. */
const days = constantFrom(
  ...['2014-01-01', '2015-07-29', '2016-01-01', '2019-04-01', '2020-01-01', '2020-02-25', '2020-06-28', '2021-06-01'],
  ...['2022-06-30', '2022-09-27', '2022-09-28', '2023-05-05', '2024-07-25', '2025-07-22', '2025-12-31', '2026-09-09'],
  ...['2026-11-01', '2022-09', '2021', '2015', '2024.7', '44256', '2019-2023', '2026-09'],
);

/** Ways to make a row of two pairs. */
const ways: Readonly<Record<string, (one: Pair, other: Pair, at: number) => Row>> = {
  right: ({ code, name }) => ({ code, name }),
  nameOfOther: ({ code }, { name }) => ({ code, name }),
  name: ({ name }) => ({ name }),
  code: ({ code }) => ({ code }),
  typingError: ({ code, name }, _, at) => ({
    code,
    name: `${name.slice(0, at % name.length)}圆${name.slice((at % name.length) + 1)}`,
  }),
  compact: ({ code, name }) => ({ code: code?.replaceAll('-', '') ?? null, name }),
  fivePart: ({ code, name }) => ({ code: `${code}-01`, name }),
  glued: ({ code, name }) => ({ code: `${code} ${name}` }),
  subType: ({ name }, { code }) => ({ code, subType: name }),
  dateOfCode: ({ code, name }) => ({ code: code?.replace(/^(\d)-(\d\d)-(\d\d)$/, '20$3-0$1-$2') ?? null, name }),
  rubbish: ({ code }, { name }) => ({ code: name, name: code }),
};

/** Tries a law on the result of rows of every kind. */
function holds(law: (result: Result, row: Row, way: string) => void, runs = 1_500): void {
  const made = record({
    ...{ way: constantFrom(...Object.keys(ways)), one: integer({ min: 0 }), other: integer({ min: 0 }) },
    ...{ at: integer({ min: 0 }), on: option(days), strict: constantFrom(false, false, true) },
  });
  const hold = property(made, ({ way, one, other, at, on, strict }) => {
    const [first, second] = [pairs[one % pairs.length], pairs[other % pairs.length]];
    if (first === undefined || second === undefined) return;
    const row = { ...ways[way]?.(first, second, at), on };
    law((strict ? checks.strict : checks.lenient)(row), row, way);
  });
  assert(hold, { numRuns: runs });
}

test('the chosen entry is the first suggestion, as sure as the verdict, and none is surer', () => {
  holds(({ then, suggestions }) => {
    const confidences = suggestions.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((left, right) => right - left));
    if (then.entry === undefined) return;
    expect(suggestions[0]).toMatchObject({ entry: { id: then.entry.id }, confidence: then.confidence });
  });
});

test('a match needs a code with its name, an official name, or a popular one that means one entry only', () => {
  holds(({ then, suggestions }) => {
    if (then.verdict !== 'match') return;
    const [best] = suggestions;
    expect(then.issues.filter(({ severity, pointer }) => severity !== 'info' && pointer !== '/at')).toEqual([]);
    if (then.matchedOn === 'alias') expect(targets.get(best?.text ?? '')).toBe(1);
    expect(['code', 'name', 'formerName', 'subType', 'alias', 'partial']).toContain(then.matchedOn);
  });
});

describe('no sentence claims more than the sources of the date know', () => {
  /** What sentences say of a text or of the catalogue at large, and so at every date. */
  const general = ['CODE_MALFORMED', 'REVISION_UNKNOWN', 'CODE_OTHER_SCHEME', 'DATE_IS_PERIOD'];
  const claims = /\b(not|no|nobody|none|never|only|there is|does not)\b/;
  const modest = /no held source|with no known successor/g;

  test('under partial coverage nothing is said not to be', () => {
    holds(({ then }, row) => {
      if (row.on === null || row.on === undefined || !/^20(1[5-9]|2[01])-..-..$/.test(row.on)) return;
      for (const { code, message } of then.issues) {
        if (general.includes(code)) continue;
        expect(message.replaceAll(/“[^”]*”/g, '').replaceAll(modest, '')).not.toMatch(claims);
      }
    });
  });

  test('what a sentence says that a code is, it is', () => {
    holds(({ then }) => {
      const on = then.revision;
      if (on === null) return;
      for (const { code, message } of then.issues) {
        const said = /on this date (?:the sources held have )?([1-8](?:-\d\d){0,3}) (?:is|as) “([^”]*)”/.exec(message);
        if (said === null || code === 'DATE_IS_PERIOD') continue;
        const holding = checks.register.holding(said[1] ?? '', on);
        expect(checks.register.facts(holding?.entry ?? '', on)?.name, message).toBe(said[2]);
      }
    });
  });
});

test('a code and a name that mean two entries on the date are both given back, never refused', () => {
  const { register, lenient } = checks;
  const held = register.held.map(({ id }) => id);
  const any = integer({ min: 0 });
  assert(
    property(constantFrom(...held), any, any, (on, one, other) => {
      const current = register.standings(on).filter(({ facts }) => facts.status === 'current' && facts.code !== null);
      const [first, second] = [current[one % current.length], current[other % current.length]];
      if (first === undefined || second === undefined) return;
      const { then } = lenient({ code: first.facts.code, name: second.facts.name, on });
      expect(['noMatch', 'unknown', 'insufficient', 'suggested']).not.toContain(then.verdict);
      const shown = then.entries?.map(({ name }) => name);
      if (then.verdict === 'ambiguous')
        expect(shown).toEqual(expect.arrayContaining([first.facts.name, second.facts.name]));
    }),
    { numRuns: 1_000 },
  );
});

test('a period has the answer that holds on every day of it; else it is open, or nothing certain, and names where it turns', () => {
  const months = record({ year: integer({ min: 2016, max: 2025 }), month: integer({ min: 1, max: 12 }) });
  const any = integer({ min: 0 });
  assert(
    property(
      months,
      any,
      any,
      constantFrom('right', 'name', 'code', 'nameOfOther'),
      ({ year, month }, one, other, way) => {
        const [first, second] = [pairs[one % pairs.length], pairs[other % pairs.length]];
        if (first === undefined || second === undefined) return;
        const words = ways[way]?.(first, second, 0) ?? {};
        const text = `${year}-${String(month).padStart(2, '0')}`;
        const { then } = checks.lenient({ ...words, on: text });
        const all = Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, day) => {
          const answer = checks.lenient({ ...words, on: `${text}-${String(day + 1).padStart(2, '0')}` }).then;
          return JSON.stringify([answer.verdict, answer.matchedOn, answer.entry ?? answer.entries]);
        });
        const [told] = then.issues.filter(({ code }) => code === 'DATE_IS_PERIOD');
        if (all.every((answer) => answer === all[0])) {
          expect(told?.severity).toBe('info');
          expect(JSON.stringify([then.verdict, then.matchedOn, then.entry ?? then.entries])).toBe(all[0]);
        } else {
          expect(told).toMatchObject({
            severity: 'warning',
            message: expect.stringMatching(/from revision \d{4}-\d\d/),
          });
          expect(['ambiguous', 'suggested', 'unknown', 'noMatch']).toContain(then.verdict);
          expect(then.verdict === 'ambiguous').toBe(then.entries !== undefined && then.entries.length > 0);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('every right group row gets the group, told to be one and nothing else, then and now', () => {
  const { register, lenient } = checks;
  for (const { id: on } of register.held) {
    for (const { id, facts } of register.standings(on)) {
      if (facts.status !== 'current' || facts.code === null || facts.code.split('-').length === 4) continue;
      const { then, now, suggestions } = lenient({ code: facts.code, name: facts.name, on });
      expect(then).toMatchObject({
        verdict: 'matchWithWarning',
        entry: { id },
        issues: [{ code: 'GROUP_NOT_OCCUPATION' }],
      });
      expect(now.status === 'withdrawn' || now.entries.length > 0).toBe(true);
      expect(suggestions.filter(({ entry }) => entry.id !== id && !entry.code?.startsWith(`${facts.code}`))).toEqual(
        [],
      );
    }
  }
});

test('each of the 3,057 工种 of the official list is a match with its occupation', () => {
  const { register, lenient } = checks;
  const listed = register
    .standings('2025-07-22')
    .filter(({ facts }) => facts.level === 'subtype' && facts.status === 'current');
  expect(listed).toHaveLength(3_057);
  for (const { id, facts } of listed) {
    const above = register.facts(facts.parent ?? '', '2025-07-22');
    const { then } = lenient({ name: facts.name, on: '2025-12-31' });
    expect(then).toMatchObject({ verdict: 'match', entry: { id, parent: { code: above?.code, name: above?.name } } });
    expect(lenient({ subType: facts.name, on: '2025-12-31' }).then).toMatchObject({ verdict: 'match', entry: { id } });
    expect(lenient({ code: above?.code ?? null, name: facts.name, on: '2025-12-31' }).then.entry?.id).toBe(id);
  }
});

describe('a copy of the catalogue with three typing errors', () => {
  const errors: Readonly<Record<string, { readonly code: string; readonly name: string }>> = {
    '4-10-08-01': { code: '4-10-08-01', name: '网约配送圆' },
    '6-31-01-03': { code: '6-31-10-03', name: '电工' },
    '4-10-01-05': { code: '4-10-01-02', name: '养老护理员' },
  };
  const copy = (): { id: string; right: Pair; row: Row }[] =>
    checks.register
      .standings('2022-09-28')
      .filter(({ facts }) => facts.code !== null && facts.status === 'current')
      .map(({ id, facts: { code, name } }) => ({
        id,
        right: { code, name },
        row: errors[code ?? ''] ?? { code, name },
      }));

  test('of 2,176 rows all right ones are right, and the errors are named with the right entry first', () => {
    const rows = copy();
    expect(rows).toHaveLength(2_176);
    const wrong = rows.filter(({ id, right, row }) => {
      const { then, suggestions } = checks.lenient({ ...row, on: '2022-10-01' });
      expect(suggestions[0]?.entry.id, right.name).toBe(id);
      const told = then.issues.filter(({ code }) => code !== 'GROUP_NOT_OCCUPATION');
      return told.length > 0 || !then.verdict.startsWith('match') || then.entry?.code !== right.code;
    });
    expect(wrong.map(({ right }) => right.code).sort()).toEqual(Object.keys(errors).sort());
  });

  test('on a day whose sources are partial no right row is refused, and no sentence denies it', () => {
    for (const { right, row } of copy()) {
      if (right.code !== row.code || right.name !== row.name) continue;
      const { then } = checks.lenient({ ...row, on: '2016-01-01' });
      expect(['noMatch', 'suggested', 'insufficient'], right.name).not.toContain(then.verdict);
      for (const { code, message } of then.issues) {
        expect(['NAME_MISMATCH', 'CODE_UNKNOWN', 'CODE_RETIRED']).not.toContain(code);
        expect(message.replaceAll(/“[^”]*”/g, '')).not.toMatch(/\b(not|no|nobody|only|never|none|wrong)\b/);
      }
    }
  });
});
