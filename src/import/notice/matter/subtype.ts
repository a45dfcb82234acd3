/** The names of 工种 (sub-types) in a listing: parted by spaces, 、 or ，, a line each, or numbered; mended where a line broke one. */
import type { Block } from '../page/block.ts';
import { closeUp } from '../page/spacing.ts';
import type { Report } from '../report.ts';
import { checkListedName } from './heading.ts';

const ending = /[员师工人家士者机手匠官问]$/u;
const mark = /^(?:[-•·●] ?)?(?:[（(] ?\d{1,2} ?[)）]|\d{1,2} ?[.．、)）]|[①-⑳]) ?/;

/** Reads the names behind the label and in the numbered lines below it. */
export function readSubTypes(blocks: readonly Block[], line: number, report: Report): string[] {
  const names: string[] = [];
  for (const block of blocks) {
    const pieces = block.pieces.filter((piece) => piece !== '');
    const listed = pieces.some((piece) => /[、，,；;]/.test(piece));
    let open = false;
    for (const piece of pieces) {
      const parts = piece
        .replace(mark, '')
        .replace(/[。；;]$/, '')
        .split(/[、，,；; ]+|(?<=[“”"])(?=[“"])/)
        .map((part) => closeUp(part).replace(/[“”"]/g, ''));
      const words = parts.filter((part) => part !== '');
      const [first, ...others] = words;
      const last = names.at(-1);
      const stub = first !== undefined && first.length <= 2 && last !== undefined && !ending.test(last);
      if ((open || stub) && first !== undefined && last !== undefined) names.splice(-1, 1, last + first, ...others);
      else names.push(...words);
      open = listed ? !/[、，,；;]$/.test(piece) : parts.length > 1 && !ending.test(names.at(-1) ?? '');
    }
  }
  if (/[、，,]$/.test(blocks.at(-1)?.pieces.at(-1) ?? '')) {
    report('error', 'cut-off', line, 'the list of 工种 ends with a separator: its end is missing');
  }
  if (names.length === 0) report('error', 'sub-types-missing', line, 'no 工种 follows its label: expected their names');
  const seen = new Set<string>();
  for (const name of names) {
    checkListedName(name, null, line, report);
    if (seen.has(name)) report('error', 'sub-type-twice', line, `「${name}」 is listed twice: strike one`);
    seen.add(name);
  }
  return names;
}
