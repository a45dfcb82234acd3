/** What is measured of a long history, in a process of its own: `build SEEDS FILE` builds it, `ask FILE` looks codes up and searches once. Prints one line of JSON. */
import { resolve } from 'node:path';
import { Writable } from 'node:stream';
import { codeQuestion } from '../../src/answer/code/code.ts';
import { ask } from '../../src/answer/question.ts';
import { searchQuestion } from '../../src/answer/search.ts';
import { Service } from '../../src/answer/service.ts';
import { buildRegistry } from '../../src/cli/registry/build.ts';
import { openRegistry } from '../../src/cli/sqlite.ts';
import { loadNames, loadRegister } from '../../src/store/load.ts';
import { grows, listOccupations } from './history.ts';
import { median } from './median.ts';

/** The largest that this process was, in mebibytes. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

/** Warnings of the build are of no interest here. */
function build(seeds: string, db: string): object {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const { signal } = new AbortController();
  const { stdin, env } = process;
  const io = { stdin, stdout: nowhere, stderr: nowhere, cwd: process.cwd(), env, signal };
  const { milliseconds, changes, revisions } = buildRegistry(io, { seeds, db });
  const { user, system } = process.cpuUsage();
  return { seconds: milliseconds / 1_000, processor: (user + system) / 1e6, changes, revisions, peak: peak() };
}

/** Looks up every code whose answer is as long as today's, twice, nine rounds after one to warm up: the median, in microseconds a look-up. */
async function lookUp(file: string): Promise<object> {
  const database = openRegistry(file);
  const register = await loadRegister(database);
  const today = '2026-11-01';
  const context = { register, today };
  const occupations = listOccupations(register).filter((_, position) => !grows(position));
  const rounds = Array.from({ length: 10 }, () => {
    const began = performance.now();
    for (const { code } of occupations)
      for (const at of ['2025-07-22', '2026-08-31']) {
        const answered = ask(context, codeQuestion, { code, at });
        if (!answered.ok) throw new Error(answered.error.message);
      }
    return (1_000 * (performance.now() - began)) / (2 * occupations.length);
  });
  const report = (error: unknown): never => {
    throw error;
  };
  const names = () => loadNames(database);
  const service = new Service({ register: () => register, names, today: () => today, report });
  const began = performance.now();
  const found = await service.ask(searchQuestion, { q: '网约配送员' });
  if (!found.ok) throw new Error(found.error.message);
  const search = performance.now() - began;
  database.close();
  return { lookUp: median(rounds.slice(1)), search, peak: peak() };
}

const [, , what, ...paths] = process.argv;
const [first = '', second = ''] = paths.map((path) => resolve(path));
console.log(JSON.stringify(what === 'build' ? build(first, second) : await lookUp(first)));
