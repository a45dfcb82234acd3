/** The words of a row: each field in its place, and a code in the field of the name read as the code. */
import { beforeAll, expect, test } from 'vitest';
import { readWords } from '../../../src/check/read/words.ts';
import { type Checks, expectLine, readTable, startChecks, titleOf } from '../tabled.ts';

test.each`
  row                                             | code                       | name                        | glued
  ${{ name: '4-02-07-10' }}                       | ${'4-02-07-10'}            | ${null}                     | ${false}
  ${{ name: '４－０２－０７－１０' }}             | ${'４－０２－０７－１０'}  | ${null}                     | ${false}
  ${{ name: '4-02-07-10 网约配送员' }}            | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '4-02-07-10网约配送员' }}             | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '４—０２—０７—１０　网约配送员' }}    | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '网约配送员（4-02-07-10）' }}         | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '网约配送员/4-02-07-10' }}            | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '网约配送员，职业编码：4-02-07-10' }} | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '【4-02-07-10】网约配送员' }}         | ${'4-02-07-10'}            | ${'网约配送员'}             | ${true}
  ${{ name: '4-02-07-10 网约配送员', code: '4' }} | ${'4'}                     | ${'4-02-07-10 网约配送员'}  | ${false}
  ${{ name: '4-02-07-10或4-10-08-01' }}           | ${null}                    | ${'4-02-07-10或4-10-08-01'} | ${false}
  ${{ name: '电工（6-31-01-03）三级' }}           | ${'6-31-01-03'}            | ${'电工 三级'}              | ${true}
  ${{ name: '网约4-02-07-10配送员' }}             | ${null}                    | ${'网约4-02-07-10配送员'}   | ${false}
  ${{ name: '电话14-02-07-10电工' }}              | ${null}                    | ${'电话14-02-07-10电工'}    | ${false}
  ${{ name: '4-02-07 快递' }}                     | ${'4-02-07'}               | ${'快递'}                   | ${true}
  ${{ code: '4-10-01-05 养老护理员' }}            | ${'4-10-01-05 养老护理员'} | ${'养老护理员'}             | ${false}
  ${{ code: '养老护理员' }}                       | ${'养老护理员'}            | ${'养老护理员'}             | ${false}
  ${{ code: '养老护理员', name: '4-10-01-05' }}   | ${'4-10-01-05'}            | ${'养老护理员'}             | ${false}
  ${{ code: '4-10-01-05 L/S' }}                   | ${'4-10-01-05 L/S'}        | ${null}                     | ${false}
  ${{ name: ' 电工 ', code: ' ' }}                | ${null}                    | ${'电工'}                   | ${false}
`('$row', ({ row, code, name, glued }) => {
  const words = readWords(row);
  expect({ code: words.code, name: words.name, glued: words.glued !== null }).toEqual({ code, name, glued });
});

let checks: Checks;
beforeAll(async () => {
  checks = await startChecks();
});

const table = readTable(`
name | on | policy | verdict | entry | issues | now
4-02-07-10 | 2021-05-01 | – | match | 4-02-07-10 网约配送员 | CODE_REUSED info | recoded
4-02-07-10 网约配送员 | 2021-05-01 | – | matchWithWarning | 4-02-07-10 网约配送员 | NAME_VARIANT warning | recoded
4-02-07-10 网约配送员 | 2021-05-01 | strict | suggested | – | NAME_VARIANT error | unknown
4-02-07-10 网约配送员 | 2024-05-01 | – | ambiguous | 4-02-07-10 国际快递业务师 + 4-10-08-01 网约配送员 | NAME_VARIANT warning, CODE_OTHER_REVISION warning, CODE_REUSED warning | same
网约配送员（4-02-07-10） | 2024-05-01 | – | ambiguous | 4-02-07-10 国际快递业务师 + 4-10-08-01 网约配送员 | NAME_VARIANT warning, CODE_OTHER_REVISION warning, CODE_REUSED warning | same
6-31-01-03 焊工 | – | – | ambiguous | 6-31-01-03 电工 + 6-18-02-04 焊工 | NAME_VARIANT warning, NAME_MISMATCH error | same
`);

test.each(table.map((line) => [titleOf(line), line] as const))('%s', (_, line) => {
  expectLine(checks, line);
});
