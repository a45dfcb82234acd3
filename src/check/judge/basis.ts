/** The basis (依据): what rows are assessed with, and what was assessed lately; names and codes are assessed once a moment. */
import type { Register } from '../../catalogue/register.ts';
import type { Moment } from '../../catalogue/views/moment.ts';
import { keyOf, normalise, withoutMarks } from '../../match/normalise.ts';
import type { Matching } from '../../match/term.ts';
import type { FindWork } from '../../match/work/finder.ts';
import { createRecent, type Recent } from '../recent.ts';
import type { Policy } from '../row.ts';
import type { Assessment } from './assessment.ts';
import type { CodeReading } from './code.ts';

export interface Basis {
  readonly register: Register;
  /** What the matcher says of a title. */
  readonly match: (title: string) => Matching;
  /** What it said of a title lately. */
  readonly known: (title: string) => Matching | undefined;
  /** Which occupations a description of someone's work may mean. */
  readonly findWork: FindWork;
  readonly policy: Policy;
  /** What is left of a text when width, case, spaces, signs, Traditional characters and marks are levelled. */
  readonly keyOf: (text: string) => string;
  readonly names: Kept<Assessment>;
  readonly codes: Kept<CodeReading>;
}

/** What was made of a text at a moment; equal moments are the same object. */
export type Kept<T> = (moment: Moment, text: string, make: () => T) => T;

/** Makes a keeper of up to twice so many values over all moments. */
export function createKept<T>(most: number): Kept<T> {
  const byMoment = new Map<Moment, Recent<string, T>>();
  return (moment, text, make) => {
    const then = byMoment.get(moment) ?? createRecent<string, T>(most);
    byMoment.set(moment, then);
    const known = then.get(text);
    if (known !== undefined) return known;
    const fresh = make();
    then.set(text, fresh);
    return fresh;
  };
}

/** Makes a maker of keys that keeps up to twice so many. */
export function createKeyOf(most: number): Basis['keyOf'] {
  const kept = createRecent<string, string>(most);
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const fresh = keyOf(withoutMarks(normalise(text)));
    kept.set(text, fresh);
    return fresh;
  };
}
