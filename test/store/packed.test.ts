/** Packed pieces: whatever is packed comes back, hundreds in one go, in order; what is no packed line is refused. */
import { array, assert, asyncProperty, string } from 'fast-check';
import { expect, test } from 'vitest';
import { packLine } from '../../src/cli/publish/pack.ts';
import { unpackLines } from '../../src/store/packed.ts';

test('lines come back in order, the empty one and long ones too', async () => {
  await assert(
    asyncProperty(array(string({ unit: 'binary', maxLength: 200 })), async (texts) => {
      const lines = texts.map((text) => JSON.stringify(text));
      expect(await unpackLines(lines.map(packLine))).toEqual(lines);
    }),
    { numRuns: 100 },
  );
  const long = ['', JSON.stringify('职业'.repeat(200_000)), '[]'];
  expect(await unpackLines(long.map(packLine))).toEqual(long);
  expect(await unpackLines([])).toEqual([]);
});

test.each([
  ['cut off', (text: string) => text.slice(0, 8)],
  ['altered', (text: string) => `A${text.slice(1)}`],
  ['no base 64', () => '!'],
  ['empty', () => ''],
  ['two lines in one', () => packLine('[1]\n[2]')],
])('%s: refused', async (_, spoil) => {
  await expect(unpackLines([packLine('[0]'), spoil(packLine('[1,2,3]'))])).rejects.toThrow();
});
