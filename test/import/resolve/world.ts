/** A small catalogue to try statements on: facts in short lines before and after, so that a table shows what each statement does. */

import type { Problem } from '../../../src/catalogue/problem.ts';
import type { Evidence } from '../../../src/catalogue/vocabulary/change.ts';
import { type Level, levelOfCode, parentCode, writeCode } from '../../../src/catalogue/vocabulary/code.ts';
import type { Facts, Mark } from '../../../src/catalogue/vocabulary/entry.ts';
import type { Coverage } from '../../../src/catalogue/vocabulary/revision.ts';
import type {
  ListedOccupation,
  Statement,
  StatementOf,
  StatementType,
} from '../../../src/catalogue/vocabulary/statement.ts';
import type { Document } from '../../../src/import/document.ts';
import { replay } from '../../../src/import/replay.ts';
import type { Draft } from '../../../src/import/resolve/draft.ts';
import type { Ledger } from '../../../src/import/resolve/ledger.ts';
import { resolveStatements } from '../../../src/import/resolve/resolve.ts';

/** A statement as a test writes it: without the lines it stands on. */
export type Said = { [T in StatementType]: Omit<StatementOf<T>, 'evidence'> }[StatementType];

/** What an entry of the small catalogue is, besides code and name. */
interface Detail {
  readonly marks?: readonly Mark[];
  readonly tasks?: readonly string[];
  readonly subTypes?: readonly string[];
}

export type World = Readonly<Record<string, Detail>>;

/** Two 小类 with several occupations, one with a lone `-00`, two empty ones. */
export const world: World = {
  '4 大类': {},
  '4-01 中类': {},
  '4-01-01 甲类': {},
  '4-01-01-01 甲员': { marks: ['L'], subTypes: ['甲一', '甲二'] },
  '4-01-01-02 乙员': { subTypes: ['乙一', '甲二'] },
  '4-01-02 乙类': {},
  '4-01-02-00 丙员': { subTypes: ['丙一', '丙二'] },
  '4-01-03 丙类': {},
  '4-01-03-01 丁员': { tasks: ['查', '验', '报'] },
  '4-01-03-02 戊员': {},
  '4-01-04 丁类': {},
  '4-01-05 戊类': {},
};

export const complete: Coverage = {
  major: 'complete',
  middle: 'complete',
  minor: 'complete',
  occupation: 'complete',
  subtype: 'complete',
};

export const partial: Coverage = {
  major: 'partial',
  middle: 'partial',
  minor: 'partial',
  occupation: 'partial',
  subtype: 'partial',
};

/** Evidence on a line of its own. */
export function evidenceAt(line: number): Evidence {
  return { firstLine: line, lastLine: line, sentence: `line ${line}`, certainty: 'stated', note: null };
}

/** A listed occupation. */
export function listing(code: string, name: string, marks: readonly Mark[] = []): ListedOccupation {
  return { code, name, marks, definition: null, tasks: null, evidence: evidenceAt(1) };
}

/** The edition that lists the small catalogue. */
export function editionOf(entries: World, coverage: Coverage, id = '2015-01-01'): Document {
  return documentOf(id, 'edition', coverage, (draft) => {
    for (const [index, [key, detail]] of Object.entries(entries).entries()) {
      const [code = '', name = ''] = key.split(' ');
      const evidence = evidenceAt(index + 1);
      const { marks = [], tasks = null, subTypes = [] } = detail;
      const patch = { marks: [...marks], tasks: tasks === null ? null : [...tasks], parent: draft.groupOf(code) };
      const parent = draft.create(levelOfCode(code), code, name, patch, evidence);
      for (const subType of subTypes) draft.create('subtype', null, subType, { parent }, evidence);
    }
  });
}

/** A notice that says the given statements, one a line. `coverage` is null where its whole text is held. */
export function noticeOf(id: string, said: readonly Said[], coverage: Coverage | null = null): Document {
  const statements = said.map((one, index): Statement => stand(one, evidenceAt(index + 1)));
  return documentOf(id, 'notice', coverage, (draft) => resolveStatements(draft, statements));
}

function stand(said: Said, evidence: Evidence): Statement {
  const occupation = 'occupation' in said ? { occupation: { ...said.occupation, evidence } } : {};
  return { ...said, ...occupation, evidence } as Statement;
}

