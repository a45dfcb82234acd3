/** Resources (资源): the text of each revision's source with its lines, and entries, by address. */
import { entryQuestion } from '../answer/entry/entry.ts';
import { showRevision } from '../answer/revision/shown.ts';
import type { Service } from '../answer/service.ts';
import type { Register } from '../catalogue/register.ts';
import type { Revision } from '../catalogue/vocabulary/revision.ts';

export interface Listed {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
}

export interface Read {
  readonly uri: string;
  readonly mimeType: string;
  readonly text: string;
}

/** The most lines, and characters, of a text that come at once. */
const most = { lines: 500, characters: 60_000 } as const;

export const templates = [
  {
    uriTemplate: 'zhilu://revision/{id}',
    name: 'revision',
    title: 'A revision 版本',
    description: `The text of a notice, or the table that stands for it, each line with the number that citations count; the first ${most.lines} lines.`,
    mimeType: 'text/plain',
  },
  {
    uriTemplate: 'zhilu://revision/{id}/{lines}',
    name: 'revision-lines',
    title: 'Lines of a revision 行',
    description: 'Some lines of it, such as zhilu://revision/2020-02-25/90-120.',
    mimeType: 'text/plain',
  },
  {
    uriTemplate: 'zhilu://entry/{id}',
    name: 'entry',
    title: 'An entry 条目',
    description: 'An entry of the classification as it is today, with the citation of every fact.',
    mimeType: 'application/json',
  },
] as const;

/** Every revision that is held. */
export function listResources({ held }: Register): Listed[] {
  return held.map(({ id, title, number }) => ({
    uri: `zhilu://revision/${id}`,
    name: `revision ${id}`,
    title,
    description: `${number ?? title}: its text, with the lines that citations count.`,
    mimeType: 'text/plain',
  }));
}

/** Reads what an address names; null where there is no such thing. */
export async function readResource(service: Service, register: Register, uri: string): Promise<Read | null> {
  const [, kind, id = '', from, to] =
    /^zhilu:\/\/(revision|entry)\/([\w.-]+)(?:\/(\d{1,6})(?:-(\d{1,6}))?)?$/.exec(uri) ?? [];
  if (kind === 'entry' && from === undefined) {
    const answered = await service.ask(entryQuestion, { id });
    return answered.ok ? { uri, mimeType: 'application/json', text: JSON.stringify(answered.value) } : null;
  }
  const revision = kind === 'revision' ? register.revision(id) : null;
  if (revision === null) return null;
  const source = revision.source === null ? null : await service.readSource(revision.source);
  const span = { from: Number(from ?? 1), to: Number(to ?? from ?? most.lines) };
  return { uri, mimeType: 'text/plain', text: `${describe(register, revision)}\n\n${numberLines(source, span)}` };
}

function describe(register: Register, revision: Revision): string {
  const { id, title, number, issuers, issuedOn, extent, restsOn, source } = showRevision(register, revision);
  const told = [
    `${title}${number === null ? '' : ` ${number}`}`,
    `Revision ${id}, issued ${issuedOn}${issuers.length === 0 ? '' : ` by ${issuers.join('、')}`}`,
    `Held: ${extent}. Rests on: ${restsOn}`,
  ];
  return [...told, ...(source === null ? [] : [`Source: ${source}`])].join('\n');
}

/** The lines of a text from one to another, each behind its number, and what is left out. */
function numberLines(text: string | null, span: { readonly from: number; readonly to: number }): string {
  if (text === null) return 'Its text is not held here.';
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const shown: string[] = [];
  let size = 0;
  for (let number = Math.max(1, span.from); number <= Math.min(span.to, lines.length); number += 1) {
    const line = `${number}\t${lines[number - 1] ?? ''}`;
    size += line.length;
    if (shown.length === most.lines || size > most.characters) break;
    shown.push(line);
  }
  const last = span.from + shown.length - 1;
  return last < Math.min(span.to, lines.length) || (span.to === most.lines && last < lines.length)
    ? `${shown.join('\n')}\n… of ${lines.length} lines; ask for ${last + 1}-${Math.min(lines.length, last + most.lines)} for more.`
    : shown.join('\n');
}
