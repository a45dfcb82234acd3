/** Blocks (段) of a source: a long text is shown so many lines at a time, and each line has its one address. */

/** Both notices of 2020 are one block. */
export const blockLength = 400;

/** The first line of the block that a line stands in. */
export function blockOf(line: number): number {
  return Math.floor((line - 1) / blockLength) * blockLength + 1;
}
