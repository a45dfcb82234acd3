/** Today (今日): the present day in China, where notices take effect. */

const chinaOffset = 8 * 3_600_000;

/** The day in China (UTC+8) at a moment given in milliseconds since 1970, ISO. */
export function dayInChina(milliseconds: number): string {
  return new Date(milliseconds + chinaOffset).toISOString().slice(0, 10);
}
