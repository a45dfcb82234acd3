/** Metrics (指标) in the text format of Prometheus: requests, their latency, caches, the age of the register, the matcher, the event loop. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { memoryUsage } from 'node:process';
import type { Service } from '../answer/service.ts';
import type { Current } from '../store/current.ts';
import type { Exchange } from './access-log.ts';

/** Upper bounds of the classes of latency, in seconds. */
const bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10];

export interface Metrics {
  readonly record: (exchange: Exchange) => void;
  readonly write: () => string;
  readonly close: () => void;
}

/** What is measured beside the requests. */
interface Measured {
  readonly service: Service;
  readonly current: Current;
}

/** Starts counting. */
export function startMetrics({ service, current }: Measured): Metrics {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const counts = new Map<string, number>();
  const classes = bounds.map(() => 0);
  let [seconds, all] = [0, 0];
  return {
    record: ({ method, status, milliseconds }) => {
      const key = `method="${known(method)}",status="${status ?? 'aborted'}"`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      all += 1;
      seconds += milliseconds / 1000;
      bounds.forEach((bound, index) => {
        if (milliseconds / 1000 <= bound) classes[index] = (classes[index] ?? 0) + 1;
      });
    },
    write: () => {
      const caches = Object.entries(service.caches);
      const { heapUsed, rss } = memoryUsage();
      return [
        ...metric('zhilu_requests_total', 'counter', 'Requests that are over.', [...counts]),
        ...head('zhilu_request_seconds', 'histogram', 'How long they took.'),
        ...bounds.map((bound, index) => `zhilu_request_seconds_bucket{le="${bound}"} ${classes[index]}`),
        `zhilu_request_seconds_bucket{le="+Inf"} ${all}`,
        `zhilu_request_seconds_sum ${seconds}`,
        `zhilu_request_seconds_count ${all}`,
        ...metric('zhilu_cache_hits_total', 'counter', 'What was found in a cache.', per(caches, 'hits')),
        ...metric('zhilu_cache_misses_total', 'counter', 'What was not.', per(caches, 'misses')),
        ...metric('zhilu_cache_weight', 'gauge', 'How full a cache is, in its unit.', per(caches, 'weight')),
        ...metric('zhilu_register_checked_seconds', 'gauge', 'Since the file was looked at.', [
          ['', current.age() / 1000],
        ]),
        ...metric('zhilu_register_stale', 'gauge', '1 while the file cannot be read.', [
          ['', current.staleSince() === null ? 0 : 1],
        ]),
        ...metric('zhilu_matcher_ready', 'gauge', '1 once matching is ready.', [['', service.isMatching ? 1 : 0]]),
        ...metric('zhilu_event_loop_delay_seconds', 'gauge', 'How late the event loop was.', [
          ['quantile="0.5"', delay.percentile(50) / 1e9],
          ['quantile="0.99"', delay.percentile(99) / 1e9],
          ['quantile="1"', delay.max / 1e9],
        ]),
        ...metric('zhilu_memory_bytes', 'gauge', 'Memory in use.', [
          ['kind="heap"', heapUsed],
          ['kind="resident"', rss],
        ]),
        '',
      ].join('\n');
    },
    close: () => delay.disable(),
  };
}

/** Answers `/metrics`, and leaves every other address to the application. */
export function answerMetrics<T extends unknown[]>(
  metrics: Metrics,
  answer: (request: Request, ...rest: T) => Response | Promise<Response>,
): (request: Request, ...rest: T) => Response | Promise<Response> {
  const type = 'text/plain; version=0.0.4; charset=utf-8';
  return (request, ...rest) =>
    request.method === 'GET' && request.url.endsWith('/metrics') && new URL(request.url).pathname === '/metrics'
      ? new Response(metrics.write(), { headers: { 'content-type': type, 'cache-control': 'no-store' } })
      : answer(request, ...rest);
}

/** A method as a label: whoever asks cannot make new ones without end. */
function known(method: string): string {
  return ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other';
}

function per<F extends string>(
  caches: readonly (readonly [string, Readonly<Record<F, number>>])[],
  figure: F,
): [string, number][] {
  return caches.map(([name, figures]) => [`cache="${name}"`, figures[figure]]);
}

function metric(
  name: string,
  kind: 'counter' | 'gauge',
  help: string,
  values: readonly (readonly [labels: string, value: number])[],
): string[] {
  return [
    ...head(name, kind, help),
    ...values.map(([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`),
  ];
}

function head(name: string, kind: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`];
}
