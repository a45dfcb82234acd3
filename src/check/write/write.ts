/** Writing answers (写出): the answer of a row as bytes, kept or made afresh; rows of the same words and times have the same answer. */
import type { Register } from '../../catalogue/register.ts';
import { clean, type ReadDate } from '../read/date.ts';
import type { Detail, Result, Row } from '../row.ts';
import { writeBrief } from './brief.ts';
import { type Counted, KeptAnswers, type Texts, wordsAndTimesOf, wordsOf } from './kept-answers.ts';
import { encode, type Output } from './output.ts';
import { type Frame, writeFrame, writeResult } from './result.ts';

/** Writes the answer of a row as JSON without its `ref` and the opening brace, and gives what is counted of it. */
export type Write = (output: Output, row: Row, detail: Detail) => Counted;

export interface Writing {
  readonly register: Register;
  readonly readDate: ReadDate;
  /** What a row is, then and now. */
  readonly examine: (row: Row) => Pick<Result, 'then' | 'now'>;
  /** The whole result; the suggestions are the dearer part of it. */
  readonly check: (row: Row) => Result;
}

/** The bytes of one generation of kept answers. */
const mostBytes = { full: 10_000_000, brief: 6_000_000 } as const;

const empty = encode('');
const unframed: Encoded = { before: empty, between: empty };
type Encoded = { readonly [K in keyof Frame]: Uint8Array };

/** Makes a writer that keeps what it wrote lately, within bounds. */
export function createWrite({ register, readDate, examine, check }: Writing): Write {
  const kept = { full: new KeptAnswers(mostBytes.full), brief: new KeptAnswers(mostBytes.brief) };
  const frames: Encoded[] = [];
  const mostTimes = register.rows.revisions.length + 2;
  return (output, row, detail) => {
    const at = readDate(row.at, '/at');
    const on = clean(row.on) === null ? null : readDate(row.on, '/on');
    const isPlain = at.number >= 0 && on?.number !== -1;
    const time = isPlain ? at.number * mostTimes + (on === null ? 0 : on.number + 1) : 0;
    const words = isPlain ? wordsOf(row) : wordsAndTimesOf(row, [on?.key ?? null, at.key]);
    const known = kept[detail].get(words, time);
    if (known !== undefined) {
      const frame = isPlain && detail === 'full' ? (frames[time] ?? unframed) : unframed;
      output.put(frame.before);
      output.put(known.judged.bytes);
      output.put(frame.between);
      output.put(known.now.bytes);
      output.put(known.suggestions.bytes);
      return known;
    }
    const [texts, { then }, frame] = detail === 'brief' ? makeBrief(examine(row)) : makeFull(check(row));
    const whole = { ...texts, judged: frame.before + texts.judged + frame.between };
    output.putText(whole.judged + whole.now + whole.suggestions);
    const counted = { verdict: then.verdict, issues: then.issues.map(({ code }) => code) };
    kept[detail].set(words, time, isPlain ? texts : whole, counted);
    if (isPlain && detail === 'full') frames[time] ??= { before: encode(frame.before), between: encode(frame.between) };
    return counted;
  };
}

function makeBrief(examined: Pick<Result, 'then' | 'now'>): [Texts, Pick<Result, 'then'>, Frame] {
  return [{ judged: writeBrief(examined), now: '', suggestions: '' }, examined, { before: '', between: '' }];
}

function makeFull(result: Result): [Texts, Pick<Result, 'then'>, Frame] {
  return [writeResult(result), result, writeFrame(result.then)];
}
