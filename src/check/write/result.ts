/** Writing results (写出结果): the bytes of what `JSON.stringify` gives, with the parts that many results share encoded once. */
import type { Issue, Now, Result, Suggested, Then } from '../row.ts';
import { openThen } from './eras.ts';
import { encode, type Output } from './output.ts';

/** What of results lives as long as the check: entries, steps, gaps. */
const encoded = new WeakMap<object, Uint8Array>();

/** A part that many results share, as JSON. */
function encodeOnce(part: object): Uint8Array {
  const known = encoded.get(part);
  if (known !== undefined) return known;
  const fresh = encode(JSON.stringify(part));
  encoded.set(part, fresh);
  return fresh;
}

/**
 * Writes a result without its `ref` and the opening brace: what follows `{"ref":…,`. Gives the lengths of the output around the two parts
 * that hang on the time alone: the revision at the beginning, and its gaps.
 */
export function writeResult(output: Output, { then, now, suggestions }: Omit<Result, 'ref'>): number[] {
  output.putAscii(openThen(then.revision));
  const seams = [output.length];
  writeThen(output, then);
  seams.push(output.length);
  output.putShared(encodeOnce(then.gaps));
  seams.push(output.length);
  writeNow(output, now);
  output.putAscii(',"suggestions":[');
  for (let at = 0; at < suggestions.length; at += 1) {
    const suggestion = suggestions[at];
    if (suggestion !== undefined) writeSuggestion(output, suggestion, at);
  }
  output.putAscii(']}');
  return seams;
}

function writeThen(output: Output, then: Then): void {
  const { verdict, confidence, entry, entries, issues, matchedOn, skillLevel, professionalTitle } = then;
  output.putAscii(`,"verdict":"${verdict}","confidence":${tell(confidence)}`);
  if (entry !== undefined) {
    output.putAscii(',"entry":');
    output.putShared(encodeOnce(entry));
  } else if (entries !== undefined) writeList(output, ',"entries":[', entries);
  output.putAscii(',"issues":[');
  for (let at = 0; at < issues.length; at += 1) {
    const told = issues[at];
    if (told !== undefined) writeIssue(output, told, at);
  }
  output.putAscii(matchedOn === undefined ? ']' : `],"matchedOn":"${matchedOn}"`);
  if (skillLevel !== undefined) {
    output.putAscii(',"skillLevel":');
    output.putString(skillLevel);
  }
  if (professionalTitle !== undefined) {
    output.putAscii(',"professionalTitle":');
    output.putString(professionalTitle);
  }
  output.putAscii(',"gaps":');
}

function writeIssue(output: Output, { code, severity, pointer, message }: Issue, at: number): void {
  const before = at === 0 ? '' : ',';
  output.putAscii(`${before}{"code":"${code}","severity":"${severity}","pointer":"${pointer}","message":`);
  output.putString(message);
  output.putAscii('}');
}

function writeNow(output: Output, { revision, status, entries, path, verdict, gaps }: Now): void {
  output.putAscii(`},"now":{"revision":${quote(revision)},"status":"${status}"`);
  writeList(output, ',"entries":[', entries);
  writeList(output, ',"path":[', path);
  output.putAscii(verdict === undefined ? ',"gaps":' : `,"verdict":"${verdict}","gaps":`);
  output.putShared(encodeOnce(gaps));
  output.putAscii('}');
}

function writeSuggestion(output: Output, { entry, confidence, matchedOn, text }: Suggested, at: number): void {
  output.putAscii(at === 0 ? '{"entry":' : ',{"entry":');
  output.putShared(encodeOnce(entry));
  output.putAscii(`,"confidence":${tell(confidence)},"matchedOn":"${matchedOn}","text":`);
  output.putString(text);
  output.putAscii('}');
}

function writeList(output: Output, opening: string, parts: readonly object[]): void {
  output.putAscii(opening);
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) continue;
    if (at > 0) output.putAscii(',');
    output.putShared(encodeOnce(part));
  }
  output.putAscii(']');
}

/** Confidences are told in thousandths: what each is written as. */
const thousandths = Array.from({ length: 1_001 }, (_, at) => String(at / 1_000));

function tell(confidence: number): string {
  const at = Math.round(confidence * 1_000);
  return at / 1_000 === confidence ? (thousandths[at] ?? String(confidence)) : String(confidence);
}

/** Revision ids hold nothing that JSON escapes. */
function quote(revision: string | null): string {
  return revision === null ? 'null' : `"${revision}"`;
}
