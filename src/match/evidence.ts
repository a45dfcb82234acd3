/**
 * Evidence (依据): the findings of all parts of a title become one ranking of entries, from which its confidence is computed. The
 * order of an alias's targets stands, except that a rank like 经理 puts 大类 2 first. What stands in brackets never wins over what
 * stands outside.
 */
import { type Finder, findTerms } from './find/find.ts';
import type { Finding } from './find/gather.ts';
import type { Headword } from './find/lexicon.ts';
import { keyOf } from './normalise.ts';
import { findJoined, resolveOpen } from './resolve-open.ts';
import type { Targets } from './target.ts';
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
/** How a job ends that is not found, behind two characters or more: `教官`. */
const personEndings = '员师工官匠';
const shortestPerson = 3;

/** A job that a part names by itself. */
interface Head {
  readonly term: Term;
  readonly listed: boolean;
}

/** What each further target of a term is worth. */
const shareOf = Array.from({ length: mostTargets }, (_, place) => nextTarget ** place);

/** Gathers the evidence of a title. */
export function weigh(finder: Finder, read: ReadTitle, targets: Targets): Evidence {
  const ranking: Ranked[] = [];
  const heads: Head[] = [];
  let strangers = 0;
  const outside = read.parts.some(({ aside }) => !aside);
  for (let index = 0; index < read.parts.length; index += 1) {
    const part = read.parts[index];
    if (part === undefined) continue;
    const weight = (part.aside && outside ? asideFactor : 1) * (index === 0 ? 1 : laterFactor);
    const findings = part.aside && outside ? findTerms(finder, part.text) : findInContext(finder, part, read);
    const first = findings[0];
    if (!part.aside && (first?.score ?? 0) < ownJob && endsAsPerson(part.text)) strangers += 1;
    for (const finding of findings) {
      if (finding.score < (first?.score ?? 0) * weakest) break;
      const headword = finder.lexicon.entries[finding.number];
      const term = headword?.terms[0];
      if (!headword || !term) continue;
      const factor = weight * (finding.way === 'inside' ? insideFactor[term.grade ?? 'sure'] : 1);
      const order = ordered(headword, finding, part, targets);
      const from = targets.startOf(finding.number);
      for (let place = 0; place < headword.targets.length && place < mostTargets; place += 1) {
        const number = targets.at(from + (order?.[place] ?? place));
        const current = targets.isWithdrawn(number) ? withdrawnFactor : 1;
        const score = finding.score * factor * current * (shareOf[place] ?? 0);
        // Each entry once, with the best that led to it.
        const held = targets.noted(number);
        const id = targets.idOf(number);
        if (held < 0) {
          targets.note(number, ranking.length);
          ranking.push({ id, term, finding, score });
        } else if ((ranking[held]?.score ?? 0) < score) ranking[held] = { id, term, finding, score };
        if (finding === first && place === 0 && score >= ownJob) heads.push({ term, listed: part.listed });
      }
    }
  }
  targets.forget();
  ranking.sort((left, right) => right.score - left.score);
  const sure = heads.filter(({ term }) => term.grade !== 'several');
  const counted = sure.length > 0 ? sure : heads;
  return {
    ranking,
    jobs: countJobs(counted) + strangers,
    listed: countJobs(heads.filter(({ listed }) => listed)),
  };
}

function endsAsPerson(text: string): boolean {
  return text.length >= shortestPerson && personEndings.includes(text.charAt(text.length - 1));
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
 * The places of a term's targets in the order that the title asks for: first those whose official name holds what the term left
 * over (银行 of 银行信贷经理), or, where a rank like 经理 leads, those of 大类 2; null where they stay as they are.
 */
function ordered(
  { key, targets: ids }: Headword,
  { number, way, side }: Finding,
  part: Part,
  targets: Targets,
): readonly number[] | null {
  if (ids.length < 2 || way === 'exact') return null;
  const left = way === 'inside' ? keyOf(part.text).replace(key, '') : '';
  if (left.length < shortestLeft && side !== 'professional') return null;
  const candidates = targets.candidatesOf(number);
  const named = left.length >= shortestLeft && candidates.some((candidate) => candidate?.name.includes(left));
  if (!named && side !== 'professional') return null;
  const leads = (candidate: Candidate | undefined): boolean =>
    (named ? candidate?.name.includes(left) : candidate?.code?.startsWith('2')) === true;
  const places = candidates.map((_, place) => place);
  return [
    ...places.filter((place) => leads(candidates[place])),
    ...places.filter((place) => !leads(candidates[place])),
  ];
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
