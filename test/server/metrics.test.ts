/** Metrics: what was asked is counted, in a text that every reader of the format takes; there are none unless they are asked for. */
import { expect, test } from 'vitest';
import { startObserved } from './observed.ts';

/** The samples of a text in the format of Prometheus; every line must be one, or a comment of a kind that is allowed. */
function readSamples(text: string): Map<string, number> {
  expect(text.endsWith('\n')).toBe(true);
  const lines = text.trimEnd().split('\n');
  const samples = lines.filter((line) => !/^# (?:HELP \w+ .+|TYPE \w+ (?:counter|gauge|histogram))$/.test(line));
  return new Map(
    samples.map((line) => {
      const [, name = '', value = ''] =
        /^(zhilu_\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})?) (\S+)$/.exec(line) ?? expect.fail(line);
      return [name, Number(value)];
    }),
  );
}

test('count requests, caches and readiness', async () => {
  const { url } = await startObserved({ log: 'off', metrics: true });
  const read = async (): Promise<Map<string, number>> => readSamples(await (await fetch(`${url}/metrics`)).text());
  expect((await read()).get('zhilu_matcher_ready')).toBe(0);
  for (const address of ['/v1/revisions', '/v1/revisions', '/nowhere', '/v1/search?q=%E7%94%B5%E5%B7%A5'])
    await (await fetch(`${url}${address}`)).text();
  await expect.poll(async () => (await read()).get('zhilu_requests_total{method="GET",status="404"}')).toBe(1);
  const samples = await read();
  expect(samples.get('zhilu_requests_total{method="GET",status="200"}')).toBeGreaterThanOrEqual(4);
  expect(samples.get('zhilu_request_seconds_bucket{le="+Inf"}')).toBe(samples.get('zhilu_request_seconds_count'));
  expect(samples.get('zhilu_cache_hits_total{cache="replies"}')).toBeGreaterThan(0);
  expect(samples.get('zhilu_matcher_ready')).toBe(1);
  expect(samples.get('zhilu_register_stale')).toBe(0);
  expect(samples.get('zhilu_memory_bytes{kind="resident"}')).toBeGreaterThan(1e7);
});

test('are not there unless they are asked for', async () => {
  const { url } = await startObserved({ log: 'off', metrics: false });
  expect((await fetch(`${url}/metrics`)).status).toBe(404);
});
