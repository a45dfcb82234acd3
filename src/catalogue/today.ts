/** Today (今日): the present day in China, where notices take effect. */

const chinaOffset = 8 * 3_600_000;
const dayLength = 24 * 3_600_000;

/** The day written last: a service asks at every request, and days change seldom. */
let written = { day: Number.NaN, text: '' };

/** The day in China (UTC+8) at a moment given in milliseconds since 1970, ISO. */
export function dayInChina(milliseconds: number): string {
  const day = Math.floor((milliseconds + chinaOffset) / dayLength);
  if (day !== written.day) written = { day, text: new Date(day * dayLength).toISOString().slice(0, 10) };
  return written.text;
}
