/** Writing (行文): entries, candidates and citations in the short texts of the tools. */
import { writeCitation } from '../answer/citation.ts';
import { bareEntryQuestion } from '../answer/entry/entry.ts';
import { ask, type Context, type Immutable } from '../answer/question.ts';
import type { Register } from '../catalogue/register.ts';
import type { NamedEntry, ShownCitation } from '../catalogue/views/described.ts';
import { levelTerms } from '../catalogue/vocabulary/code.ts';
import type { Suggested } from '../check/row.ts';

/** How many characters of a sentence are cited. */
const mostCited = 200;

/** An entry in a few words: code and name, or 工种, name and occupation. */
export function name({ level, code, name: own, parent }: Immutable<NamedEntry>): string {
  if (level !== 'subtype') return `${code ?? '(code not seen)'} ${own}`;
  return parent ? `工种 ${own} (of ${parent.code ?? ''} ${parent.name})` : `工种 ${own}`;
}

/** An entry with the term of its level. */
export function nameWithLevel(entry: Immutable<NamedEntry>): string {
  return entry.level === 'subtype' ? name(entry) : `${name(entry)} (${levelTerms[entry.level]} ${entry.level})`;
}

/** Candidates, numbered, with how sure each is and by what it was found. */
export function listCandidates(suggestions: Immutable<Suggested[]>): string {
  return suggestions
    .map(({ entry, confidence, matchedOn }, index) => `${index + 1}. ${name(entry)} (${confidence}, by ${matchedOn})`)
    .join('; ');
}

/** The end of a text: the citation that it rests on. */
export function cite(citation: Immutable<Omit<ShownCitation, 'also'>>): string {
  return `Source: ${writeCitation({ ...citation, sentence: citation.sentence.trim() }, mostCited)}`;
}

/** The end of a text about an entry: the citation of its code or its name as of a revision. */
export function citeEntry(context: Context, id: string, revision: string): string {
  const answered = ask(context, bareEntryQuestion, { id, at: revision });
  if (!answered.ok) return citeRevision(context.register, revision);
  const { citations } = answered.value.entry;
  const citation = citations.code ?? citations.name;
  return citation === undefined ? citeRevision(context.register, revision) : cite(citation);
}

/** The end of a text that rests on a whole revision. */
export function citeRevision(register: Register, id: string): string {
  const revision = register.revision(id);
  const number = revision?.number ?? null;
  return `Source: revision ${id}, ${revision?.title ?? ''}${number === null ? '' : ` (${number})`}`;
}

/** What is said where the sources up to a date are incomplete. */
export function tellGaps(gaps: readonly string[]): string {
  return gaps.length === 0 ? '' : `Not wholly held up to then: ${gaps.join(', ')}.`;
}

/** Sentences as one text, without those that are empty. */
export function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
