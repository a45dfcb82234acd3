/** What each certainty (确定程度) means, in a sentence. */
import type { Certainty } from '../../catalogue/vocabulary/change.ts';
import type { View } from '../frame/view.ts';

/** The sentence. */
export function explainCertainty({ say }: View, certainty: Certainty): string {
  const told: Readonly<Record<Certainty, string>> = {
    stated: say('出处那一句自己说的', 'the cited sentence says so itself'),
    agreed: say('两个来源各自说的，一致', 'two sources say it independently'),
    presupposed: say('由另一句预设；注明哪一句', 'another sentence presupposes it; that one is cited'),
    inferred: say('由编者推定；必写理由', 'inferred by us, always with the reason'),
    'single-source': say('只有一个来源', 'only one source has it'),
    'by-2025': say('至迟到这一版本已然；哪一版本所改未见', 'so by this revision; which one changed it was not seen'),
    rejoined: say('抄本把名称断为两截，按意思缀合', 'the copy cut the name in two; it was put together by sense'),
    adopted: say('来自使用者自备的官方目录', 'from a user’s own copy of the official list'),
  };
  return told[certainty];
}
