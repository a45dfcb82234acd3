/** A server to be measured, in a process of its own: `zhilu FILE` is the service, `hello TEXT` a bare Hono JSON hello on the same server. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { startServer } from '../../src/server.ts';

const [kind, given = ''] = process.argv.slice(2);

/** Tells the parent the port; answers each of its messages with the processor time used so far, in microseconds. */
function ready(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.send?.(port);
}

if (kind === 'hello') {
  const app = new Hono();
  for (const path of ['/v1/codes/:code', '/entries/:id']) app.get(path, (context) => context.json({ hello: given }));
  serve({ fetch: app.fetch, port: 0 }, ({ port }) => ready(port));
} else {
  const { port } = await startServer(openRegistry(given), { host: '127.0.0.1', port: 0 }, console.error);
  ready(port);
}
