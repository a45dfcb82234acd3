/** The Node entry: serves the registry of one SQLite file, sees a rebuilt file within a second, stops cleanly on SIGTERM. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as waitImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { type ServerType, serve } from '@hono/node-server';
import { Service } from './answer/service.ts';
import { createApp } from './api/app.ts';
import type { Spool } from './api/check/capacity.ts';
import { dayInChina } from './catalogue/today.ts';
import type { Binaries } from './export/format.ts';
import { openAsset } from './server/asset.ts';
import { keepCurrent } from './store/current.ts';
import type { Database } from './store/database.ts';
import { loadNames, loadText } from './store/load.ts';

/** How long, in milliseconds, requests under way may take to finish once the server stops. */
const grace = 10_000;

/**
 * How long, in milliseconds: a whole request may take to arrive (Node's own 5 minutes cut slow uploads of large files), its
 * headers may, and a connection may stay open on which neither side sends anything.
 */
const [requestTimeout, headersTimeout, silence] = [3_600_000, 60_000, 120_000];

/** The most bytes that are put aside at once for one request, and for all of them. */
const usualBounds = { ofOne: 1_073_741_824, ofAll: 4_294_967_296 };

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

/** Starts serving once the register is loaded. Rejects where the database cannot be read or the address cannot be listened on. */
export async function startServer(
  database: Database,
  { host, port, allowed = [] }: Address,
  report: (error: unknown) => void,
  binaries: Binaries | null = null,
): Promise<Served> {
  const register = keepCurrent(database, report);
  await register();
  const today = (): string => dayInChina(Date.now());
  const service = new Service({
    ...{ register, names: () => loadNames(database), text: (path: string) => loadText(database, path) },
    ...{ today, report },
  });
  const hosts = isLoopback(host) ? [...loopbackNames, ...allowed] : undefined;
  const capacity = { openSpool: createSpools(), pause: waitImmediate, pack: gzipSync, openAsset };
  const app = createApp({ service, report, binaries, capacity, hosts });
  return await new Promise((resolve, reject) => {
    // What is left of a body that was refused is read by the application itself.
    const options = { autoCleanupIncoming: false, serverOptions: { requestTimeout, headersTimeout } };
    const server = serve({ ...options, fetch: app.fetch, hostname: host, port }, (info) =>
      resolve({ port: info.port, stop }),
    );
    if ('timeout' in server) server.timeout = silence;
    const stop = prepareStop(server);
    server.once('error', reject);
  });
}

/** Makes spools in files that have no name: nothing is left of them, however a request or the process ends. */
export function createSpools({ ofOne, ofAll } = usualBounds): () => Promise<Spool> {
  let total = 0;
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zhilu-'));
    const file = await open(join(folder, 'spool'), 'w+');
    await rm(folder, { recursive: true });
    let [from, to, closed] = [0, 0, false];
    const restart = async (): Promise<void> => {
      total -= to;
      [from, to] = [0, 0];
      await file.truncate(0);
    };
    return {
      hasRoom: () => to < ofOne && total < ofAll,
      write: async (bytes) => {
        total += bytes.byteLength;
        const at = to;
        to += bytes.byteLength;
        for (let done = 0; done < bytes.byteLength; ) {
          done += (await file.write(bytes, done, bytes.byteLength - done, at + done)).bytesWritten;
        }
      },
      read: async (most) => {
        const bytes = new Uint8Array(Math.min(most, to - from));
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, from);
        from += bytesRead;
        if (from === to && to > 0) await restart();
        return bytes.subarray(0, bytesRead);
      },
      close: async () => {
        if (closed) return;
        closed = true;
        total -= to;
        await file.close();
      },
    };
  };
}

/** A connection as far as stopping needs to know it. */
interface Connection {
  destroy(): void;
  once(event: 'close', listener: () => void): void;
}

interface Exchange {
  once(event: 'close', listener: () => void): void;
}

/** Watches the connections of a server: one on which nothing was asked may stay silent for ever, and must not hold up a stop. */
function prepareStop(server: ServerType): () => Promise<void> {
  const open = new Map<Connection, number>();
  let stopping = false;
  const settle = (connection: Connection, change: number): void => {
    const underWay = open.get(connection);
    if (underWay === undefined) return;
    open.set(connection, underWay + change);
    if (stopping && underWay + change === 0) connection.destroy();
  };
  server.on('connection', (connection: Connection) => {
    open.set(connection, 0);
    connection.once('close', () => open.delete(connection));
  });
  server.on('request', ({ socket }: { readonly socket: Connection }, response: Exchange) => {
    settle(socket, 1);
    response.once('close', () => settle(socket, -1));
  });
  return () =>
    new Promise((stopped) => {
      stopping = true;
      const late = setTimeout(() => {
        for (const connection of open.keys()) connection.destroy();
      }, grace);
      server.close(() => {
        clearTimeout(late);
        stopped();
      });
      for (const connection of open.keys()) settle(connection, 0);
    });
}
