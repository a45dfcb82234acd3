/** Writing ZIP files in one go: entries copied as they are stored, or packed as they come; sizes stand behind the data. */
import { Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import type { ZipEntry } from './zip-reader.ts';

/** Takes bytes; resolves when more may be given. */
export type Write = (bytes: Uint8Array) => Promise<void>;

const longest = 0xffffffff;
/** Names are UTF-8; sizes follow the data. */
const flagUtf8 = 0x0800;
const flagSizesFollow = 0x0008;
/** 1980-01-01: the same content makes the same bytes. */
const firstDay = 0x0021;

interface Written extends ZipEntry {
  readonly flags: number;
}

export class ZipWriter {
  readonly #write: Write;
  readonly #written: Written[] = [];
  #position = 0;

  constructor(write: Write) {
    this.#write = write;
  }

  /** Copies an entry as it is stored. */
  async copy(entry: ZipEntry, raw: AsyncIterable<Uint8Array>): Promise<void> {
    const copied = { ...entry, flags: flagUtf8, offset: this.#position };
    await this.#put(localHeader(copied));
    for await (const bytes of raw) await this.#put(bytes);
    this.#written.push(copied);
  }

  /** Packs an entry as its text comes. */
  async add(name: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const flags = flagUtf8 | flagSizesFollow;
    const open = { name, method: 8, checksum: 0, packedSize: 0, size: 0, offset: this.#position, flags };
    await this.#put(localHeader(open));
    const sum = { checksum: 0, size: 0, packedSize: 0 };
    async function* weigh(): AsyncGenerator<Buffer> {
      for await (const part of text) {
        const bytes = Buffer.from(part);
        sum.checksum = crc32(bytes, sum.checksum);
        sum.size += bytes.length;
        yield bytes;
      }
    }
    const source = Readable.from(weigh());
    const deflate = createDeflateRaw({ level: 3 });
    source.once('error', (error) => deflate.destroy(error));
    for await (const bytes of source.pipe(deflate)) {
      sum.packedSize += bytes.length;
      await this.#put(bytes);
    }
    if (sum.size > longest || sum.packedSize > longest) throw new Error(`${name} grows past 4 GB`);
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(0x08074b50, 0);
    descriptor.writeUInt32LE(sum.checksum, 4);
    descriptor.writeUInt32LE(sum.packedSize, 8);
    descriptor.writeUInt32LE(sum.size, 12);
    await this.#put(descriptor);
    this.#written.push({ ...open, ...sum });
  }

  /** Writes the directory. */
  async finish(): Promise<void> {
    const start = this.#position;
    for (const entry of this.#written) await this.#put(directoryHeader(entry));
    if (this.#position > longest) throw new Error('the workbook grows past 4 GB');
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#written.length, 8);
    end.writeUInt16LE(this.#written.length, 10);
    end.writeUInt32LE(this.#position - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#put(end);
  }

  async #put(bytes: Uint8Array): Promise<void> {
    this.#position += bytes.length;
    await this.#write(bytes);
  }
}

function localHeader(entry: Written): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  writeFacts(header, 6, entry, name.length);
  return Buffer.concat([header, name]);
}

function directoryHeader(entry: Written): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  writeFacts(header, 8, entry, name.length);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, name]);
}

/** What both headers say of an entry, in the same order. */
function writeFacts(header: Buffer, at: number, entry: Written, nameLength: number): void {
  header.writeUInt16LE(entry.flags, at);
  header.writeUInt16LE(entry.method, at + 2);
  header.writeUInt16LE(firstDay, at + 6);
  header.writeUInt32LE(entry.checksum, at + 8);
  header.writeUInt32LE(entry.packedSize, at + 12);
  header.writeUInt32LE(entry.size, at + 16);
  header.writeUInt16LE(nameLength, at + 20);
}
