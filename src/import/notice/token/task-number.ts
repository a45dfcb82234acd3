/** The numbers of tasks (第3项): which tasks a sentence means, or the place that a new one gets. */
import { numeralPattern, readNumeral } from '../page/numeral.ts';

/** 第3项; with a place, the number that a new task gets there: 第3项后, 第2项与第3项之间. */
export function readIndex([, items = '', between, behind, ahead]: RegExpExecArray) {
  const numbers = numbersOf(items);
  const [first = 0, second] = numbers;
  if (between === undefined && behind === undefined && ahead === undefined)
    return { kind: 'index', numbers, spot: null } as const;
  if (between !== undefined && (second !== first + 1 || numbers.length > 2)) return { kind: 'unknown' } as const;
  if (between === undefined && numbers.length > 1) return { kind: 'unknown' } as const;
  return { kind: 'index', numbers: [], spot: ahead === undefined ? first + 1 : first } as const;
}

/** The numbers of 第3项, 第3、5项, 第3至5项, 第3项和第5项. */
function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  for (const [, range, printed = ''] of text.matchAll(new RegExp(`(至|到)?第?[（(]?(${numeralPattern})`, 'g'))) {
    const number = readNumeral(printed);
    if (number === null) continue;
    const last = numbers.at(-1);
    if (range !== undefined && last !== undefined)
      for (let next = last + 1; next < number; next += 1) numbers.push(next);
    numbers.push(number);
  }
  return numbers;
}
