/** The whole import: what the real seeds must answer, and that the same seeds give the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, constantFrom, nat, property, shuffledSubarray, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, digestRevision, digestText } from '../../src/catalogue/history/digest.ts';
import { findHeirs, traceSteps } from '../../src/catalogue/history/trace.ts';
import type { Registry } from '../../src/catalogue/registry.ts';
import { countCurrent } from '../../src/catalogue/views/count.ts';
import { root } from '../../src/cli/files.ts';
import { importSeeds } from '../../src/import/import.ts';
import { built, importing, nameOf, register, registry, seeds, spell } from './seeds.ts';

/** The entry that holds a code as of a revision. */
function entryOf(code: string, at: string): string {
  return register.holding(code, at)?.entry ?? '';
}

describe('the real seeds', () => {
  test('make a registry with one known doubt', () => {
    expect(importing().problems.map(({ file, problem }) => `${file}:${problem.line} ${problem.code}`)).toEqual([
      'seeds/2019-04-01.tsv:24 not-alone',
    ]);
  });

  test.each([
    { at: '2022-09-28', major: 8, middle: 79, minor: 450, occupation: 1639, L: 111, S: 74, both: 23 },
    { at: '2025-07-22', major: 8, middle: 79, minor: 450, occupation: 1676, L: 115, S: 84, both: 24 },
  ])(
    'as of $at: $major/$middle/$minor/$occupation; L only $L, S only $S, both $both',
    ({ at, L, S, both, ...levels }) => {
      const { subtype: _, marks, ...counts } = countCurrent(register, at);
      expect(counts).toEqual(levels);
      expect(marks).toEqual({ L, S, both });
    },
  );

  test.each([
    { code: '4-02-07-10', at: '2015-07-29', name: null },
    { code: '4-02-07-10', at: '2020-02-25', name: '网约配送员' },
    { code: '4-02-07-10', at: '2021-03-09', name: '网约配送员' },
    { code: '4-02-07-10', at: '2022-09-28', name: '国际快递业务师' },
    { code: '4-10-08-01', at: '2022-09-28', name: '网约配送员' },
    { code: '4-14-01-02', at: '2020-06-28', name: '健康照护师' },
    { code: '4-14-01-02', at: '2025-07-22', name: '医疗护理员' },
    { code: '4-14-04-00', at: '2015-07-29', name: '公共卫生辅助服务员' },
    { code: '4-14-04-00', at: '2020-06-28', name: null },
    { code: '4-14-04', at: '2015-07-29', name: '公共卫生辅助服务人员' },
    { code: '4-07-05-04', at: '2015-07-29', name: '消防设施操作员' },
    { code: '4-07-05-03', at: '2015-07-29', name: '智能楼宇管理员' },
    { code: '4-07-05-03', at: '2025-07-22', name: '消防设施操作员' },
    { code: '4-05-04-01', at: '2015-07-29', name: '保险代理人' },
    { code: '4-05-04-01', at: '2025-07-22', name: '典当业务员' },
    { code: '4-10-01-03', at: '2015-07-29', name: '保育员' },
    { code: '4-10-01-03', at: '2022-09-28', name: '保育师' },
    { code: '6-11-01-06', at: '2015-07-29', name: '防腐蚀工' },
    { code: '6-11-01-06', at: '2020-02-25', name: '腐蚀控制工' },
    { code: '4-13-99-00', at: '2019-04-01', name: '电子竞技员' },
    { code: '4-13-99-01', at: '2020-06-28', name: '电子竞技员' },
    { code: '4-14-05-07', at: '2022-09-28', name: '电子竞技员' },
    { code: '4-04-04-06', at: '2022-09-28', name: '密码技术应用员' },
  ])('$code is $name at $at', ({ code, at, name }) => {
    expect(nameOf(code, at)).toBe(name);
  });

  test.each([
    { first: '4-02-07-10', from: '2020-02-25', last: '4-10-08-01', to: '2022-09-28', certainty: 'inferred' },
    { first: '4-10-01-03', from: '2015-07-29', last: '4-10-01-03', to: '2022-09-28', certainty: 'inferred' },
    { first: '4-07-05-04', from: '2015-07-29', last: '4-07-05-03', to: '2022-09-28', certainty: 'inferred' },
    { first: '6-11-01-06', from: '2015-07-29', last: '6-11-01-06', to: '2020-02-25', certainty: 'stated' },
    { first: '4-13-99-00', from: '2019-04-01', last: '4-13-99-01', to: '2020-06-28', certainty: 'stated' },
    { first: '4-13-99-01', from: '2020-06-28', last: '4-14-05-07', to: '2022-09-28', certainty: 'inferred' },
  ])('$first of $from is one entry with $last of $to, $certainty', ({ first, from, last, to, certainty }) => {
    const id = entryOf(first, from);
    expect(entryOf(last, to)).toBe(id);
    expect(findHeirs(register, id, '2025-07-22')).toEqual([id]);
    const [step] = traceSteps(register, id, from, to).filter(({ revision }) => revision === to);
    const citation = step?.citations.at(-1);
    expect(citation).toMatchObject({ revision: to, certainty });
    if (certainty === 'inferred') expect(citation?.note).toBeTruthy();
  });

  test('网约配送员 has its definition and five tasks, with citations, and keeps them under its new code', () => {
    const id = entryOf('4-02-07-10', '2020-02-25');
    const [then, now] = ['2020-02-25', '2025-07-22'].map((at) => register.facts(id, at));
    expect(then?.definition).toMatch(/^通过移动互联网平台等.*的服务人员。$/);
    expect(then?.tasks).toHaveLength(5);
    expect([now?.definition, now?.tasks]).toEqual([then?.definition, then?.tasks]);
  });

  test('医疗护理员 is one entry: presupposed 工种, moved, then an occupation, inferred with the reason', () => {
    const id = entryOf('4-14-01-02', '2022-09-28');
    const under = (at: string): unknown[] => {
      const facts = register.facts(id, at);
      return [facts?.level, facts?.name, register.facts(facts?.parent ?? '', at)?.name];
    };
    expect(under('2015-07-29')).toEqual(['subtype', '医疗护理员', '医疗临床辅助服务员']);
    expect(under('2020-02-25')).toEqual(['subtype', '医疗护理员', '健康照护师']);
    expect(under('2022-09-28').slice(0, 2)).toEqual(['occupation', '医疗护理员']);
    const changes = register.entry(id)?.changes ?? [];
    expect(changes[0]?.citation).toMatchObject({ revision: '2020-02-25', certainty: 'presupposed' });
    expect(changes.at(-2)?.citation).toMatchObject({ certainty: 'inferred', note: expect.stringContaining('工种') });
    expect(changes.at(-1)?.citation).toMatchObject({ certainty: 'stated', source: 'seeds/2025-07-22.listing.tsv' });
  });

  test('公共卫生辅助服务员 becomes the three occupations that were its 工种, traced both ways', () => {
    const id = entryOf('4-14-04-00', '2015-07-29');
    const heirs = ['4-14-04-01', '4-14-04-02', '4-14-04-03'].map((code) => entryOf(code, '2020-06-28'));
    expect(register.facts(id, '2020-06-28')).toMatchObject({ status: 'withdrawn', becomes: heirs });
    expect(heirs.map((heir) => register.facts(heir, '2015-07-29')?.level)).toEqual(['subtype', 'subtype', 'subtype']);
    expect(heirs.map((heir) => register.facts(heir, '2015-07-29')?.parent)).toEqual([id, id, id]);
    for (const heir of heirs) expect(register.predecessors(heir)).toEqual([id]);
  });

  test('what the notices of 2020 presuppose: 15 occupations that the list has too, 6 工种, one 小类; and one of 2019', () => {
    const presupposing = [...register.entries()].filter(({ changes }) =>
      changes.some(({ revision, citation: { certainty } }) => revision === '2015-07-29' && certainty === 'presupposed'),
    );
    const described = presupposing.map(({ id, changes }) => {
      const level = register.facts(id, '2015-07-29')?.level;
      const listed = changes.some(
        ({ revision, citation }) => revision === '2015-07-29' && citation.revision === revision,
      );
      return `${level} ${listed ? 'listed too' : 'only presupposed'}`;
    });
    const count = (what: string): number => described.filter((one) => one === what).length;
    expect([...new Set(described)].sort().map((what) => `${what}: ${count(what)}`)).toEqual([
      'minor only presupposed: 1',
      'occupation listed too: 15',
      'subtype only presupposed: 6',
    ]);
  });

  test('电子竞技员 of 2019 rests on the table and on the notice that recodes it', () => {
    const grounds = registry.changes.filter(
      ({ revision, entry }) => revision === '2019-04-01' && entry === entryOf('4-13-99-00', revision),
    );
    expect(grounds.map(({ citation }) => `${citation.revision} ${citation.certainty}`)).toEqual([
      '2019-04-01 stated',
      '2020-06-28 presupposed',
    ]);
  });

  test('occupations go on under other codes; none of those that the notices made is withdrawn and made anew', () => {
    for (const name of ['网约配送员', '智能制造工程技术人员', '在线学习服务师', '健康照护师', '互联网营销师']) {
      expect(register.bearers(name)).toHaveLength(1);
    }
  });
});

