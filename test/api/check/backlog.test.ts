/** A backlog: bytes come out as they came in, however slowly they are taken; beyond a bound they are put aside, and nothing is left behind. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Backlog, type Bounds } from '../../../src/api/check/backlog.ts';
import type { Spool } from '../../../src/api/check/capacity.ts';
import type { Input } from '../../../src/api/check/input.ts';

/** Waits so many milliseconds. */
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const bounds: Bounds = { held: 1_000, chunk: 150, patience: 10 };

/** A spool in memory, with a view of what is in it. */
class MemorySpools {
  opened = 0;
  closed = 0;
  most = 0;
  room = Number.POSITIVE_INFINITY;

  readonly open = async (): Promise<Spool> => {
    this.opened += 1;
    let bytes: number[] = [];
    let closed = false;
    return {
      hasRoom: () => bytes.length < this.room,
      write: async (more) => {
        await wait(0);
        bytes.push(...more);
        this.most = Math.max(this.most, bytes.length);
      },
      read: async (most) => {
        await wait(0);
        const taken = bytes.slice(0, most);
        bytes = bytes.slice(most);
        return Uint8Array.from(taken);
      },
      close: async () => {
        if (!closed) this.closed += 1;
        closed = true;
      },
    };
  };
}

/** A source of chunks of `size` bytes that count up. */
function sourceOf(chunks: number, size: number): { source: Input; taken: () => number; cancelled: () => boolean } {
  let [at, cancelled] = [0, false];
  const source: Input = {
    take: async () => {
      if (at === chunks || cancelled) return null;
      at += 1;
      return new Uint8Array(size).fill(at % 251);
    },
    cancel: async () => {
      cancelled = true;
    },
  };
  return { source, taken: () => at, cancelled: () => cancelled };
}

/** What comes out: each value once for every so many bytes. */
async function drain(backlog: Backlog, pause: (taken: number) => Promise<void> = async () => {}): Promise<number[]> {
  const bytes: number[] = [];
  for (let chunk = await backlog.take(); chunk !== null; chunk = await backlog.take()) {
    for (const byte of chunk) bytes.push(byte);
    await pause(bytes.length);
  }
  return bytes;
}

const expected = (chunks: number, size: number): number[] =>
  Array.from({ length: chunks * size }, (_, index) => (Math.floor(index / size) + 1) % 251);

test('what is taken at once goes through memory only', async () => {
  const spools = new MemorySpools();
  const { source } = sourceOf(9, 100);
  expect(await drain(new Backlog(source, spools.open, bounds))).toEqual(expected(9, 100));
  expect(spools.opened).toBe(0);
});

test('what nobody takes is read to its end all the same, and comes out in order', async () => {
  const spools = new MemorySpools();
  const { source, taken } = sourceOf(30, 100);
  const backlog = new Backlog(source, spools.open, bounds);
  while (taken() < 30) await wait(20);
  expect(spools.most).toBeGreaterThan(1_000);
  expect(await drain(backlog)).toEqual(expected(30, 100));
  expect([spools.opened, spools.closed]).toEqual([1, 1]);
});

test('a spool without room holds the source back', async () => {
  const spools = new MemorySpools();
  spools.room = 500;
  const { source, taken } = sourceOf(40, 100);
  const backlog = new Backlog(source, spools.open, bounds);
  while (spools.most < 500) await wait(20);
  await wait(50);
  expect(taken()).toBeLessThan(20);
  expect(await drain(backlog)).toEqual(expected(40, 100));
});

test('law: however it is taken, what comes out is what came in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(0, 1, 15), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 5, max: 40 }),
      async (pauses, chunks) => {
        const spools = new MemorySpools();
        const { source } = sourceOf(chunks, 100);
        let turn = 0;
        const out = await drain(new Backlog(source, spools.open, bounds), async () => {
          turn += 1;
          const pause = pauses[turn] ?? 0;
          if (pause > 0) await wait(pause);
        });
        expect(out).toEqual(expected(chunks, 100));
        expect(spools.closed).toBe(spools.opened);
      },
    ),
    { numRuns: 40 },
  );
});

describe('the end of it', () => {
  test('who cancels stops the source and closes the spool', async () => {
    const spools = new MemorySpools();
    const { source, cancelled } = sourceOf(1_000, 100);
    const backlog = new Backlog(source, spools.open, bounds);
    await backlog.take();
    while (spools.opened === 0) await wait(20);
    await backlog.cancel('gone');
    expect([cancelled(), spools.closed, await backlog.take()]).toEqual([true, 1, null]);
  });

  test('a source that breaks off does so for who takes, and closes the spool', async () => {
    const spools = new MemorySpools();
    let chunks = 0;
    const source: Input = {
      take: async () => {
        chunks += 1;
        if (chunks > 15) throw new Error('cut off');
        return new Uint8Array(100);
      },
      cancel: async () => {},
    };
    const backlog = new Backlog(source, spools.open, bounds);
    while (spools.opened === 0 || chunks <= 15) await wait(20);
    await wait(20);
    await expect(drain(backlog)).rejects.toThrow('cut off');
    expect(spools.closed).toBe(1);
  });

  test('a spool that fails breaks it off', async () => {
    const { source } = sourceOf(100, 100);
    const backlog = new Backlog(source, () => Promise.reject(new Error('the disk is full')), bounds);
    await wait(50);
    await expect(drain(backlog)).rejects.toThrow('the disk is full');
  });
});
