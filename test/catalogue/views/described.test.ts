/** Entries of the real registry as answers describe them, in golden files; and what counts as a confirmation. */
import { describe, expect, test } from 'vitest';
import { Register } from '../../../src/catalogue/register.ts';
import { describeEntry } from '../../../src/catalogue/views/described.ts';
import { expectGoldenJson } from '../../golden.ts';
import { complete, editionOf, noticeOf, type Said, tell, world } from '../../import/resolve/world.ts';
import { loadBuiltRegister } from '../../registry.ts';

const register = await loadBuiltRegister();

describe('an entry of the real registry', () => {
  test.each([
    {
      golden: 'delivery-2021',
      code: '4-02-07-10',
      from: '2020-02-25',
      at: '2021-03-09',
      what: '网约配送员, defined by its notice',
    },
    {
      golden: 'delivery-now',
      code: '4-10-08-01',
      from: '2022-09-28',
      at: '2025-07-22',
      what: 'the same now, its text carried forward',
    },
    {
      golden: 'nurse-2015',
      code: '4-14-01-02',
      from: '2022-09-28',
      at: '2015-07-29',
      what: '医疗护理员 as a presupposed 工种',
    },
    {
      golden: 'health-2020',
      code: '4-14-04-00',
      from: '2015-07-29',
      at: '2020-06-28',
      what: 'a withdrawn occupation and what it became',
    },
    {
      golden: 'commerce-2020',
      code: '4-01-02-02',
      from: '2015-07-29',
      at: '2020-02-25',
      what: 'an occupation that two sources speak of',
    },
    { golden: 'group-2022', code: '4-14-04', from: '2015-07-29', at: '2022-09-28', what: 'a 小类' },
  ])('$what', ({ golden, code, from, at }) => {
    const history = register.entry(register.holding(code, from)?.entry ?? '');
    expect(history).not.toBeNull();
    expectGoldenJson(`core/described/${golden}.json`, history === null ? null : describeEntry(register, history, at));
  });
});

/** When an entry was last confirmed, as of the end of the given notices. */
function lastConfirmed(name: string, notices: readonly (readonly Said[])[]): string | undefined {
  const documents = notices.map((said, index) => noticeOf(`202${index}-01-01`, said));
  const { ledger } = tell([editionOf(world, complete), ...documents]);
  const ids = ['2015-01-01', ...documents.map(({ revision }) => revision.id)];
  const [template] = register.held;
  if (template === undefined) throw new Error('no revision is held');
  const revisions = ids.map((id) => ({ ...template, id, held: 'full' as const, coverage: complete }));
  const small = new Register({ head: '', revisions, changes: ledger.changes, mentions: [], errata: [] });
  const history = small.entry(small.bearers(name)[0] ?? '');
  return history === null ? undefined : describeEntry(small, history, small.latest.id)?.lastConfirmed;
}

describe('an entry is last confirmed', () => {
  const yi = { code: '4-01-01-02', name: '乙员' };
  const bing = { code: '4-01-02-00', name: '丙员' };
  test.each<{ what: string; name: string; notices: readonly (readonly Said[])[]; at: string }>([
    { what: 'by the edition that lists it', name: '乙员', notices: [[]], at: '2015-01-01' },
    {
      what: 'by a sentence that changes it',
      name: '乙员',
      notices: [[{ type: 'addMark', ...yi, mark: 'S' }], []],
      at: '2020-01-01',
    },
    {
      what: 'not by what is inferred for a 工种 from the end of its occupation',
      name: '丙一',
      notices: [[{ type: 'mergeOccupations', from: [bing], into: yi }]],
      at: '2015-01-01',
    },
  ])('$what', ({ name, notices, at }) => {
    expect(lastConfirmed(name, notices)).toBe(at);
  });
});
