/** Tokens: characters and pairs of Chinese, stems and beginnings of other words; width, case and Traditional characters make no difference. */
import { describe, expect, test } from 'vitest';
import { levelDescription, tokenise } from '../../../src/match/work/token.ts';

describe('tokenise', () => {
  test.each`
    text                | signs                        | pairs
    ${'铺卷材'}         | ${['铺', '卷', '材']}        | ${['铺卷', '卷材']}
    ${'铺，刷'}         | ${['铺', '刷']}              | ${[]}
    ${'welding pipes'}  | ${['weld', 'pip']}           | ${['weld', 'pip']}
    ${'surgeons'}       | ${['surge']}                 | ${['surgeon']}
    ${'nurses nursing'} | ${['nurs', 'nurs']}          | ${['nurs', 'nurs']}
    ${'cutting bodies'} | ${['cut', 'bodi']}           | ${['cut', 'bodi']}
    ${'用cad画图'}      | ${['用', 'cad', '画', '图']} | ${['cad', '画图']}
    ${'。、 !'}         | ${[]}                        | ${[]}
  `('$text', ({ text, signs, pairs }) => {
    expect(tokenise(text)).toEqual({ signs, pairs });
  });
});

describe('levelDescription', () => {
  const familiar = (sign: string): boolean => '把货从仓库送到门店'.includes(sign);

  test.each`
    text                    | level
    ${'ＣＡＤ Welding'}     | ${'cad welding'}
    ${'把貨從倉庫送到門店'} | ${'把货从仓库送到门店'}
    ${'把货从仓库送到门店'} | ${'把货从仓库送到门店'}
    ${'\ud800'}             | ${'\ufffd'}
  `('$text is $level', ({ text, level }) => {
    expect(levelDescription(text, familiar)).toBe(level);
  });
});
