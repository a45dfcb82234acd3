/** A source of bytes (字节来源) that can be read at any place: a file, a blob, bytes in memory; and why reading one fails. */

export interface ByteSource {
  readonly size: number;
  /** The bytes from a place on; fewer only where the source ends. */
  readonly read: (from: number, length: number) => Promise<Uint8Array>;
}

/** A file that cannot be read as what it seems to be; the message is a sentence for the user. */
export class UnreadableFile extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableFile';
  }
}

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) };
}
