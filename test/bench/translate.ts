/** Translating 100,000 codes by POST to `/v1/correspondence`, as people write them, within one process: the processor time until the last byte. */
import { Service } from '../../src/answer/service.ts';
import { createApp } from '../../src/api/app.ts';
import type { Register } from '../../src/catalogue/register.ts';

/** Seconds of processor time, and how many codes came back; the median of three lists after one to warm up. */
export async function benchTranslate(register: Register, count: number): Promise<{ seconds: number; items: number }> {
  const report = (error: unknown): never => {
    throw error;
  };
  const names = async () => ({ head: register.head, aliases: [], readings: new Map(), words: [] });
  const service = new Service({ register: () => register, names, today: () => '2026-11-01', report });
  const app = createApp({ service, report });
  const codes = [...register.codes()];
  /** Printed, without dashes, full-width, with spaces, of nobody, and nonsense. */
  const spellings = [
    (code: string) => code,
    (code: string) => code.replaceAll('-', ''),
    (code: string) => code.replaceAll('-', '－'),
    (code: string) => code.replaceAll('-', ' - '),
    (code: string) => `${code.slice(0, -2)}98`,
    (code: string) => `${code}?`,
  ];
  const list = Array.from({ length: count }, (_, position) => {
    const spell = spellings[Math.floor(position / codes.length) % spellings.length];
    return spell?.(codes[position % codes.length] ?? '') ?? '';
  });
  const body = JSON.stringify(list);
  const times: number[] = [];
  let items = 0;
  for (let round = 0; round < 4; round += 1) {
    const before = process.cpuUsage();
    const headers = { 'content-type': 'application/json' };
    const response = await app.request('/v1/correspondence?from=2020-06-28&to=2025-07-22', {
      method: 'POST',
      ...{ headers, body },
    });
    const text = await response.text();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e6);
    const answered: { items: readonly unknown[] } = JSON.parse(text);
    items = answered.items.length;
  }
  const [, median = Number.NaN] = times.slice(1).sort((left, right) => left - right);
  return { seconds: median, items };
}
