/**
 * The echo ceiling: a server that takes bodies as ours does, reads each row with JSON.parse and writes a prepared answer of so many bytes.
 * No check of rows can be faster on the same machine. Run as a process of its own: `node test/bench/echo.ts PORT`.
 */
import { setImmediate as pause } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Backlog } from '../../src/api/check/backlog.ts';
import { readStream } from '../../src/api/check/input.ts';
import { streamChunks, type Transform, transformInput } from '../../src/api/check/stream.ts';
import { Output } from '../../src/check/write/output.ts';
import { createSpools } from '../../src/server/spool.ts';

/** What reads rows and writes, for each, the same answer. */
function createEcho(length: number): Transform {
  const answer = new TextEncoder().encode(`${'x'.repeat(Math.max(0, length - 1))}\n`);
  const output = new Output(131_072);
  let rest = '';
  return {
    read: (piece) => {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const row: unknown = JSON.parse(line);
        if (row !== null) output.put(answer);
      }
      return output.take();
    },
    end: () => output.take(),
  };
}

const openSpool = createSpools();
const app = new Hono();
app.post('/v1/check', ({ req }) => {
  if (req.raw.body === null) return new Response(null, { status: 400 });
  const body = new Backlog(readStream(req.raw.body), openSpool);
  const chunks = transformInput(body, createEcho(Number(req.query('bytes'))), pause);
  return new Response(streamChunks(chunks, body.cancel));
});
const options = { autoCleanupIncoming: false };
serve({ ...options, fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.argv[2]) }, ({ port }) =>
  console.log(`http://localhost:${port}`),
);