describe('digests', () => {
  test('are the same whatever the order in which the files are given', () => {
    assert(
      property(shuffledSubarray(seeds, { minLength: seeds.length }), (order) => {
        expect(canonicalJson(plain(built(importSeeds(order, spell))))).toBe(canonicalJson(plain(registry)));
      }),
      { numRuns: 2 },
    );
  });

  test('can be recomputed from sources and changes', () => {
    let digest = '';
    for (const { id, source, sourceDigest, supplements, digest: stored } of registry.revisions) {
      if (stored === null) continue;
      const own = registry.changes.filter(({ revision }) => revision === id);
      for (const file of [{ source, digest: sourceDigest }, ...supplements]) {
        expect(file.digest).toBe(digestText(readFileSync(join(root, file.source ?? ''), 'utf8')));
      }
      digest = digestRevision(digest, [sourceDigest ?? '', ...supplements.map((one) => one.digest)], own);
      expect(stored).toBe(digest);
    }
  });

  test('the head changes with any character of any seed', () => {
    const anywhere = nat(seeds.length - 1).chain((index) => {
      const text = seeds[index]?.text ?? '';
      return tuple(constantFrom(index), nat(text.length - 1), constantFrom('', '某', ' '));
    });
    const heads = new Set([registry.head]);
    assert(
      property(anywhere, ([index, at, put]) => {
        const altered = seeds.map((seed, position) =>
          position === index ? { ...seed, text: `${seed.text.slice(0, at)}${put}${seed.text.slice(at + 1)}` } : seed,
        );
        if (altered[index]?.text === seeds[index]?.text) return;
        const { registry: next } = importSeeds(altered, spell);
        if (next !== null) expect(heads.has(next.head)).toBe(false);
      }),
      { numRuns: 6 },
    );
  });
});

/** A registry as plain JSON. Sources stand in the order in which they were given. */
function plain({ readings, sources, ...rest }: Registry): object {
  return { ...rest, readings: [...readings], sources: new Map(sources.map(({ path, text }) => [path, text])).size };
}
