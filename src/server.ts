/** The Node entry: serves the registry of one SQLite file, sees a rebuilt file within a second, stops cleanly on SIGTERM. */
import { createServer } from 'node:http';
import { setImmediate as waitImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { Service } from './answer/service.ts';
import { createApp } from './api/app.ts';
import { Replies } from './api/reply.ts';
import type { Register } from './catalogue/register.ts';
import { dayInChina } from './catalogue/today.ts';
import type { Names } from './catalogue/vocabulary/alias.ts';
import type { Binaries } from './export/format.ts';
import { type LogFormat, watchExchanges, writeExchange } from './server/access-log.ts';
import { openAsset } from './server/asset.ts';
import { answerKept } from './server/kept.ts';
import { answerMetrics, startMetrics } from './server/metrics.ts';
import { createSpools } from './server/spool.ts';
import { prepareStop } from './server/stop.ts';
import { keepCurrent } from './store/current.ts';
import type { BatchDatabase, Database } from './store/database.ts';
import { loadNames, loadRegister, loadText, readHead } from './store/load.ts';
import { loadPublished, loadPublishedNames } from './store/snapshot.ts';

/** How often, in milliseconds, the file is looked at. */
const interval = 500;

/**
 * How long, in milliseconds: a whole request may take to arrive (Node's own 5 minutes cut slow uploads of large files), its
 * headers may; a connection may stay open between requests (longer than proxies keep theirs, usually 60 s: with Node's own 5 s a
 * request that is just being sent meets a closed connection), and one on which neither side sends anything.
 */
const [requestTimeout, headersTimeout, keepAliveTimeout, silence] = [3_600_000, 60_000, 75_000, 120_000];

export interface Served {
  readonly port: number;
  /** Stops taking requests, lets those under way finish, closes every other connection at once, then resolves. */
  readonly stop: () => Promise<void>;
}

/** Where a server listens: the address of an interface of this machine (a loopback address lets nobody else in), and a port, 0 for any free one. */
export interface Address {
  readonly host: string;
  readonly port: number;
  /** Where only this machine reaches it: further names that it is asked under, by a proxy. */
  readonly allowed?: readonly string[];
}

/** The names of this machine for itself. */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** What is written of requests while they are served. */
export interface Observed {
  readonly log: LogFormat;
  /** Where the access log goes. */
  readonly write: (line: string) => void;
  /** Whether `/metrics` answers. */
  readonly metrics: boolean;
}

/**
 * Starts serving once the register is loaded. Rejects where the database cannot be read or the address cannot be listened on.
 * @param database a file, or a database that was published to
 */
export async function startServer(
  database: Database | BatchDatabase,
  { host, port, allowed = [] }: Address,
  report: (error: unknown) => void,
  binaries: Binaries | null = null,
  { log, write, metrics }: Observed = { log: 'off', write: () => {}, metrics: false },
): Promise<Served> {
  const today = (): string => dayInChina(Date.now());
  /** Names are loaded with their register: they are still needed when the file is gone. */
  const names = new WeakMap<Register, Names>();
  const load = async (): Promise<Register> => {
    const loaded = await loadBoth(database);
    names.set(loaded.register, loaded.names);
    await service.prepare(loaded.register);
    return loaded.register;
  };
  const current = keepCurrent({ head: () => readHead(database), load, report });
  const { register, staleSince } = current;
  const service: Service = new Service({
    ...{ register, today, staleSince, report, pause: waitImmediate },
    names: async (of) => names.get(of) ?? (await loadBoth(database)).names,
    text: (path) => loadText(database, path),
  });
  await register();
  const hosts = isLoopback(host) ? [...loopbackNames, ...allowed] : undefined;
  const capacity = { openSpool: createSpools(), pause: waitImmediate, pack: gzipSync, openAsset };
  const replies = new Replies(service, capacity.pack);
  const app = createApp({ service, report, replies, binaries, capacity, hosts });
  const figures = metrics ? startMetrics({ service, current }) : null;
  let look = Promise.resolve();
  return await new Promise((resolve, reject) => {
    // What is left of a body that was refused is read by the application itself.
    const options = { autoCleanupIncoming: false, hostname: host };
    const fetch = figures === null ? app.fetch : answerMetrics(figures, app.fetch);
    const listener = answerKept(replies, getRequestListener(fetch, options));
    const server = createServer({ requestTimeout, headersTimeout, keepAliveTimeout }, listener);
    server.timeout = silence;
    if (log !== 'off' || figures !== null) {
      const watch = watchExchanges((exchange) => {
        figures?.record(exchange);
        if (log !== 'off') write(writeExchange(exchange, log));
      });
      server.prependListener('request', watch);
    }
    const stopListening = prepareStop(server);
    server.once('error', reject);
    server.listen(port, host, () => {
      const looking = setInterval(() => (look = current.check()), interval);
      const stop = async (): Promise<void> => {
        clearInterval(looking);
        await stopListening();
        await look;
        figures?.close();
      };
      const listening = server.address();
      resolve({ port: typeof listening === 'object' && listening !== null ? listening.port : port, stop });
    });
  });
}

/** A register and its names, in slices: requests are answered meanwhile. Where the file is replaced in between, they are loaded again. */
async function loadBoth(database: Database | BatchDatabase): Promise<{ register: Register; names: Names }> {
  if ('batch' in database) {
    const register = await loadPublished(database);
    return { register, names: await loadPublishedNames(database, register.head) };
  }
  const register = await loadRegister(database, waitImmediate);
  const names = await loadNames(database, waitImmediate);
  return names.head === register.head ? { register, names } : await loadBoth(database);
}
