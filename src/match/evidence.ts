/**
 * Evidence (依据): the findings of all parts of a title become one ranking of entries, from which its confidence is computed. The
 * order of an alias's targets stands, except that a rank like 经理 puts 大类 2 first. What stands in brackets never wins over what
 * stands outside.
 */
import { type Finder, type Finding, findTerms } from './find/find.ts';
import type { Headword } from './find/lexicon.ts';
import { keyOf } from './normalise.ts';
import { findJoined, resolveOpen } from './resolve-open.ts';
import type { Candidate, Term } from './term.ts';
import type { Part, ReadTitle } from './title/title.ts';

/** An entry with the finding that led to it, and its score. */
export interface Ranked {
  readonly id: string;
  readonly term: Term;
  readonly finding: Finding;
  readonly score: number;
}

export interface Evidence {
  readonly ranking: readonly Ranked[];
  /** How many different jobs stand in the title side by side, and how many of them in one list. */
  readonly jobs: number;
  readonly listed: number;
}

const asideFactor = 0.5;
const laterFactor = 0.97;
const nextTarget = 0.9;
const withdrawnFactor = 0.9;
/** What a term is worth inside a longer title by its grade: a vague word tells less there. */
const insideFactor = { sure: 1, usual: 0.9, several: 0.75 } as const;
/** A part with less than this names no job of its own. */
const ownJob = 0.7;
/** Findings of less than this share of the best one's score are noise, and entries behind so many of a term are never shown. */
const weakest = 0.3;
const mostTargets = 5;
/** Less than this left over of a title tells nothing. */
const shortestLeft = 2;
/** Person nouns that agree so well are of the same kind. */
const sameKind = 0.7;
/** How a job ends that is not found: `教官`. */
const personEnding = /.{2}[员师工官匠]$/;

/** A job that a part names by itself. */
interface Head {
  readonly term: Term;
  readonly listed: boolean;
}

/** Gathers the evidence of a title. */
export function weigh(finder: Finder, read: ReadTitle, candidates: ReadonlyMap<string, Candidate>): Evidence {
  const ranking: Ranked[] = [];
  const heads: Head[] = [];
  let strangers = 0;
  const outside = read.parts.some(({ aside }) => !aside);
  for (const [index, part] of read.parts.entries()) {
    const weight = (part.aside && outside ? asideFactor : 1) * (index === 0 ? 1 : laterFactor);
    const findings = part.aside && outside ? findTerms(finder, part.text) : findInContext(finder, part, read);
    const first = findings[0];
    if (!part.aside && (first?.score ?? 0) < ownJob && personEnding.test(part.text)) strangers += 1;
    for (const finding of findings) {
      if (finding.score < (first?.score ?? 0) * weakest) break;
      const headword = finder.lexicon.entries[finding.number];
      const term = headword?.terms[0];
      if (!headword || !term) continue;
      const grade = term.grade ?? 'sure';
      const factor = weight * (finding.way === 'inside' ? insideFactor[grade] : 1);
      const targets = ordered(headword, finding, part, candidates);
      for (let place = 0; place < targets.length && place < mostTargets; place += 1) {
        const id = targets[place] ?? '';
        const current = candidates.get(id)?.withdrawn === true ? withdrawnFactor : 1;
        const score = finding.score * factor * current * nextTarget ** place;
        keep(ranking, id, term, finding, score);
        if (finding === first && place === 0 && score >= ownJob) heads.push({ term, listed: part.listed });
      }
    }
  }
  ranking.sort((left, right) => right.score - left.score);
  const sure = heads.filter(({ term }) => term.grade !== 'several');
  const counted = sure.length > 0 ? sure : heads;
  return {
    ranking,
    jobs: countJobs(counted) + strangers,
    listed: countJobs(heads.filter(({ listed }) => listed)),
  };
}

/** Says whether a finding explains all that was looked for, with a noun of the same kind. */
function isWhole(finding: Finding | undefined): boolean {
  return finding !== undefined && (finding.way === 'exact' || finding.way === 'stem') && finding.noun >= sameKind;
}

/** The findings of a part; where it may mean several jobs, what stands beside it decides, if it can. */
function findInContext(finder: Finder, part: Part, read: ReadTitle): readonly Finding[] {
  for (const head of read.heads) {
    const headed = findTerms(finder, part.text + head);
    if (isWhole(headed[0])) return headed;
  }
  const exact = findJoined(finder, part, read);
  if (exact !== null) return exact;
  const findings = findTerms(finder, part.text);
  const [first] = findings;
  const term = first === undefined ? undefined : finder.lexicon.entries[first.number]?.terms[0];
  if (term?.grade !== 'several') return findings;
  return resolveOpen(finder, part, read) ?? findings;
}

/**
 * Puts the targets of a term into the order that the title asks for: first the one whose official name holds what the term left
 * over (银行 of 银行信贷经理), or, where a rank like 经理 leads, those of 大类 2.
 */
function ordered(
  { key, targets }: Headword,
  { way, side }: Finding,
  part: Part,
  candidates: ReadonlyMap<string, Candidate>,
): readonly string[] {
  if (targets.length < 2 || way === 'exact') return targets;
  const left = way === 'inside' ? keyOf(part.text).replace(key, '') : '';
  const named = left.length >= shortestLeft && targets.some((id) => candidates.get(id)?.name.includes(left));
  if (!named && side !== 'professional') return targets;
  const first: string[] = [];
  const later: string[] = [];
  for (const id of targets) {
    const candidate = candidates.get(id);
    const leads = named ? candidate?.name.includes(left) : candidate?.code?.startsWith('2');
    (leads === true ? first : later).push(id);
  }
  return first.concat(later);
}

/** Keeps the best of those with the same entry. The lists are short: a scan beats a map. */
function keep(ranking: Ranked[], id: string, term: Term, finding: Finding, score: number): void {
  let at = 0;
  while (at < ranking.length && ranking[at]?.id !== id) at += 1;
  const held = ranking[at];
  if (held === undefined || held.score < score) ranking[at] = { id, term, finding, score };
}

/** Counts the heads that have no target in common with one counted before. */
function countJobs(heads: readonly Head[]): number {
  if (heads.length < 2) return heads.length;
  const seen: Set<string>[] = [];
  for (const { term } of heads) {
    if (seen.some((targets) => term.targets.some((id) => targets.has(id)))) continue;
    seen.push(new Set(term.targets));
  }
  return seen.length;
}
