/** A new ZIP archive (压缩包) as pieces: its parts are packed one after the other, in memory one at a time. */
import { Packer } from '../../sheet/zip/pack.ts';

export interface ArchivePart {
  /** In ASCII. */
  readonly name: string;
  readonly pieces: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** The archive of some parts; the same parts make the same bytes. */
export async function* writeArchive(parts: Iterable<ArchivePart>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const packer = new Packer(async (bytes) => {
    packed.push(bytes.slice());
  });
  for (const { name, pieces } of parts) {
    await packer.add(name, pieces());
    yield* packed.splice(0);
  }
  await packer.finish();
  yield* packed.splice(0);
}
