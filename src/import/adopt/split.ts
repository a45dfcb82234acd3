/** Splitting (拆分): one text of numbered tasks → tasks; one text of 工种 → names, those that hold 、 kept whole where they are known. */

/** What may stand before a number. */
const stops = '；;。．.，,\\s';

/**
 * Splits a text at its numbers, which follow one another from the one that it begins with; a text without numbers at its
 * lines. Closing signs are taken off.
 */
export function splitTasks(text: string): string[] {
  const tasks: string[] = [];
  let rest = text.trim();
  const first = firstNumber(rest);
  let number = first ?? 1;
  let mark = first === null ? null : new RegExp(`^${markOf(first)}`).exec(rest);
  if (mark === null)
    return rest
      .split(/[\r\n]+/)
      .map(trimTask)
      .filter((task) => task !== '');
  while (mark !== null) {
    if (number !== first) tasks.push(rest.slice(0, mark.index));
    rest = rest.slice(mark.index + mark[0].length);
    number += 1;
    mark = new RegExp(`(?<=[${stops}])${markOf(number)}`).exec(rest);
  }
  return [...tasks, rest].map(trimTask).filter((task) => task !== '');
}

/** The number that a text begins with, where it is one that counts tasks. */
function firstNumber(text: string): number | null {
  const circled = /^[①-⑳]/.exec(text)?.[0];
  if (circled !== undefined) return circled.charCodeAt(0) - 0x245f;
  const digits = /^[(（]?([0-9０-９]{1,2})/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits.normalize('NFKC'));
}

/** The ways in which a number is written before a task: `1.`, `1、`, `（1）`, `①`. */
function markOf(number: number): string {
  const digits = [...String(number)]
    .map((digit) => `[${digit}${String.fromCharCode(0xff10 + Number(digit))}]`)
    .join('');
  const circled = number <= 20 ? `|${String.fromCharCode(0x245f + number)}\\s*` : '';
  return `(?:[(（]\\s*${digits}\\s*[)）]\\s*|${digits}\\s*(?:[、)）]|[.．](?![0-9０-９]))\\s*${circled})`;
}

function trimTask(task: string): string {
  return onLine(task).replace(/[；;。．.\s]+$/, '');
}

/** A text on one line: breaks between Chinese characters vanish, other white space becomes one space. */
export function onLine(text: string): string {
  return text
    .trim()
    .replaceAll(/(?<=[\p{Script=Han}\p{P}])\s*[\r\n]+\s*(?=[\p{Script=Han}\p{P}])/gu, '')
    .replaceAll(/\s+/g, ' ');
}

/**
 * Splits names at 、 and the like and at line ends. `known` says whether a name is one that the registry has: names that hold
 * such signs are kept whole where that makes a known one.
 */
export function splitNames(text: string, known: (name: string) => boolean): string[] {
  return text.split(/[\r\n]+/).flatMap((line) => joinKnown(line.split(/([、，,；;])/), known));
}

/** Pieces and the signs between them → names: from each piece on, the longest known one, else the piece alone. */
function joinKnown(pieces: readonly string[], known: (name: string) => boolean): string[] {
  const names: string[] = [];
  const join = (from: number, to: number): string => onLine(pieces.slice(from, to).join(''));
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    while (to > from + 1 && !known(join(from, to))) to -= 2;
    const name = join(from, to);
    if (name !== '') names.push(name);
    from = to + 1;
  }
  return names;
}
