/** Spools: first in, first out, within bounds, and no file has a name. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSpools } from '../../src/server/spool.ts';
import { countNameless } from './nameless.ts';

describe('a spool', () => {
  test('gives what it was given, first in, first out, and no file has a name', async () => {
    const spool = await createSpools()();
    onTestFinished(() => spool.close());
    expect(countNameless()).toBe(1);
    const texts = ['网约', '配送员', '电工'];
    for (const text of texts) await spool.write(new TextEncoder().encode(text));
    const read: Uint8Array[] = [];
    for (let bytes = await spool.read(4); bytes.length > 0; bytes = await spool.read(4)) read.push(bytes);
    expect(Buffer.concat(read).toString()).toBe(texts.join(''));
    await spool.write(new TextEncoder().encode('again'));
    expect(Buffer.from(await spool.read(100)).toString()).toBe('again');
    await spool.close();
    await spool.close();
    expect(countNameless()).toBe(0);
  });

  test('has no room beyond its bound, and has it again once all was read or another was closed', async () => {
    const openSpool = createSpools({ ofOne: 10, ofAll: 15 });
    const [one, other] = [await openSpool(), await openSpool()];
    onTestFinished(async () => void (await Promise.all([one.close(), other.close()])));
    await one.write(new Uint8Array(10));
    expect([one.hasRoom(), other.hasRoom()]).toEqual([false, true]);
    await other.write(new Uint8Array(5));
    expect(other.hasRoom()).toBe(false);
    while ((await one.read(3)).length > 0);
    expect([one.hasRoom(), other.hasRoom()]).toEqual([true, true]);
    await other.write(new Uint8Array(5));
    await one.write(new Uint8Array(9));
    expect(one.hasRoom()).toBe(false);
    await other.close();
    expect(one.hasRoom()).toBe(true);
  });
});
