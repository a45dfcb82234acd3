/** A change with the changed characters marked (改动标记): codes from the first differing segment on, names by their longest common subsequence. */
import { html } from 'hono/html';
import type { Html, View } from '../frame/view.ts';

/** Two codes, the old one and the new. */
export function markCodes({ say }: View, from: string, to: string): Html {
  const [left, right] = [from.split('-'), to.split('-')];
  let same = 0;
  while (same < left.length - 1 && same < right.length - 1 && left[same] === right[same]) same += 1;
  const head = left
    .slice(0, same)
    .map((part) => `${part}-`)
    .join('');
  return html`<span class="codes"><span class="code">${head}<del>${left.slice(same).join('-')}</del></span> <span class="arrow" role="img" aria-label="${say('改为', 'becomes')}">→</span> <span class="code">${head}<ins>${right.slice(same).join('-')}</ins></span></span>`;
}

/** Two names, the old one and the new. */
export function markNames({ say, language }: View, from: string, to: string): Html {
  const kept = commonCharacters([...from], [...to]);
  const lang = language === 'en' ? html` lang="zh-Hans"` : '';
  return html`<span class="name"${lang}>${cutRuns([...from], kept.left).map(([run, same]) => (same ? run : html`<del>${run}</del>`))}</span> <span class="arrow" role="img" aria-label="${say('改为', 'becomes')}">→</span> <span class="name"${lang}>${cutRuns([...to], kept.right).map(([run, same]) => (same ? run : html`<ins>${run}</ins>`))}</span>`;
}

/** Which characters of either side belong to the longest common subsequence. */
function commonCharacters(
  left: readonly string[],
  right: readonly string[],
): { left: Set<number>; right: Set<number> } {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const kept = { left: new Set<number>(), right: new Set<number>() };
  for (let [row, column] = [0, 0]; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) {
      kept.left.add(row);
      kept.right.add(column);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}

/** The characters in runs of those that are kept and those that are not. */
function cutRuns(characters: readonly string[], kept: ReadonlySet<number>): [run: string, same: boolean][] {
  const runs: [string, boolean][] = [];
  characters.forEach((character, index) => {
    const same = kept.has(index);
    const last = runs.at(-1);
    if (last !== undefined && last[1] === same) last[0] += character;
    else runs.push([character, same]);
  });
  return runs;
}
