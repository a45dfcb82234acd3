/**
 * Evidence (依据): the findings of all parts of a title become one ranking of entries, from which its confidence is
 * computed. The order of an alias's targets stands, except that a rank like 经理 puts 大类 2 first.
 */
import { type Finder, type Finding, findTerms } from './find/find.ts';
import type { Candidate, Term } from './term.ts';
import type { Part } from './title/title.ts';

/** An entry with the finding that led to it, its score, and its place among that term's targets. */
export interface Ranked {
  readonly id: string;
  readonly term: Term;
  readonly finding: Finding;
  readonly score: number;
  readonly place: number;
}

export interface Evidence {
  readonly ranking: readonly Ranked[];
  /** How many different jobs stand in the title side by side. */
  readonly jobs: number;
}

const asideFactor = 0.85;
const laterFactor = 0.97;
const nextTarget = 0.9;
const withdrawnFactor = 0.9;
/** A part with less than this names no job of its own. */
const ownJob = 0.7;
/** How a job ends that is not found: `教官`. */
const personEnding = /.{2}[员师工官匠]$/;

/** Puts the targets of a term into the order that the rank asks for: 大类 2 first for those who lead, last for those who do. */
function ordered(
  targets: readonly string[],
  side: Finding['side'],
  candidates: ReadonlyMap<string, Candidate>,
): readonly string[] {
  if (side === null || targets.length < 2) return targets;
  const isProfessional = (id: string) => candidates.get(id)?.code?.startsWith('2') === true;
  const leading = targets.filter(isProfessional);
  const working = targets.filter((id) => !isProfessional(id));
  return side === 'professional' ? [...leading, ...working] : targets;
}

export function weigh(finder: Finder, parts: readonly Part[], candidates: ReadonlyMap<string, Candidate>): Evidence {
  const ranking: Ranked[] = [];
  const heads: Ranked[] = [];
  let strangers = 0;
  for (const [index, part] of parts.entries()) {
    const factor = (part.aside ? asideFactor : 1) * (index === 0 ? 1 : laterFactor);
    const findings = findTerms(finder, part.text);
    const first = findings[0];
    if (!part.aside && (first?.score ?? 0) < ownJob && personEnding.test(part.text)) strangers += 1;
    for (const finding of findings) {
      const entry = finder.lexicon.entries[finding.number];
      const term = entry?.terms[0];
      if (!entry || !term) continue;
      const targets = ordered(entry.targets, finding.way === 'exact' ? null : finding.side, candidates);
      for (let place = 0; place < targets.length; place += 1) {
        const id = targets[place] ?? '';
        const current = candidates.get(id)?.withdrawn === true ? withdrawnFactor : 1;
        const ranked = {
          id,
          term,
          finding,
          score: finding.score * factor * current * nextTarget ** place,
          place,
        };
        if (finding === first && place === 0 && ranked.score >= ownJob) heads.push(ranked);
        keep(ranking, ranked);
      }
    }
  }
  ranking.sort((left, right) => right.score - left.score);
  return { ranking, jobs: countJobs(heads) + strangers };
}

/** Keeps the best of those with the same entry. The lists are short: a scan beats a map. */
function keep(ranking: Ranked[], ranked: Ranked): void {
  for (let at = 0; at < ranking.length; at += 1) {
    const held = ranking[at];
    if (held?.id !== ranked.id) continue;
    if (held.score < ranked.score) ranking[at] = ranked;
    return;
  }
  ranking.push(ranked);
}

/** Counts the heads that have no target in common with one counted before. */
function countJobs(heads: readonly Ranked[]): number {
  const seen: Set<string>[] = [];
  for (const head of heads) {
    if (seen.some((targets) => head.term.targets.some((id) => targets.has(id)))) continue;
    seen.push(new Set(head.term.targets));
  }
  return seen.length;
}
