/** The first bytes tell what a file is, whatever it is called; what cannot be read gets one sentence. */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { tellFormat } from '../../src/sheet/format.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

test.each`
  what                         | bytes                                                                    | format
  ${'a ZIP archive'}           | ${latin('PK\x03\x04…')}                                                  | ${'xlsx'}
  ${'separated text'}          | ${Buffer.from('姓名,岗位\n')}                                            | ${'csv'}
  ${'the same in GBK'}         | ${iconv.encode('姓名,岗位\n', 'gbk')}                                    | ${'csv'}
  ${'the same in UTF-16'}      | ${iconv.encode('姓名\t岗位\n', 'utf16le', { addBOM: true })}             | ${'csv'}
  ${'nothing'}                 | ${Buffer.alloc(0)}                                                       | ${'csv'}
  ${'lines of JSON'}           | ${Buffer.from('\n{"name":"电工"}\n')}                                    | ${'ndjson'}
  ${'a table as a web page'}   | ${Buffer.from('<html><table><tr><td>岗位</td></tr></table></html>')}     | ${'html'}
  ${'a table alone'}           | ${iconv.encode('<TABLE border=1><TR><TD>岗位</TD></TR></TABLE>', 'gbk')} | ${'html'}
  ${'a web page after a mark'} | ${Buffer.from('\ufeff<!DOCTYPE html><html><body><table><tr></table>')}   | ${'html'}
  ${'text that begins with <'} | ${Buffer.from('<姓名>,岗位\n')}                                          | ${'csv'}
`('$what is $format', ({ bytes, format }) => expect(tellFormat(bytes)).toEqual({ ok: true, value: format }));

test.each`
  what                       | bytes                                                                                     | sentence
  ${'the old binary format'} | ${latin(`${ole}\0\0Workbook`)}                                                            | ${'in the old binary format (.xls), or a protected one; save it as .xlsx'}
  ${'a protected workbook'}  | ${latin(`${ole}\0\0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0`)}                                   | ${'is protected by a password; save it as .xlsx'}
  ${'the oldest format'}     | ${latin('\x09\x08\x10\0\0\x06')}                                                          | ${'save it as .xlsx'}
  ${'an XML workbook'}       | ${Buffer.from('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>')} | ${'XML workbook of 2003; save it as .xlsx'}
  ${'a web archive'}         | ${Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;')}                     | ${'save it as .xlsx'}
  ${'a web page of words'}   | ${Buffer.from('<html><body>登录</body></html>')}                                          | ${'web page without a table'}
  ${'a PDF'}                 | ${Buffer.from('%PDF-1.7')}                                                                | ${'is a PDF'}
  ${'a picture'}             | ${latin('\xff\xd8\xff\xe0')}                                                              | ${'is a picture'}
  ${'something packed'}      | ${latin('\x1f\x8b\x08')}                                                                  | ${'is packed'}
  ${'a JSON array'}          | ${Buffer.from(' [{"name":"电工"}]')}                                                      | ${'one row a line (NDJSON)'}
  ${'other XML'}             | ${Buffer.from('<?xml version="1.0"?><rows/>')}                                            | ${'is XML'}
  ${'bytes of any kind'}     | ${Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7) % 32))}               | ${'is neither a table nor text'}
`('$what cannot be read, and is told what to do', ({ bytes, sentence }) => {
  expect(tellFormat(bytes)).toEqual({ ok: false, error: expect.stringContaining(sentence) });
});
