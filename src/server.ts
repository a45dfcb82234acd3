/** The Node entry: serves the registry of one SQLite file, sees a rebuilt file within a second, stops cleanly on SIGTERM. */
import { serve } from '@hono/node-server';
import { createApp } from './api/app.ts';
import { dayInChina } from './catalogue/today.ts';
import { keepCurrent } from './store/current.ts';
import type { Database } from './store/database.ts';
import { loadNames } from './store/load.ts';

export interface Served {
  readonly port: number;
  /** Stops taking requests, lets those under way finish, then resolves. */
  readonly stop: () => Promise<void>;
}

/** Starts serving once the register is loaded. Rejects where the database cannot be read or the port is taken. */
export async function startServer(database: Database, port: number, report: (error: unknown) => void): Promise<Served> {
  const register = keepCurrent(database, report);
  await register();
  const app = createApp({ register, names: () => loadNames(database), report, today: () => dayInChina(Date.now()) });
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, (info) => {
      resolve({
        port: info.port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            if ('closeIdleConnections' in server) server.closeIdleConnections();
          }),
      });
    });
    server.once('error', reject);
  });
}
