/** Archives are read by their directory and copied to the byte, whoever wrote them and however. */
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sourceOf, UnreadableFile } from '../../../src/sheet/source.ts';
import { readArchive } from '../../../src/sheet/zip/archive.ts';
import { checksum } from '../../../src/sheet/zip/checksum.ts';
import { Packer } from '../../../src/sheet/zip/pack.ts';
import { unpack } from '../../../src/sheet/zip/unpack.ts';

const files = { 'a.xml': strToU8('甲'.repeat(1_000)), 'b/c.bin': new Uint8Array([1, 2, 3]), 空: new Uint8Array() };
const plain = zipSync(files, { comment: 'x' });

/** As writers do that do not know sizes beforehand: they stand behind the bytes. */
const streamed = (): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, bytes] of Object.entries(files)) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(pieces);
};

/** As .NET writes them: the usual record refers to a longer one. */
const long = (bytes: Uint8Array): Uint8Array => {
  const whole = Buffer.from(bytes);
  const at = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(whole.readUInt16LE(at + 10)), 32);
  record.writeBigUInt64LE(BigInt(whole.readUInt32LE(at + 12)), 40);
  record.writeBigUInt64LE(BigInt(whole.readUInt32LE(at + 16)), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(at), 8);
  const end = Buffer.from(whole.subarray(at));
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([whole.subarray(0, at), record, locator, end]);
};

const repack = async (bytes: Uint8Array, replaced: string, fresh: Uint8Array): Promise<Uint8Array> => {
  const source = sourceOf(bytes);
  const written: Uint8Array[] = [];
  const packer = new Packer(async (piece) => void written.push(piece.slice()));
  for (const entry of await readArchive(source)) {
    if (entry.name !== replaced) await packer.copy(source, entry);
    else
      await packer.replace(
        entry,
        (async function* () {
          yield fresh.subarray(0, 2);
          yield fresh.subarray(2);
        })(),
      );
  }
  await packer.finish();
  return Buffer.concat(written);
};

describe('an archive', () => {
  test.each`
    what                       | bytes
    ${'with sizes first'}      | ${plain}
    ${'with sizes behind'}     | ${streamed()}
    ${'with a long directory'} | ${long(plain)}
    ${'of stored entries'}     | ${zipSync(files, { level: 0 })}
  `('$what is read, and copied with one entry made anew', async ({ bytes }) => {
    const entries = await readArchive(sourceOf(bytes));
    expect(entries.map(({ name }) => name)).toEqual(Object.keys(files));
    for (const entry of entries) {
      const pieces: Uint8Array[] = [];
      for await (const piece of unpack(sourceOf(bytes), entry)) pieces.push(piece);
      expect(Buffer.concat(pieces)).toEqual(Buffer.from(unzipSync(plain)[entry.name] ?? []));
    }
    const fresh = strToU8('乙丙丁'.repeat(9_999));
    const copied = await repack(bytes, 'a.xml', fresh);
    const again = unzipSync(copied);
    expect(Object.keys(again)).toEqual(Object.keys(files));
    expect(Buffer.from(again['a.xml'] ?? [])).toEqual(Buffer.from(fresh));
    expect(again['b/c.bin']).toEqual(files['b/c.bin']);
    expect((await readArchive(sourceOf(copied))).map(({ size }) => size)).toEqual([fresh.length, 3, 0]);
  });

  test('copied whole is the same to the byte up to its directory', async () => {
    const copied = await repack(plain, 'none', new Uint8Array());
    const directory = Buffer.from(plain).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(Buffer.from(copied).subarray(0, directory)).toEqual(Buffer.from(plain).subarray(0, directory));
  });
});

describe('what cannot be read', () => {
  const entry = async (change: (bytes: Buffer) => void): Promise<AsyncGenerator<Uint8Array>> => {
    const bytes = Buffer.from(plain);
    change(bytes);
    const [first] = await readArchive(sourceOf(bytes));
    if (first === undefined) throw new Error('there is no entry');
    return unpack(sourceOf(bytes), first);
  };
  const drain = async (pieces: AsyncGenerator<Uint8Array>): Promise<void> => {
    for await (const _ of pieces);
  };
  const record = Buffer.from(plain).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));

  test.each`
    what                                 | change                                                     | reason
    ${'an encrypted entry'}              | ${(bytes: Buffer) => bytes.writeUInt16LE(1, record + 8)}   | ${'needs a password'}
    ${'an unknown packing'}              | ${(bytes: Buffer) => bytes.writeUInt16LE(12, record + 10)} | ${'packed in a way (12)'}
    ${'a wrong checksum'}                | ${(bytes: Buffer) => bytes.writeUInt32LE(5, record + 16)}  | ${'is damaged'}
    ${'a wrong size'}                    | ${(bytes: Buffer) => bytes.writeUInt32LE(5, record + 24)}  | ${'is damaged'}
    ${'damaged bytes'}                   | ${(bytes: Buffer) => bytes.fill(255, 40, 46)}              | ${'is damaged'}
    ${'no entry where it is said to be'} | ${(bytes: Buffer) => bytes.fill(0, 0, 4)}                  | ${'is damaged'}
  `('$what says so', async ({ change, reason }) => {
    const pieces = await entry(change);
    await expect(drain(pieces)).rejects.toThrow(reason);
  });

  test('no archive at all', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array(100), strToU8('PK')])
      await expect(readArchive(sourceOf(bytes))).rejects.toThrow(UnreadableFile);
  });
});

test('the checksum is that of everybody else, in pieces of any size', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      expect(checksum(bytes.subarray(cut), checksum(bytes.subarray(0, cut)))).toBe(crc32(bytes));
    }),
  );
});
