/** Readings (读音): pinyin of names, made when the registry is built so that no dictionary travels to the edge. */
import { pinyin } from 'pinyin-pro';

/** The syllable of each character, without tone; other signs stand for themselves. pinyin-pro knows words, so 银行 is yin hang. */
export function readAloud(text: string): readonly string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map(keep);
}

/** The few hundred syllables that there are, each kept once: a registry has hundreds of thousands of them. */
const kept = new Map<string, string>();

function keep(syllable: string): string {
  const known = kept.get(syllable);
  if (known !== undefined) return known;
  const plain = syllable.toLowerCase();
  kept.set(syllable, plain);
  return plain;
}
