/**
 * Packed pieces (压缩片): a line of text as raw deflate in base 64, ended so that several, one after another, are one stream; so hundreds
 * of pieces are unpacked in one go, by what every runtime brings along.
 */

/** Packs a line of text: raw deflate that is flushed but not finished, in base 64. */
export type PackLine = (line: string) => string;

/** What finishes a stream of deflate: an empty last block. */
const end = new Uint8Array([3, 0]);

/** The lines that were packed, in order. Rejects where one is not what packing makes. */
export async function unpackLines(packed: readonly string[]): Promise<string[]> {
  const parts = [...packed.map(readBase64), end];
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const lines = (await new Response(stream).text()).split('\n');
  if (lines.pop() !== '' || lines.length !== packed.length) throw new Error('a packed piece is no line of its own');
  return lines;
}

function readBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