function documentOf(
  id: string,
  kind: 'edition' | 'notice',
  coverage: Coverage | null,
  draft: (draft: Draft) => void,
): Document {
  return {
    revision: {
      ...{ id, kind, number: id, title: id, issuers: [], issuedOn: id, held: 'full', coverage, source: id },
      ...{ announced: { newOccupations: null, adjustments: null, newSubTypes: null }, restsOn: 'a test' },
    },
    file: id,
    content: () => id,
    ...{ listed: [], draft, supplements: [] },
  };
}

export interface Outcome {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** The codes of the errors, sorted; none means that everything was carried out. */
  readonly errors: readonly string[];
}

/** Replays documents. */
export function tell(documents: readonly Document[]): Outcome {
  const { ledger, problems } = replay(documents);
  const plain = problems.map(({ problem }) => problem);
  const errors = plain.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { ledger, problems: plain, errors: errors.sort() };
}

/** All entries that were ever known, with their facts. */
export function factsOf(ledger: Ledger): Map<string, Facts> {
  const all = new Map<string, Facts>();
  for (const { entry } of ledger.changes) {
    const facts = ledger.facts(entry);
    if (facts !== null) all.set(entry, facts);
  }
  return all;
}

/** What differs between two ledgers, a line for each entry: `first name: before → after`; new entries start with `+`. */
export function effectOf(before: Ledger, after: Ledger): string[] {
  return [...factsOf(after)].flatMap(([id, facts]) => {
    const was = before.facts(id);
    const [left, right] = [was === null ? '+' : `${showFacts(before, was)} →`, showFacts(after, facts)];
    return left === `${right} →` ? [] : [`${left} ${right}`];
  });
}

function showFacts(
  ledger: Ledger,
  { level, status, code, name, marks, definition, tasks, parent, becomes }: Facts,
): string {
  const nameOf = (id: string): string => ledger.facts(id)?.name ?? '?';
  const above = parent === null ? 'nothing' : nameOf(parent);
  const parts = [writeCode({ level, code }), name];
  if (marks.length > 0) parts.push(`[${marks.join('/')}]`);
  if (level === 'subtype' || code === null || parentCode(code) !== (ledger.facts(parent ?? '')?.code ?? null)) {
    parts.push(`under ${above}`);
  }
  if (definition !== null) parts.push(`“${definition}”`);
  if (tasks !== null) parts.push(`(${tasks.join('；')})`);
  if (status === 'withdrawn') parts.push('withdrawn');
  if (becomes.length > 0) parts.push(`becomes ${becomes.map(nameOf).join('、')}`);
  return parts.join(' ');
}

/** The invariants of the design, read off all facts at once: an oracle that shares nothing with the product's own check. */
export function brokenInvariants(all: ReadonlyMap<string, Facts>): string[] {
  const broken: string[] = [];
  const order: readonly Level[] = ['major', 'middle', 'minor', 'occupation', 'subtype'];
  const current = [...all.values()].filter(({ status }) => status === 'current');
  const codes = current.flatMap(({ code }) => (code === null ? [] : [code]));
  if (new Set(codes).size !== codes.length) broken.push('a code names two current entries');
  for (const { level, code, name, parent } of current) {
    if ((code === null) !== (level === 'subtype')) broken.push(`${name} has no code or one too many`);
    const above = parent === null ? null : all.get(parent);
    if (above === undefined) broken.push(`the parent of ${name} does not exist`);
    else if (above !== null) {
      if (above.status !== 'current') broken.push(`the parent of ${name} is withdrawn`);
      if (order.indexOf(above.level) + 1 !== order.indexOf(level))
        broken.push(`the parent of ${name} is not one level up`);
      if (code !== null && parentCode(code) !== above.code) broken.push(`${code} does not lie in ${above.code}`);
    }
    const group = level === 'occupation' && code?.endsWith('-00') ? parentCode(code) : null;
    const mates = codes.filter((other) => group !== null && parentCode(other) === group);
    if (mates.length > 1) broken.push(`${code} is not alone`);
  }
  for (const { name, becomes } of all.values()) {
    if (becomes.some((heir) => !all.has(heir))) broken.push(`${name} becomes what does not exist`);
  }
  return broken;
}
