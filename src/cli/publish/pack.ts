/** Packing pieces for the edge (压缩): raw deflate, flushed and not finished, so that what is laid one after another is one stream. */
import { constants, deflateRawSync } from 'node:zlib';

/** Packs a line as `unpackLines` reads it. */
export function packLine(line: string): string {
  return deflateRawSync(`${line}\n`, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }).toString('base64');
}
