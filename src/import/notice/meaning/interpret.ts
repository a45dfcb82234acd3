/** The interpretation (解读) of a sentence: its clauses one after another, each in the context of those before it, then settled together. */

import { actions } from '../action/actions.ts';
import type { CodeAndName } from '../record.ts';
import { type Note, spell } from '../report.ts';
import { type Clause, phrasesOf } from '../sentence/clause.ts';
import { readClauses } from '../sentence/clauses.ts';
import { emptyPhrase } from '../sentence/phrase.ts';
import { noRow, type Row } from '../sentence/row.ts';
import type { Lead } from '../token/lead.ts';
import type { WordClass } from '../token/lexicon.ts';
import { isGroup, isOccupation, plainName } from '../token/reference.ts';
import { fits } from './action.ts';
import type { Claim } from './claim.ts';
import { type Context, type Ground, type Listing, nothingSaid } from './context.ts';
import { joinClauses } from './join.ts';
import { checkRow } from './refer.ts';
import { type Roles, rolesOf } from './roles.ts';
import { type SettledChange, settle } from './settle.ts';
import { aspectOf, thingOf } from './shape.ts';
import { turn } from './turn.ts';

/** What a sentence was read as: its changes, the groups that it names, the action of each clause, and whether anything is unread. */
export interface Interpretation {
  readonly changes: readonly SettledChange[];
  readonly groups: readonly CodeAndName[];
  readonly actions: readonly string[];
  readonly unread: boolean;
}

/** Reads a sentence of change with the listing below it. `line` is where it begins. Linear in its length. */
export function interpret(sentence: string, listing: Listing, line: number, report: Note): Interpretation {
  const said = new Set<string>();
  const note: Note = (name, ...values) => {
    const { message } = spell(name, ...values);
    if (!said.has(message)) report(name, ...values);
    said.add(message);
  };
  const { clauses: parts, unread, lead, unbalanced } = readClauses(sentence);
  const clauses = joinClauses(parts.map(turn));
  if (unbalanced) note('quotes-unbalanced/mark');
  const rows = clauses.flatMap(rowsOf);
  const ground: Ground = { coded: codesIn(rows), listing, announces: /[:：]$/.test(sentence), note };
  for (const row of rows) checkRow(row, ground);
  const done: string[] = [];
  const claims: Claim[] = [];
  const skipped = [...unread];
  let context: Context = { ...ground, ...nothingSaid };
  for (const clause of clauses) {
    if (clause.later && context.made.length === 0 && context.targets.length > 0)
      context = { ...context, subjects: context.targets, targets: [] };
    const roles = recall(rolesOf(clause), context, note);
    const action = roles === null ? undefined : actions.find(({ forms }) => forms.some((form) => fits(roles, form)));
    if (roles === null || action === undefined) {
      skipped.push(clause.words);
      continue;
    }
    const outcome = action.act(roles, context);
    claims.push(...outcome.claims);
    context = outcome.context;
    done.push(action.name);
  }
  if (lead !== null && skipped.length === 0) checkLead(lead, claims, note);
  for (const words of skipped) note('sentence-unread/clause', { words });
  return { changes: settle(claims, line, ground), groups: groupsIn(rows), actions: done, unread: skipped.length > 0 };
}

/** 增设以下3个工种：…: what the clauses behind it do must be that, and to as many. */
function checkLead({ verb, level, count }: Lead, claims: readonly Claim[], note: Note): void {
  const told = claims.filter(({ type }) => !['assign', 'owe', 'stay'].includes(type));
  const begins = { add: 'add', remove: 'cancel' }[verb as string] ?? '';
  const of = level === 'subtype' ? told.filter((claim) => 'subType' in claim) : told;
  if (of.length < told.length || told.some(({ type }) => !type.startsWith(begins))) note('sentence-ambiguous/lead');
  const things = new Set(
    of.map((claim) => ('of' in claim ? `${claim.of.name} ${'subType' in claim ? claim.subType : ''}` : '')),
  );
  if (count !== null && count !== things.size) note('count-mismatch/names', { count, read: things.size });
}

/** 取消甲职业下的“子员”工种，将其上升为职业: behind a clause that took 工种 away, what is left out, or 其, means these. */
function recall(roles: Roles | null, { held }: Context, note: Note): Roles | null {
  if (roles === null || held === null || roles.verb === null || !leading.has(roles.verb)) return roles;
  const [row, ...others] = roles.theme?.rows ?? [];
  /** “子员”更名为“丑员”，“寅员”更名为“卯员”: behind a new name of a 工种, a name without code is that of another one. */
  if (held.did === 'renamed' && thingOf(roles.theme) === 'plain' && row !== undefined && roles.theme !== null)
    return { ...roles, theme: { ...roles.theme, rows: [{ ...row, level: 'subtype' }] } };
  const unnamed = row === undefined || (row.back?.level === null && row.within === null && others.length === 0);
  if (!unnamed || aspectOf(roles.theme) !== 'self') return roles;
  const led = row === undefined && roles.verb === 'move' && ['occupation', 'part'].includes(thingOf(roles.result));
  if (held.did !== 'cancelled' && !(led && held.did === 'renamed')) {
    if (row === undefined && held.did !== 'moved' && roles.verb !== 'rename') note('reference-ambiguous/thing');
    return roles;
  }
  const references = held.parts.map(([, name]) => plainName(name, true));
  const parts = { ...noRow, references, level: 'subtype' as const };
  const rises = /[为成]$/.test(roles.word) && thingOf(roles.result) === 'occupation';
  const verb = roles.verb === 'list' ? (rises ? 'become' : 'move') : roles.verb;
  return { ...roles, verb, theme: { ...emptyPhrase, rows: [parts] } };
}

const leading = new Set<WordClass>(['move', 'join', 'rise', 'list', 'become', 'rename', 'merge', 'fall']);

/** All rows of a clause, those that others lie in too. */
function rowsOf(clause: Clause): Row[] {
  return phrasesOf(clause)
    .flatMap(({ rows }) => rows)
    .flatMap(unfold);
}

function unfold(row: Row): Row[] {
  return row.within === null ? [row] : [...unfold(row.within), row];
}

/** The code of every occupation that the sentence names with one, the first where there are several. */
function codesIn(rows: readonly Row[]): Map<string, string> {
  const coded = new Map<string, string>();
  for (const { name, code } of rows.flatMap(({ references }) => references).filter(isOccupation))
    if (code !== null && !coded.has(name)) coded.set(name, code);
  return coded;
}

function groupsIn(rows: readonly Row[]): CodeAndName[] {
  const groups = rows.flatMap(({ references }) => references).filter(isGroup);
  return groups.flatMap(({ name, code }) => (code === null || name === '' ? [] : [{ code, name }]));
}
