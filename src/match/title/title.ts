/**
 * Reading a title (读题): level, conditions, what is denied, noise and employer are taken off and reported; what is left is cut
 * into parts, each of which may name a job. Places of work and what stands in brackets are kept as context.
 */
import { keyOf } from '../normalise.ts';
import { withoutConditionBehind, withoutConditions } from './condition.ts';
import { withoutEmployer } from './employer.ts';
import { withoutDenied } from './negation.ts';
import { mayHoldNoise, noise } from './noise.ts';
import { readPerson } from './person.ts';
import { cutPieces, joinsJobs, splitJobs } from './pieces.ts';
import { isGeneralTitle, readProfessionalTitle } from './professional-title.ts';
import { readSkill } from './skill.ts';
import { type PieceKind, strip } from './strip.ts';

/** One stretch of a title that may name a job. `aside` marks what stood in brackets, `listed` one of several in a list. */
export interface Part {
  readonly text: string;
  readonly aside: boolean;
  readonly listed: boolean;
}

/** A title taken apart. `refusal` tells what the last stretch was that named nothing. */
export interface ReadTitle {
  readonly parts: readonly Part[];
  /** Where someone works, as far as that is said: it may tell which of several jobs is meant. */
  readonly places: readonly string[];
  /** Ranks and jobs of no certain kind that stood alone (工程师, 普工): what stands beside them may tell more. */
  readonly heads: readonly string[];
  /** How many stretches were jobs of no certain kind (普工). */
  readonly openJobs: number;
  readonly removed: readonly string[];
  readonly skillLevel: string | null;
  readonly professionalTitle: string | null;
  /** Whether it is no title but sentences about the work. */
  readonly described: boolean;
  readonly refusal: 'status' | 'rank' | 'noise' | 'heading' | 'organisation';
}

/** A title without signs, figures or letters has no asides, and no conditions beside its work. */
const plain = /^[\u4e00-\u9fff]+$/;
const brackets = /[([【《<「『〔{]([^)\]】》>」』〕}]*)[)\]】》>」』〕}]?/g;
const looseSpace = /(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])/g;
/** Sentences: two signs of a sentence, or a verb of duty at the beginning of something long. */
const sentences = /[,;。].{3,}[,;。]|[,;。].{10,}|^(?:负责|从事|主要(?:工作|负责|从事)?|协助|根据|按照|能够|熟练).{8,}/;
const shortestDescription = 15;
/** A later reason stands over an earlier one of lesser weight. */
const weights = { noise: 0, organisation: 1, heading: 2, rank: 3, status: 4 } as const;
const refusals: Partial<Record<PieceKind, ReadTitle['refusal']>> = {
  status: 'status',
  rank: 'rank',
  open: 'rank',
  heading: 'heading',
  organisation: 'organisation',
};

/** Takes a normalised title apart. `names` says whether a key is a term as it stands, which then is left alone. */
export function readTitle(normalised: string, names: (key: string) => boolean): ReadTitle {
  const removed: string[] = [];
  const parts: Part[] = [];
  const places: string[] = [];
  const heads: string[] = [];
  let openJobs = 0;
  let refusal: ReadTitle['refusal'] = 'noise';
  const skill = readSkill(normalised, names);
  const professional = readProfessionalTitle(skill.rest, (key) => names(keyOf(key)));
  const { rest, denied } = withoutDenied(professional.rest, (text) => names(keyOf(text)));
  removed.push(...denied);
  const asides: string[] = [];
  const bare = plain.test(rest);
  const general = professional.title !== null && isGeneralTitle(keyOf(rest));
  const main = bare ? rest : takeAsides(withoutConditions(rest, removed));
  if (general) refusal = 'rank';
  else collect(withoutEmployer(main, names, removed), false);
  for (const inner of asides) collect(inner, true);
  const described = normalised.length >= shortestDescription && sentences.test(normalised);
  const levels = { skillLevel: skill.level, professionalTitle: professional.title };
  return { parts, places, heads, openJobs, removed, ...levels, described, refusal };

  /** Takes what stands in brackets out of a text, to be read for itself. */
  function takeAsides(text: string): string {
    const separate = text.split(/\s+/).some((word) => names(keyOf(word)));
    return text
      .replaceAll('c++', 'cpp')
      .replaceAll('c#', 'csharp')
      .replace(looseSpace, separate ? '|' : '')
      .replace(brackets, (_, inner: string) => {
        asides.push(inner);
        return '|';
      });
  }

  function quieten(text: string): string {
    return text.replace(noise, (found, ...rest) => {
      const at = rest.find((value) => typeof value === 'number') ?? 0;
      if (names(keyOf(text)) || joins(text, at, found)) return found;
      removed.push(found.trim());
      return '|';
    });
  }

  function collect(text: string, aside: boolean): void {
    const quiet = mayHoldNoise(text) ? quieten(text) : text;
    for (const piece of cutPieces(quiet, names)) {
      const read = strip(withoutConditionBehind(readPerson(piece.text), names, removed), names, removed);
      if (read.department !== null) places.push(read.department);
      if (read.kind === 'open') openJobs += 1;
      if (read.kind === 'organisation') places.push(read.text);
      if (!aside && (read.kind === 'rank' || read.kind === 'open')) heads.push(read.text);
      const reason = refusals[read.kind];
      if (reason !== undefined && weights[reason] > weights[refusal]) refusal = reason;
      if (read.kind !== 'job') continue;
      const jobs = splitJobs(read.text, names);
      const listed = piece.listed || (jobs.length > 1 && joinsJobs(read.text));
      for (const job of jobs) parts.push({ text: job, aside, listed });
    }
  }
}

/** One-character noise inside a word is part of the word. */
function joins(text: string, at: number, found: string): boolean {
  return (
    found.length === 1 && (/[\u4e00-\u9fff]/.test(text.charAt(at - 1)) || /[\u4e00-\u9fff]/.test(text.charAt(at + 1)))
  );
}
