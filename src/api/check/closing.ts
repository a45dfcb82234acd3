/**
 * The closing (结语) of a check that was asked for completeness: what the whole table lacks against the catalogue of today, behind the last row,
 * in the form of the answer. Of more rows than it can hold, it says that it cannot tell.
 */
import type { MatchingContext } from '../../answer/question.ts';
import { findMoment } from '../../catalogue/views/moment.ts';
import type { Check } from '../../check/check.ts';
import { watchCompleteness } from '../../check/complete.ts';
import { showCompleteness } from '../../check/show/completeness.ts';
import { encode } from '../../check/write/output.ts';
import type { BlockCheck } from '../../sheet/block.ts';
import { showClosing } from '../../sheet/result-cells.ts';
import type { Form } from './form.ts';

/** The most rows that are held against the catalogue; a copy of it has some 8,000. */
const mostRows = 20_000;

const tooLong = `more than ${mostRows} rows: what they leave out is not told; zhilu check --complete takes any number`;

/** The check of the rows of a request, and what closes it; null where nothing was asked for. */
export interface Given {
  readonly check: Check;
  readonly closing: Closing | null;
}

export interface Closing {
  /** As a member of a JSON object: `"complete":…`. */
  readonly json: () => string;
  /** As the result cells of a row of a table. */
  readonly cells: () => string[];
}

/** Opens the check of a request. */
export function openClosing(
  { register, today, check: checkOf }: MatchingContext,
  { policy, complete }: Pick<Form, 'policy' | 'complete'>,
): Given {
  const check = checkOf(policy);
  const moment = complete ? findMoment(register, null, today) : null;
  if (moment === null || typeof moment === 'string') return { check, closing: null };
  const watching = watchCompleteness(register, moment, check, mostRows);
  const json = (): string => {
    const summary = watching.summary();
    if (summary !== null) return `"complete":${JSON.stringify(summary)}`;
    return `"complete":null,"problem":${JSON.stringify(describeTooLong())}`;
  };
  const cells = (): string[] => {
    const summary = watching.summary();
    return showClosing(summary === null ? [tooLong] : showCompleteness(summary));
  };
  return { check: watching.check, closing: { json, cells } };
}

/** A check of lines with the closing as its last line. */
export function closeLines(block: BlockCheck, closing: Closing | null): BlockCheck {
  if (closing === null) return block;
  return {
    read: block.read,
    end: () => encode(`${new TextDecoder().decode(block.end())}{${closing.json()}}\n`),
  };
}

function describeTooLong(): { type: string; title: string; status: number; detail: string } {
  return { type: '/problems/body-too-large', title: 'Too many rows', status: 413, detail: tooLong };
}
