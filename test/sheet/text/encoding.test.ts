/** Text is decoded by what its bytes tell, whatever chunks it comes in. */
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { findEncoding, TextReader } from '../../../src/sheet/text/encoding.ts';

const read = (bytes: Uint8Array, size: number, encoding: string | null = null) => {
  const reader = new TextReader(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += reader.read(bytes.subarray(at, at + size));
  return { text: text + reader.end(), encoding: reader.encoding, marked: reader.marked, damaged: reader.damaged };
};

const table = '姓名,职业名称,职业编码\n甲𠮷,电工,6-31-01-03\n';

test.each`
  what                      | bytes                                               | encoding      | marked
  ${'UTF-8'}                | ${iconv.encode(table, 'utf8')}                      | ${'utf-8'}    | ${false}
  ${'UTF-8 with a mark'}    | ${iconv.encode(table, 'utf8', { addBOM: true })}    | ${'utf-8'}    | ${true}
  ${'GB18030'}              | ${iconv.encode(table, 'gb18030')}                   | ${'gb18030'}  | ${false}
  ${'UTF-16 with a mark'}   | ${iconv.encode(table, 'utf16le', { addBOM: true })} | ${'utf-16le'} | ${true}
  ${'UTF-16 without one'}   | ${iconv.encode(table, 'utf16le')}                   | ${'utf-16le'} | ${false}
  ${'big-endian UTF-16'}    | ${iconv.encode(table, 'utf16be', { addBOM: true })} | ${'utf-16be'} | ${true}
  ${'the same without one'} | ${iconv.encode(table, 'utf16be')}                   | ${'utf-16be'} | ${false}
`('$what is told', ({ bytes, encoding, marked }) => {
  for (const size of [1, 7, 1000]) expect(read(bytes, size)).toEqual({ text: table, encoding, marked, damaged: 0 });
});

test('what tells may come late', () => {
  const text = `${'code,x\n'.repeat(20_000)}职业\n`;
  expect(read(iconv.encode(text, 'gbk'), 4096)).toMatchObject({ text, encoding: 'gb18030' });
  expect(read(iconv.encode(text, 'utf8'), 4096)).toMatchObject({ text, encoding: 'utf-8' });
});

test('two Chinese characters of GBK are not taken for a Cyrillic or Greek word', () => {
  const both = new Uint8Array([0xd2, 0xbb, 0xd2, 0xbb]);
  expect(read(both, 9)).toMatchObject({ text: '一一', encoding: 'gb18030' });
});

test('what cannot be decoded is counted, and the rest is read', () => {
  const bytes = Buffer.concat([Buffer.from(table.repeat(100)), Buffer.from([0xff]), Buffer.from(table)]);
  expect(read(bytes, 500)).toMatchObject({ encoding: 'utf-8', damaged: 1 });
});

test('an encoding that is given is obeyed, by any of its names', () => {
  expect([findEncoding('GB2312'), findEncoding(' utf8 '), findEncoding('nonsense')]).toEqual(['gbk', 'utf-8', null]);
  expect(read(iconv.encode('職業', 'big5'), 3, findEncoding('big5'))).toMatchObject({ text: '職業' });
});

test('chunks make no difference', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', '职', '业', ',', '\n', '𠮷'), maxLength: 40 });
  const chunks = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(texts, fc.constantFrom('utf8', 'gb18030'), chunks, (text, encoding, size) => {
      const bytes = iconv.encode(text, encoding);
      expect(read(bytes, size)).toEqual(read(bytes, 10_000));
    }),
  );
});

test('a few bytes that are valid in neither do not make GBK unreadable', () => {
  const bytes = Buffer.concat([
    iconv.encode('职业名称\n电工\n', 'gbk'),
    Buffer.from([0xff, 0x0a]),
    iconv.encode('焊工\n', 'gbk'),
  ]);
  expect(read(bytes, 1000)).toMatchObject({ text: '职业名称\n电工\n\ufffd\n焊工\n', encoding: 'gb18030', damaged: 1 });
});
