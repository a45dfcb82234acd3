/** The words that led there (线索): the pieces of a description that stand in the texts of a work or set it apart, the most telling first. */
import type { WorkComparison } from './compare.ts';
import { tokenise } from './token.ts';

const piece = /[\u3400-\u9fff]+|[\p{Script=Latin}\p{N}]+/gu;
const ideograph = /[\u3400-\u9fff]/;
const mostPieces = 5;
/** Pairs that stand in most works (工作, 进行) led nowhere. */
const telling = 3;

/** At most five pieces; of Chinese every stretch whose pairs all stand in the work. */
export function findLed(comparison: WorkComparison, level: string, work: number): string[] {
  const found = new Map<string, number>();
  const note = (text: string, weight: number): void => {
    if (weight >= telling) found.set(text, Math.max(weight, found.get(text) ?? 0));
  };
  for (const [run] of level.matchAll(piece)) {
    if (!ideograph.test(run)) {
      const [stem = run] = tokenise(run).pairs;
      if (comparison.holds(stem, work)) note(run, comparison.weigh(stem));
      continue;
    }
    let from = 0;
    let weight = 0;
    for (let at = 0; at < run.length; at += 1) {
      const pair = run.slice(at, at + 2);
      if (pair.length === 2 && comparison.holds(pair, work)) {
        weight += comparison.weigh(pair);
        continue;
      }
      if (at > from) note(run.slice(from, at + 1), weight);
      from = at + 1;
      weight = 0;
    }
  }
  const ranked = [...found].sort(([, left], [, right]) => right - left).map(([text]) => text);
  return ranked.slice(0, mostPieces);
}
