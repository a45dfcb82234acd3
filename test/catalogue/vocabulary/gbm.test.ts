/** GBM numbers: read as people write them; every code that the digits could be comes back, and codes in their own form do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCode } from '../../../src/catalogue/vocabulary/code.ts';
import { gbmOf, readGbm } from '../../../src/catalogue/vocabulary/gbm.ts';

describe('readGbm', () => {
  test.each([
    { text: 'GBM 40208', named: true, candidates: ['4-02-08'] },
    { text: 'gbm40208', named: true, candidates: ['4-02-08'] },
    { text: 'ＧＢＭ　４０２０８', named: true, candidates: ['4-02-08'] },
    { text: 'GBM：40200', named: true, candidates: ['4-02', '4-02-00'] },
    { text: 'GB/T 6565-2015 40000', named: true, candidates: ['4', '4-00', '4-00-00'] },
    { text: 'GB/T6565 40208', named: true, candidates: ['4-02-08'] },
    { text: '40208', named: false, candidates: ['4-02-08'] },
    { text: '2030100', named: false, candidates: ['2-03-01', '2-03-01-00'] },
    { text: '4020800', named: false, candidates: ['4-02-08', '4-02-08-00'] },
    { text: 'GBM 4020710', named: true, candidates: ['4-02-07-10'] },
  ])('$text → $candidates', ({ text, named, candidates }) => {
    expect(readGbm(text)).toMatchObject({ named, candidates });
  });

  test.each(['4-02-08', '4-02-07-10', '402', '402080', '90100', '00000', 'GBM', 'GBM 4020', '职业 40208', ''])(
    'does not read %j',
    (text) => {
      expect(readGbm(text)).toBeNull();
    },
  );

  test('finds every group again by its own digits', () => {
    const part = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
    const group = fc
      .tuple(fc.integer({ min: 1, max: 8 }).map(String), fc.array(part, { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest].join('-'));
    fc.assert(
      fc.property(group, (code) => {
        const read = readGbm(gbmOf(code) ?? '');
        expect(read?.candidates).toContain(code);
        expect(read?.candidates.every((candidate) => isCode(candidate) && gbmOf(candidate) === gbmOf(code))).toBe(true);
      }),
    );
  });

  test('an occupation has no five digits', () => {
    expect(gbmOf('4-02-07-10')).toBeNull();
  });
});
