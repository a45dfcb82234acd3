/** Tokens (切分): what texts of work are compared by. Of Chinese single characters (signs) and pairs of them, of other scripts beginnings of words and stems. */
import { simplify } from '../normalise.ts';

export interface Tokens {
  /** Characters, and beginnings of words. */
  readonly signs: readonly string[];
  /** Pairs of neighbouring characters, and word stems. */
  readonly pairs: readonly string[];
}

/** Descriptions longer than this are cut: duties are told in fewer words, and a megabyte must cost no more than a page. */
const longestDescription = 1000;

const runs = /[\u3400-\u9fff]+|[\p{Script=Latin}\p{N}]+/gu;
const ideograph = /[\u3400-\u9fff]/;
const ending = /(?<=[a-z]{3})(?:ing|ers?|ors?|ed|es|s|e)$/;
/** What the endings leave of one word in two ways: the y of body and the i of bodies, the t of cuts and the tt of cutting. */
const [turned, doubled] = [/(?<=[a-z]{2})y$/, /([bdgmnprt])\1$/];
/** So many letters of a stem are a sign of their own: surgery and surgeon are kin. */
const beginning = 5;

/** Levels width and case, and Traditional characters where one is not `familiar`; null where all are simplified anyway. */
export function levelDescription(text: string, familiar: ((sign: string) => boolean) | null): string {
  const level = text.slice(0, longestDescription).toWellFormed().normalize('NFKC').toLowerCase();
  if (familiar === null) return level;
  const strange = [...level].some((sign) => ideograph.test(sign) && !familiar(sign));
  return strange ? simplify(level) : level;
}

/** A word without its ending: nurse, nurses and nursing have one stem. */
function stemOf(word: string): string {
  return word.replace(ending, '').replace(turned, 'i').replace(doubled, '$1');
}

/** Cuts a levelled text; a token that stands several times comes several times. */
export function tokenise(level: string): Tokens {
  const signs: string[] = [];
  const pairs: string[] = [];
  for (const [run] of level.matchAll(runs)) {
    if (!ideograph.test(run)) {
      const stem = stemOf(run);
      signs.push(stem.slice(0, beginning));
      pairs.push(stem);
      continue;
    }
    signs.push(...run);
    for (let at = 0; at + 1 < run.length; at += 1) pairs.push(run.slice(at, at + 2));
  }
  return { signs, pairs };
}
