/** `zhilu serve`: the API and the pages over one registry file, until SIGTERM or SIGINT. */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { digestSeeds } from '../catalogue/history/digest.ts';
import { createBinaries } from '../export/binaries.ts';
import { type Address, type Served, startServer } from '../server.ts';
import { readSeal } from '../store/load.ts';
import { reasonOf } from '../store/reason.ts';
import { defineCommand } from './command.ts';
import { attempt, fail, failWith } from './error.ts';
import { readSeeds, seedArguments, showPath } from './files.ts';
import { type Io, locate } from './io.ts';
import { complain, print } from './print.ts';
import { isLibsql, openLibsql } from './publish/libsql.ts';
import { buildRegistry } from './registry/build.ts';
import { digest } from './registry/digest.ts';
import { makeDatabase, openRegistry } from './sqlite.ts';

/** How much of the heap, in per cent of what is in use, may be garbage before it is collected; Node alone would let it be several times as much. */
const mostGarbage = 50;

const loopback = '127.0.0.1';

export const serve = defineCommand({
  args: {
    ...seedArguments,
    port: { type: 'string', description: 'the port; PORT, or 8787' },
    host: {
      type: 'string',
      description: 'the address to listen on: 0.0.0.0 opens it to other machines',
      default: loopback,
    },
    'allow-host': {
      type: 'string',
      description: 'further names that tools (MCP) ask under, as by a proxy on this machine: NAME,NAME',
    },
    log: {
      type: 'enum',
      options: ['off', 'text', 'json'],
      description: 'a line a request on standard output, numbered; queries are left out',
      default: 'off',
    },
    metrics: { type: 'boolean', description: 'answer /metrics, in the format of Prometheus' },
    build: { type: 'boolean', description: 'build first where the file is missing or its seeds changed' },
  },
  run: async ({ db, seeds, port, host, build, 'allow-host': names, log, metrics }, io) => {
    const allowed = (names ?? '')
      .toLowerCase()
      .split(',')
      .filter((name) => name !== '');
    const address = { host, port: readPort(port ?? (io.env.PORT || '8787')), allowed };
    if (build && !isLibsql(db)) await buildStale(io, { db, seeds });
    const stopped = waitForStop(io.signal);
    const database = isLibsql(db) ? await openLibsql(db, io.env) : attempt(null, () => openRegistry(locate(io, db)));
    const observed = { log, metrics, write: (line: string) => void io.stdout.write(line) };
    try {
      const binaries = createBinaries(makeDatabase, setImmediate);
      const started = startServer(database, address, createReporter(io), binaries, observed);
      const served = await started.catch((error) => refuse(error, address));
      setFlagsFromString(`--heap-growing-percent=${mostGarbage}`);
      announce(io, address.host, served);
      await stopped;
      await served.stop();
    } finally {
      await database.close();
    }
    return 0;
  },
});

async function buildStale(io: Io, { db, seeds }: { readonly db: string; readonly seeds: string }): Promise<void> {
  const path = locate(io, db);
  if (!(await isStale(path, locate(io, seeds)))) return;
  const { revisions, entries, milliseconds } = buildRegistry(io, { db, seeds });
  print(io, `built ${showPath(io, path)}: ${revisions} revisions, ${entries} entries in ${milliseconds} ms`);
}

function announce(io: Io, host: string, { port }: Served): void {
  const isOpen = host === '0.0.0.0' || host === '::';
  const named = host.includes(':') ? `[${host}]` : host;
  print(io, `职录 Zhilu: http://${isOpen || host === loopback ? 'localhost' : named}:${port}`);
  if (host === loopback) print(io, 'Only this machine reaches it; `npm start -- --host 0.0.0.0` opens it to others.');
}

function waitForStop(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Ends the command where there is nothing to serve, or no listening at the address. */
function refuse(error: unknown, { host, port }: Address): never {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') fail(`port ${port} is taken; set PORT to another`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    fail(`“${host}” is no address of this machine: expected one such as 127.0.0.1, or 0.0.0.0 for all`, 2);
  return failWith(error);
}

/** A reporter of errors to standard error; what fails again and again for one reason is said once. */
function createReporter(io: Io): (error: unknown) => void {
  let said = '';
  return (error) => {
    const reason = reasonOf(error);
    if (reason !== said) complain(io, `zhilu: ${reason}`);
    said = reason;
  };
}

function readPort(text: string): number {
  const port = Number(text);
  return /^\d+$/.test(text) && port < 65_536 ? port : fail(`“${text}” is no port: expected 0 to 65535`, 2);
}

/** A missing file is built; one whose seeds changed is built anew; one that cannot be read is left for `build` to replace. */
async function isStale(path: string, seeds: string): Promise<boolean> {
  if (!existsSync(path)) return true;
  try {
    const database = openRegistry(path);
    const { seeds: stored } = await readSeal(database);
    database.close();
    return stored !== digestSeeds(readSeeds(seeds), digest);
  } catch {
    return false;
  }
}
