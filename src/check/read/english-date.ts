/** English dates (英文日期): months by name in any order, and days whose month stands first or second, as spreadsheets of other countries write them. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The days that an English date may mean, ISO, some of them perhaps no days of the calendar; null where it is none. */
export function readEnglishDate(plain: string): string[] | null {
  const numbers = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (numbers !== null) {
    const [, first = '', second = '', year = ''] = numbers;
    return [isoOf(year, first, second), isoOf(year, second, first)];
  }
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?[-\s]([a-z]{3})[a-z]*\.?[-,\s]+(\d{4}|\d{2})$/i.exec(plain) ??
    swap(/^([a-z]{3})[a-z]*\.?[-\s](\d{1,2})(?:st|nd|rd|th)?[-,\s]+(\d{4})$/i.exec(plain));
  if (named === null) return null;
  const [, day = '', name = '', year = ''] = named;
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : [isoOf(year.length === 2 ? `20${year}` : year, `${month}`, day)];
}

/** A month by its English name with a year: May 2021, May-2021. */
export function readEnglishMonth(plain: string): { readonly year: string; readonly month: number } | null {
  const [, name = '', year = ''] = /^([a-z]{3})[a-z]*\.?[-\s,]+(\d{4})$/i.exec(plain) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : { year, month };
}

function swap(found: RegExpExecArray | null): string[] | null {
  return found === null ? null : [found[0], found[2] ?? '', found[1] ?? '', found[3] ?? ''];
}

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
