/** The median: the value in the middle, which one disturbed round does not move. */

/** The value in the middle; not a number where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
