/** What is told beside an entry: an English name only for the Chinese name it translates, plain sentences that know when they are stale. */
import { expect, test } from 'vitest';
import { annotate } from '../../../src/catalogue/views/annotated.ts';
import { loadBuiltRegister } from '../../registry.ts';

const register = await loadBuiltRegister();

function annotated(code: string, at: string): ReturnType<typeof annotate> | null {
  const id = register.holding(code, at)?.entry ?? '';
  const facts = register.facts(id, at);
  return facts === null ? null : annotate(register, id, facts, at);
}

test.each`
  code            | at              | nameEn                             | stale    | unofficial
  ${'4-10-08-01'} | ${'2025-07-22'} | ${'Online delivery rider'}         | ${false} | ${['nameEn', 'plain']}
  ${'4-02-07-10'} | ${'2021-01-01'} | ${'Online delivery rider'}         | ${false} | ${['nameEn', 'plain']}
  ${'4-02-01-01'} | ${'2020-06-28'} | ${null}                            | ${true}  | ${['plain']}
  ${'4-10-08'}    | ${'2025-07-22'} | ${expect.stringMatching(/^[A-Z]/)} | ${null}  | ${['nameEn']}
`('$code at $at', ({ code, at, nameEn, stale, unofficial }) => {
  const plain = stale === null ? null : { stale, asOf: '2025-07-22', zh: expect.any(String), en: expect.any(String) };
  expect(annotated(code, at)).toMatchObject({ nameEn, plain, unofficial });
});

test('the standard that prints an older code stands with the entry that has its name', () => {
  expect(annotated('2-02-38-05', '2025-07-22')?.standards).toEqual([
    {
      ...{ code: '2-02-07-13', name: '智能制造工程技术人员', number: null, issuedOn: null },
      ...{ editionYear: 2021, codePrinted: '2-02-07-13', fit: 'name-at' },
    },
  ]);
});
