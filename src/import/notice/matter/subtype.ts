/** The names of 工种 (sub-types) in a listing: parted by spaces, 、 or ，, a line each, or numbered; mended where a line broke one. */
import type { Block } from '../page/block.ts';
import { closeUp } from '../page/spacing.ts';
import type { Report } from '../report.ts';
import { checkListedName } from './name.ts';

const ending = /[员师工人家士者机手匠官问]$/u;
const mark = /^(?:[-•·●] ?)?(?:[（(] ?\d{1,2} ?[)）]|\d{1,2} ?[.．、)）]|[①-⑳]) ?/;

/** Reads the names behind the label and in the numbered lines below it; what is wrong is said of the line that a name ends on. */
export function readSubTypes(blocks: readonly Block[], line: number, report: Report): string[] {
  const names: { name: string; line: number }[] = [];
  for (const block of blocks) {
    const listed = block.pieces.some((piece) => /[、，,；;]/.test(piece));
    let open = false;
    block.pieces.forEach((piece, index) => {
      if (piece === '') return;
      const number = block.numbers[index] ?? line;
      const parts = piece
        .replace(mark, '')
        .replace(/等?[。；;]?$/, '')
        .split(/[、，,；; ]+|(?<=[“”"])(?=[“"])|(?<=[员师工])[/／]|(?<=[^人][员师工])(?:和|以及)(?=.{3,}[员师工]$)/)
        .map((part) => closeUp(part).replace(/[“”"]/g, ''));
      const [first, ...others] = parts.filter((part) => part !== '').map((name) => ({ name, line: number }));
      const last = names.at(-1);
      const stub = first !== undefined && first.name.length <= 2 && last !== undefined && !ending.test(last.name);
      if (first === undefined) return;
      if ((open || stub) && last !== undefined) names.splice(-1, 1, { name: last.name + first.name, line: number });
      else names.push(first);
      names.push(...others);
      open = listed ? !/[、，,；;]$/.test(piece) : parts.length > 1 && !ending.test(names.at(-1)?.name ?? '');
    });
  }
  if (/[、，,]$/.test(blocks.at(-1)?.pieces.at(-1) ?? '')) report('cut-off/sub-types', line);
  if (names.length === 0) report('sub-types-missing', line);
  const seen = new Set<string>();
  for (const { name, line: own } of names) {
    checkListedName(name, null, own, report);
    if (seen.has(name)) report('sub-type-twice', own, { name });
    seen.add(name);
  }
  return names.map(({ name }) => name);
}
