/** Serialising results: the text that `JSON.stringify` gives, with the parts that many results share made once. */
import type { Now, Result, Suggested, Then } from '../row.ts';

const made = new WeakMap<object, string>();

/** A result as JSON text, without its `ref` and the opening brace: what follows `{"ref":…,`. */
export function serialiseRest({ then, now, suggestions }: Omit<Result, 'ref'>): string {
  return `"then":${serialiseThen(then)},"now":${serialiseNow(now)},"suggestions":[${suggestions.map(serialiseSuggestion).join(',')}]}`;
}

function serialiseThen({
  revision,
  verdict,
  confidence,
  entry,
  entries,
  issues,
  matchedOn,
  skillLevel,
  gaps,
}: Then): string {
  const found =
    entry === undefined
      ? entries === undefined
        ? ''
        : `,"entries":[${entries.map(shared).join(',')}]`
      : `,"entry":${shared(entry)}`;
  const way = matchedOn === undefined ? '' : `,"matchedOn":"${matchedOn}"`;
  const skill = skillLevel === undefined ? '' : `,"skillLevel":${JSON.stringify(skillLevel)}`;
  const faults = issues.length === 0 ? '[]' : JSON.stringify(issues);
  return `{"revision":${text(revision)},"verdict":"${verdict}","confidence":${confidence}${found},"issues":${faults}${way}${skill},"gaps":${shared(gaps)}}`;
}

function serialiseNow({ revision, status, entries, path, verdict, gaps }: Now): string {
  const judged = verdict === undefined ? '' : `,"verdict":"${verdict}"`;
  return `{"revision":${text(revision)},"status":"${status}","entries":[${entries.map(shared).join(',')}],"path":${shared(path)}${judged},"gaps":${shared(gaps)}}`;
}

function serialiseSuggestion({ entry, confidence, matchedOn, text: via }: Suggested): string {
  return `{"entry":${shared(entry)},"confidence":${confidence},"matchedOn":"${matchedOn}","text":${JSON.stringify(via)}}`;
}

/** Revision ids hold nothing that JSON escapes. */
function text(revision: string | null): string {
  return revision === null ? 'null' : `"${revision}"`;
}

function shared(part: object): string {
  const known = made.get(part);
  if (known !== undefined) return known;
  const fresh = JSON.stringify(part);
  made.set(part, fresh);
  return fresh;
}
