/** Clipping (截短): a text cut to a number of characters, with an ellipsis where something is left out. */

/** Cuts a text to a number of characters. */
export function clip(text: string, length: number): string {
  const signs = [...text];
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`;
}
