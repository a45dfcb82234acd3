/** Stopping (停止): requests under way finish, every other connection is closed at once, and none holds up a stop for ever. */
import type { ServerType } from '@hono/node-server';

/** How long, in milliseconds, requests under way may take to finish once the server stops. */
const grace = 10_000;

/** A connection as far as stopping needs to know it. */
interface Connection {
  destroy(): void;
  once(event: 'close', listener: () => void): void;
}

interface Exchange {
  once(event: 'close', listener: () => void): void;
}

/** Watches the connections of a server: one on which nothing was asked may stay silent for ever, and must not hold up a stop. */
export function prepareStop(server: ServerType): () => Promise<void> {
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
