/** Refusals in Chinese: whatever keeps a file from being read has its Chinese, with what to do. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readPeople } from '../../../src/web/browser/people.ts';
import { translateRefusal } from '../../../src/web/browser/refusals.ts';

const hex = (digits: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(digits.padEnd(1200, '0'), 'hex'));
const text = (written: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(written));
const zip = (...names: readonly string[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

test.each`
  what                   | bytes                                                          | zh
  ${'old workbook'}      | ${hex('d0cf11e0a1b11ae1')}                                     | ${'旧式二进制工作簿'}
  ${'very old workbook'} | ${hex('0908100000060500')}                                     | ${'很旧的二进制工作簿'}
  ${'PDF'}               | ${text('%PDF-1.7\n')}                                          | ${'PDF'}
  ${'picture'}           | ${hex('89504e470d0a1a0a')}                                     | ${'图片'}
  ${'packed'}            | ${hex('526172211a0700')}                                       | ${'压缩包'}
  ${'database'}          | ${text('SQLite format 3\u0000')}                               | ${'数据库'}
  ${'Parquet'}           | ${text('PAR1')}                                                | ${'Parquet'}
  ${'RTF'}               | ${text('{\\rtf1 x}')}                                          | ${'RTF'}
  ${'Word'}              | ${zip('[Content_Types].xml', 'word/document.xml')}             | ${'Word'}
  ${'presentation'}      | ${zip('[Content_Types].xml', 'ppt/presentation.xml')}          | ${'演示文稿'}
  ${'OpenDocument'}      | ${zip('mimetype', 'content.xml')}                              | ${'OpenDocument'}
  ${'Numbers'}           | ${zip('Index/Tables.iwa')}                                     | ${'Numbers'}
  ${'ZIP'}               | ${zip('a.txt')}                                                | ${'压缩包'}
  ${'damaged'}           | ${zip('xl/workbook.xml').slice(0, 40)}                         | ${'已损坏'}
  ${'XML of 2003'}       | ${text('<?xml version="1.0"?><?mso-application progid="E"?>')} | ${'2003 年的 XML'}
  ${'web archive'}       | ${text('MIME-Version: 1.0\nContent-Type: multipart/related')}  | ${'网页存档'}
  ${'page, no table'}    | ${text('<!doctype html><p>甲')}                                | ${'没有表格的网页'}
  ${'XML'}               | ${text('<?xml version="1.0"?><a/>')}                           | ${'XML，不是表格'}
  ${'bytes'}             | ${hex('01020304050607080e0f101112131415')}                     | ${'既不是表格也不是文字'}
  ${'JSON'}              | ${text('[1, 2]')}                                              | ${'JSON'}
  ${'nothing'}           | ${text('')}                                                    | ${'空的'}
`('$what', async ({ bytes, zh }) => {
  const read = await readPeople('名册', bytes);
  if (typeof read !== 'string') expect.fail('it was read');
  expect(translateRefusal(read), read).toMatch(new RegExp(`^[^a-z]*${zh}.*。$`, 's'));
});

test('a sentence that is not known stays as it is', () => {
  expect(translateRefusal('the moon is full')).toBeNull();
});
