/**
 * A near miss (近似): a text that is almost a name. It is only asked of the name that stands under the code beside it, where so much
 * likeness cannot be chance; to find a name among all of them takes the matcher.
 */

/** The shortest text that can be a near miss, and how much of the text and of the name must stand in both in the same order. */
const shortest = 3;
const ofText = 0.8;
const ofName = 0.6;

/** Whether a text is a name with a letter or two wrong, too many or left out; both as keys, without signs and marks. */
export function isNearMiss(own: string, official: string): boolean {
  if (own.length < shortest || official.length < shortest || own.length > 2 * official.length) return false;
  if (countCommon(own, official) < Math.min(own.length * ofText, own.length - 1)) return false;
  const shared = countShared(own, official);
  if (shared >= own.length * ofText && shared >= official.length * ofName) return true;
  return shared >= 2 && shared === Math.max(own.length, official.length) - 1 && own.length === shortest;
}

/** Whether a text is the head of a name, which says less, but nothing else: 护士 of 内科护士. */
export function isHead(own: string, official: string): boolean {
  return own.length >= 2 && official.endsWith(own);
}

/** How many characters of one text stand in the other, wherever. */
function countCommon(left: string, right: string): number {
  let count = 0;
  for (const character of left) if (right.includes(character)) count += 1;
  return count;
}

/** The length of the longest sequence of characters that stands in both, with gaps. */
function countShared(left: string, right: string): number {
  let above = new Uint8Array(right.length + 1);
  for (const character of left) {
    const row = new Uint8Array(right.length + 1);
    for (let at = 1; at <= right.length; at += 1)
      row[at] = right[at - 1] === character ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0);
    above = row;
  }
  return above[right.length] ?? 0;
}
