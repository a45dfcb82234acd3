/** Bytes come in pieces of any size and any encoding; the text that comes out is the same, and comes out early. */
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { CsvStream } from '../../src/sheet/csv-stream.ts';
import { Tally } from '../../src/sheet/tally.ts';
import { makeCheck } from './named.ts';

const open = (encoding: string | null = null): CsvStream =>
  new CsvStream({ check: makeCheck().check, tally: new Tally(), encoding });

const answer = (bytes: Uint8Array, size = 1000, encoding: string | null = null): string => {
  const stream = open(encoding);
  let out = '';
  for (let at = 0; at < bytes.length; at += size) out += [...stream.read(bytes.subarray(at, at + size))].join('');
  return out + [...stream.end()].join('');
};

const table = `姓名,职业名称\n${'甲,电工\n'.repeat(3000)}`;
const expected = answer(Buffer.from(table), 1_000_000);

test.each(['utf8', 'gbk', 'utf16le'])('in %s, in pieces of any size', (encoding) => {
  for (const size of [3, 999, 1_000_000]) expect(answer(iconv.encode(table, encoding), size)).toBe(expected);
  expect(expected.split('\n')).toHaveLength(3002);
});

test('an encoding that is given is obeyed', () => {
  expect(answer(iconv.encode('職業名稱\n電工\n', 'big5'), 5, 'big5')).toContain('電工,match');
});

test('text comes out while bytes come in, and a long piece is worked on in steps', () => {
  const stream = open();
  const steps = [...stream.read(Buffer.from(table))];
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.filter((text) => text !== '').length).toBeGreaterThan(1);
  expect(steps.join('').length).toBeGreaterThan(expected.length / 2);
});

test('a problem is known before anything comes out, and nothing is read after it', () => {
  const stream = open();
  const texts = [...stream.read(Buffer.from('甲,乙\n'.repeat(10_000))), ...stream.end()];
  expect(texts.join('')).toBe('');
  expect(texts.length).toBeLessThan(3);
  expect(stream.problem?.detail).toContain('no column names an occupation');
});
