/** The Node entry: serves the registry of one SQLite file, sees a rebuilt file within a second, stops cleanly on SIGTERM. */
import { type ServerType, serve } from '@hono/node-server';
import { Service } from './answer/service.ts';
import { createApp } from './api/app.ts';
import { dayInChina } from './catalogue/today.ts';
import { keepCurrent } from './store/current.ts';
import type { Database } from './store/database.ts';
import { loadNames } from './store/load.ts';

/** How long, in milliseconds, requests under way may take to finish once the server stops. */
const grace = 10_000;

export interface Served {
  readonly port: number;
  /** Stops taking requests, lets those under way finish, closes every other connection at once, then resolves. */
  readonly stop: () => Promise<void>;
}

/** Where a server listens: the address of an interface of this machine (a loopback address lets nobody else in), and a port, 0 for any free one. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Starts serving once the register is loaded. Rejects where the database cannot be read or the address cannot be listened on. */
export async function startServer(
  database: Database,
  { host, port }: Address,
  report: (error: unknown) => void,
): Promise<Served> {
  const register = keepCurrent(database, report);
  await register();
  const today = (): string => dayInChina(Date.now());
  const service = new Service({ register, names: () => loadNames(database), today, report });
  const app = createApp({ service, report });
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => resolve({ port: info.port, stop }));
    const stop = prepareStop(server);
    server.once('error', reject);
  });
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
