/** Writing in the encoding of the file that was read (保持编码): only where it holds every character that a result may have. */
import iconv from 'iconv-lite';
import type { Encoding } from '../../sheet/text/encoding.ts';
import { fail } from '../error.ts';
import type { Output } from './output.ts';

/** GBK is written as GB18030: the same bytes for what GBK holds, and nothing is lost beyond it. */
const writable: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf-8',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
};

/** An output whose text is written in `encoding`, after a byte order mark where `marked`; ends the command, exit 2, where that cannot be. */
export function writeEncoded(output: Output, encoding: Encoding, marked: boolean): Output {
  const name =
    writable[encoding] ??
    fail(`--keep-encoding: ${encoding} cannot hold the results; leave it out and they are UTF-8`, 2);
  const encoder = iconv.getEncoder(name, { addBOM: marked });
  return {
    ...output,
    write: async (chunk) => await output.write(typeof chunk === 'string' ? encoder.write(chunk) : chunk),
  };
}
