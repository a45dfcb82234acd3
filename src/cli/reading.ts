/** Readings (读音): pinyin of names, made when the registry is built so that no dictionary travels to the edge. */
import { pinyin } from 'pinyin-pro';

/** The syllable of each character, without tone; other signs stand for themselves. pinyin-pro knows words, so 银行 is yin hang. */
export function readAloud(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
}
