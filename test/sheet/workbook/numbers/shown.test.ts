/** Numbers are shown as their cells show them, and days are counted as spreadsheets count them. */
import { expect, test } from 'vitest';
import { builtInFormat, readFormat } from '../../../../src/sheet/workbook/numbers/number-format.ts';
import { dayOfNumber, showDate, showNumber } from '../../../../src/sheet/workbook/numbers/shown.ts';

test.each`
  format                            | value      | shown
  ${'General'}                      | ${44256}   | ${'44256'}
  ${'@'}                            | ${4020710} | ${'4020710'}
  ${'0'}                            | ${12}      | ${'12'}
  ${'000000'}                       | ${12}      | ${'000012'}
  ${'0-00-00-00'}                   | ${4020710} | ${'4-02-07-10'}
  ${'#"-"##"-"##"-"##'}             | ${4020710} | ${'4-02-07-10'}
  ${'0-00-00'}                      | ${40207}   | ${'4-02-07'}
  ${'0.00'}                         | ${2021.1}  | ${'2021.10'}
  ${'0.0'}                          | ${2021.25} | ${'2021.25'}
  ${'#,##0'}                        | ${1234567} | ${'1234567'}
  ${'0%'}                           | ${0.5}     | ${'0.5'}
  ${'yyyy-mm-dd'}                   | ${44256}   | ${'2021-03-01'}
  ${'[$-804]yyyy"年"m"月"d"日";@'}  | ${44256}   | ${'2021年3月1日'}
  ${'[DBNum1][$-804]yyyy"年"m"月"'} | ${44256}   | ${'2021年3月'}
  ${'mmm-yy'}                       | ${44256}   | ${'Mar-21'}
  ${'d-mmm'}                        | ${44256}   | ${'1-Mar'}
  ${'m/d/yy h:mm'}                  | ${44256.5} | ${'3/1/21'}
  ${'h:mm:ss'}                      | ${0.5}     | ${'0.5'}
  ${'yyyy/m/d'}                     | ${-1}      | ${'-1'}
`('$value as $format is $shown', ({ format, value, shown }) => {
  expect(showNumber(value, readFormat(format), false)).toBe(shown);
});

test('minutes are no months', () => {
  expect(readFormat('h:mm')).toEqual({ kind: 'general' });
  expect(readFormat('mm:ss')).toEqual({ kind: 'general' });
  expect(readFormat('yyyy/m h:mm')).toMatchObject({ kind: 'date', units: new Set(['y', 'm']) });
});

test.each`
  number     | since1904 | day
  ${1}       | ${false}  | ${{ y: 1900, m: 1, d: 1 }}
  ${59}      | ${false}  | ${{ y: 1900, m: 2, d: 28 }}
  ${61}      | ${false}  | ${{ y: 1900, m: 3, d: 1 }}
  ${36526}   | ${false}  | ${{ y: 2000, m: 1, d: 1 }}
  ${54789}   | ${false}  | ${{ y: 2050, m: 1, d: 1 }}
  ${35064}   | ${true}   | ${{ y: 2000, m: 1, d: 1 }}
  ${2958465} | ${false}  | ${{ y: 9999, m: 12, d: 31 }}
  ${2958466} | ${false}  | ${null}
  ${0}       | ${false}  | ${null}
`('day $number is $day', ({ number, since1904, day }) => expect(dayOfNumber(number, since1904)).toEqual(day));

test('formats that have only a number are those of the standard', () => {
  const shown = [0, 14, 17, 31, 58, 999].map((id) => showDate(44270, builtInFormat(id), false));
  expect(shown).toEqual(['44270', '2021-03-15', '2021-03-15', '2021-03-15', '2021-03-15', '44270']);
  expect(showDate(44256, builtInFormat(57), false)).toBe('2021-03');
});
