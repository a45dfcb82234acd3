/**
 * Kept answers (已写结果): whole answers by the words and the time of a row, so that a row that comes again is only copied. Answers are made
 * of parts that many of them share; each part is held once, as bytes. Two generations of a fixed weight: when the younger is full, the
 * older is dropped; what is asked for again moves up.
 */
import type { Issue, Row, Verdict } from '../row.ts';
import { encode } from './output.ts';
import { Pages } from './pages.ts';

/** What is counted of an answer. */
export interface Counted {
  readonly verdict: Verdict;
  readonly issues: readonly Issue['code'][];
}

/** The parts of an answer as text, in order; what lies between them is told by the time alone. */
export interface Texts {
  readonly judged: string;
  readonly now: string;
  readonly suggestions: string;
}

/** A part as bytes, and the generation that it was last counted in. */
interface Part {
  readonly bytes: Uint8Array;
  generation: number;
}

/** The answer of a row without its `ref`, and what is counted of it. */
export interface KeptAnswer extends Counted {
  readonly judged: Part;
  readonly now: Part;
  readonly suggestions: Part;
}

/** The answers to the same words, by the number of the time; many times have one answer. */
type Answers = (KeptAnswer | undefined)[];

/** What words, an answer and a part take beside their texts, in bytes: the objects and maps that hold them. */
const overhead = { words: 420, answer: 100, part: 320 } as const;
/** The most characters of a part, and of words, that are worth keeping. */
const longest = { part: 4_096, words: 300 } as const;

export class KeptAnswers {
  readonly #most: number;
  readonly #pages = new Pages();
  #young = new Map<string, Answers>();
  #old = new Map<string, Answers>();
  #parts = new Map<string, Part>();
  #generation = 0;
  #weight = 0;

  /** @param most the bytes of one generation; never more than about twice as many are held. */
  constructor(most: number) {
    this.#most = most;
  }

  /** @param time a small number that tells times apart. */
  get(words: string, time: number): KeptAnswer | undefined {
    const found = this.#young.get(words);
    if (found !== undefined) return found[time];
    const older = this.#old.get(words);
    if (older === undefined) return undefined;
    this.#moveUp(words, older);
    return older[time];
  }

  /** Keeps an answer, unless it is too long to be worth it. */
  set(words: string, time: number, { judged, now, suggestions }: Texts, { verdict, issues }: Counted): void {
    if (words.length > longest.words) return;
    if (judged.length > longest.part || now.length > longest.part || suggestions.length > longest.part) return;
    if (this.#weight > this.#most) this.#turn();
    let answers = this.#young.get(words);
    if (answers === undefined) {
      answers = [];
      this.#young.set(words, answers);
      this.#weight += overhead.words + 2 * words.length;
    }
    const parts = { judged: this.#part(judged), now: this.#part(now), suggestions: this.#part(suggestions) };
    const same = answers.find(
      (other) => other?.judged === parts.judged && other.now === parts.now && other.suggestions === parts.suggestions,
    );
    if (same === undefined) this.#weight += overhead.answer;
    answers[time] = same ?? { ...parts, verdict, issues };
  }

  #part(text: string): Part {
    const known = this.#parts.get(text);
    if (known !== undefined) return known;
    const part = { bytes: this.#pages.place(encode(text)), generation: this.#generation };
    this.#parts.set(text, part);
    this.#weight += weightOf(part) + 2 * text.length;
    return part;
  }

  #turn(): void {
    this.#old = this.#young;
    this.#young = new Map();
    this.#parts = new Map();
    this.#generation += 1;
    this.#weight = 0;
  }

  #moveUp(words: string, answers: Answers): void {
    this.#young.set(words, answers);
    this.#old.delete(words);
    this.#weight += overhead.words + 2 * words.length;
    for (const answer of answers) {
      if (answer === undefined) continue;
      this.#weight += overhead.answer;
      for (const part of [answer.judged, answer.now, answer.suggestions]) {
        if (part.generation === this.#generation) continue;
        part.generation = this.#generation;
        this.#weight += weightOf(part);
      }
    }
  }
}

function weightOf({ bytes }: Part): number {
  return bytes.length + overhead.part;
}

const separator = '\u0000';

/** The words of a row in one text, which no two rows share that may be answered otherwise, whatever stands in them. */
export function wordsOf({ code, name, subType, work }: Row): string {
  const [first, second] = [code ?? '', name ?? ''];
  if ((subType ?? '') === '' && (work ?? '') === '' && !first.includes(separator) && !second.includes(separator))
    return first === '' ? second : `${first}${separator}${second}`;
  return separator + JSON.stringify([first, second, subType, work]);
}

/** The words of a row together with what its dates mean, where they mean more than a moment. */
export function wordsAndTimesOf({ code, name, subType, work }: Row, times: readonly (string | null)[]): string {
  return separator + JSON.stringify([code, name, subType, work, ...times]);
}
