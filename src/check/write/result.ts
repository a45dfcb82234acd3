/** Writing results (写出结果): the text of what `JSON.stringify` gives, in the parts that many results share; what they have in common is made once. */
import type { Issue, Now, Result, Suggested, Then } from '../row.ts';
import type { Texts } from './kept-answers.ts';

/** What of results lives as long as the check: entries, steps, gaps. */
const written = new WeakMap<object, string>();

/** A value that many results share, as JSON. */
function writeOnce(part: object): string {
  const known = written.get(part);
  if (known !== undefined) return known;
  const fresh = JSON.stringify(part);
  written.set(part, fresh);
  return fresh;
}

/** What stands around the judgement, told by the time alone: before it, and between it and `now`. */
export interface Frame {
  readonly before: string;
  readonly between: string;
}

/** The frame of a result. */
export function writeFrame({ revision, gaps }: Pick<Then, 'revision' | 'gaps'>): Frame {
  return { before: `"then":{"revision":${quote(revision)},`, between: `,"gaps":${writeOnce(gaps)}},"now":` };
}

/** A result without its `ref` and the opening brace, and without its frame: what follows `{"ref":…,`. */
export function writeResult({ then, now, suggestions }: Omit<Result, 'ref'>): Texts {
  return {
    judged: writeThen(then),
    now: writeNow(now),
    suggestions: `,"suggestions":[${suggestions.map(writeSuggestion).join(',')}]}`,
  };
}

function writeThen({
  verdict,
  confidence,
  entry,
  entries,
  issues,
  matchedOn,
  skillLevel,
  professionalTitle,
}: Then): string {
  let text = `"verdict":"${verdict}","confidence":${confidence}`;
  if (entry !== undefined) text += `,"entry":${writeOnce(entry)}`;
  else if (entries !== undefined) text += `,"entries":${writeList(entries)}`;
  text += issues.length === 0 ? ',"issues":[]' : `,"issues":[${issues.map(writeIssue).join(',')}]`;
  if (matchedOn !== undefined) text += `,"matchedOn":"${matchedOn}"`;
  if (skillLevel !== undefined) text += `,"skillLevel":${JSON.stringify(skillLevel)}`;
  if (professionalTitle !== undefined) text += `,"professionalTitle":${JSON.stringify(professionalTitle)}`;
  return text;
}

function writeIssue({ code, severity, pointer, message }: Issue): string {
  return `{"code":"${code}","severity":"${severity}","pointer":"${pointer}","message":${JSON.stringify(message)}}`;
}

function writeNow({ revision, status, entries, path, verdict, gaps }: Now): string {
  const text = `{"revision":${quote(revision)},"status":"${status}","entries":${writeList(entries)},"path":${writeList(path)}`;
  return `${text}${verdict === undefined ? '' : `,"verdict":"${verdict}"`},"gaps":${writeOnce(gaps)}}`;
}

function writeSuggestion({ entry, confidence, matchedOn, text }: Suggested): string {
  const found = `"confidence":${confidence},"matchedOn":"${matchedOn}","text":${JSON.stringify(text)}`;
  return `{"entry":${writeOnce(entry)},${found}}`;
}

function writeList(parts: readonly object[]): string {
  const [first] = parts;
  if (first === undefined) return '[]';
  return parts.length === 1 ? `[${writeOnce(first)}]` : `[${parts.map(writeOnce).join(',')}]`;
}

/** Revision ids hold nothing that JSON escapes. */
function quote(revision: string | null): string {
  return revision === null ? 'null' : `"${revision}"`;
}
