/** The format of a file (文件格式), told by its first bytes, whatever its name says; what cannot be read is named, with what to do. */
import { fail, type Result, succeed } from '../catalogue/result.ts';
import { TextReader } from './text/encoding.ts';

/** csv: separated text of every dialect. html: a table saved as a web page, as many systems do under the name .xls. */
export type Format = 'xlsx' | 'csv' | 'ndjson' | 'html';

/** So many first bytes tell a format. */
export const headSize = 65_536;

/** What the first bytes of files of other kinds are, in hexadecimal, and what to say of such a file. */
const others: readonly (readonly [RegExp, string])[] = [
  // "EncryptedP…" in UTF-16, among the names of the parts of a compound file.
  [/^d0cf11e0.*45006e00630072007900700074006500640050/, 'is protected by a password; save it as .xlsx without one'],
  [
    /^d0cf11e0/,
    'is a workbook in the old binary format (.xls), or a protected one; save it as .xlsx without a password',
  ],
  [/^09(?:00|02|04|08)(?:0[4-9a-f]|10)00/, 'is a workbook in a very old binary format (.xls); save it as .xlsx'],
  [/^255044462d/, 'is a PDF; copy its table into a workbook and save it as .xlsx'],
  [
    /^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|52494646)/,
    'is a picture; the table must be typed or recognised first',
  ],
  [/^(?:1f8b|52617221|377abcaf|425a68|fd377a58)/, 'is packed; unpack it and check the file in it'],
  [/^53514c69746520666f726d6174/, 'is a database; export its table as CSV'],
  [/^50415231/, 'is a Parquet file; export it as CSV'],
  [/^7b5c727466/, 'is a text document (RTF); copy its table into a workbook and save it as .xlsx'],
];

/** Tells the format by the first bytes; fails with the rest of a sentence that begins with the name of the file. */
export function tellFormat(head: Uint8Array): Result<Format, string> {
  const bytes = Array.from(head.subarray(0, headSize), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (/^504b(?:0304|0506)/.test(bytes)) return succeed('xlsx');
  const other = others.find(([pattern]) => pattern.test(bytes));
  if (other !== undefined) return fail(other[1]);
  const reader = new TextReader();
  return tellText(`${reader.read(head.slice(0, headSize))}${reader.end()}`);
}

function tellText(text: string): Result<Format, string> {
  const start = text.trimStart();
  if (/^<\?xml[\s\S]{0,2000}(?:mso-application|<(?:\w+:)?Workbook[\s>])/.test(start))
    return fail('is an XML workbook of 2003; save it as .xlsx');
  if (/^MIME-Version:/i.test(start) && /multipart\/related/i.test(start))
    return fail('is a web archive (.mht); save it as .xlsx');
  if (
    /^<(?:!doctype html|html|head|meta|body|table|style|div|!--)/i.test(start) ||
    /^<\?xml[\s\S]{0,2000}<html/i.test(start)
  )
    return /<t[rdh][\s>]/i.test(start) || text.length >= headSize / 4
      ? succeed('html')
      : fail('is a web page without a table; save the table as .xlsx or CSV');
  if (/^<\?xml/.test(start)) return fail('is XML, no table; export it as .xlsx or CSV');
  if (/^\[\s*[{\]]/.test(start)) return fail('is a JSON array; write one row a line (NDJSON) instead');
  if (/^\{\s*"/.test(start)) return succeed('ndjson');
  const odd = Array.from(text.slice(0, 4_096)).filter((sign) => /(?![\t\n\r\f\v])\p{Cc}/u.test(sign)).length;
  if (odd > 8) return fail('is neither a table nor text; save it as .xlsx or CSV');
  return succeed('csv');
}
