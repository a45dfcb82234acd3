/** What statements about occupations (职业) do: add, rename, recode, redefine, retask, mark, cancel. */
import type { Evidence } from '../../catalogue/vocabulary/change.ts';
import type { Patch } from '../../catalogue/vocabulary/entry.ts';
import type { ListedOccupation, StatementOf, TaskEdit } from '../../catalogue/vocabulary/statement.ts';
import type { Draft } from './draft.ts';
import { refer } from './references.ts';

/** The patch that a listing's heading states. */
export function headingPatch(draft: Draft, listing: ListedOccupation): Patch {
  return {
    level: 'occupation',
    status: 'current',
    code: listing.code,
    name: listing.name,
    marks: [...listing.marks],
    parent: listing.code === null ? null : draft.groupOf(listing.code),
  };
}

/** Lays definition and tasks of a listing, each under its own citation. */
export function describe(draft: Draft, entry: string, listing: ListedOccupation): void {
  if (listing.definition !== null) {
    draft.patch(entry, { definition: listing.definition.text }, listing.definition.evidence);
  }
  if (listing.tasks !== null) draft.patch(entry, { tasks: [...listing.tasks.items] }, listing.tasks.evidence);
}

/** Adds an occupation; one that exists is an error; a 工种 of that name goes on as the occupation, by inference. */
export function addOccupation(draft: Draft, { occupation }: StatementOf<'addOccupation'>): void {
  const { evidence, code, name } = occupation;
  const [existing] = draft.occupationsNow(name);
  if (existing !== undefined) {
    const at = draft.facts(existing)?.code;
    draft.report(
      'error',
      'occupation-exists',
      evidence,
      `“${name}” exists already as ${at ?? 'an occupation without a code'}; it cannot be added as ${code ?? 'one'}`,
    );
    return;
  }
  const [subType, ...others] = draft.ledger.namesakes(name, 'subtype').filter((id) => draft.isCurrent(id));
  const heading = headingPatch(draft, occupation);
  if (subType !== undefined && others.length === 0) {
    const note = `the notice calls it new; a 工种 of the same name existed`;
    draft.patch(subType, heading, { ...evidence, certainty: 'inferred', note });
    describe(draft, subType, occupation);
    return;
  }
  describe(draft, draft.create('occupation', code, name, heading, evidence), occupation);
}

export function recode(draft: Draft, { evidence, newCode, ...named }: StatementOf<'recode'>): void {
  const id = refer(draft, named, evidence);
  if (id === null) return;
  if (newCode === named.code) {
    draft.report('error', 'recode-to-itself', evidence, `“${named.name}” has the code ${newCode} already`);
    return;
  }
  draft.patch(id, { code: newCode, parent: draft.groupOf(newCode) }, evidence);
}

export function rename(
  draft: Draft,
  { evidence, newName, code, name }: StatementOf<'rename'> | StatementOf<'renameGroup'>,
): void {
  const id = refer(draft, { code, name }, evidence);
  if (id === null) return;
  if (newName === name) draft.report('error', 'rename-to-itself', evidence, `“${name}” has that name already`);
  else draft.patch(id, { name: newName }, evidence);
}

export function redefine(draft: Draft, { evidence, definition, ...named }: StatementOf<'redefine'>): void {
  const id = refer(draft, named, evidence);
  if (id !== null) draft.patch(id, { definition }, evidence);
}

/**
 * Replaces or edits a task list; `edits` are all that the revision says of this list. Edits of a list that no held source
 * gives are recorded, with a warning, as a change of nothing known.
 */
export function retask(draft: Draft, { evidence, tasks, edits, ...named }: StatementOf<'retask'>): void {
  const id = refer(draft, named, evidence);
  if (id === null) return;
  if (tasks !== null) {
    draft.patch(id, { tasks: [...tasks] }, evidence);
    return;
  }
  const known = draft.ledger.facts(id)?.tasks ?? null;
  if (known === null) {
    draft.report(
      'warning',
      'tasks-not-held',
      evidence,
      `the task list of “${named.name}” is not held; the edit is cited, not applied`,
    );
    draft.patch(id, {}, evidence);
    return;
  }
  const edited = editTasks(draft, known, edits ?? [], evidence);
  if (edited !== null) draft.patch(id, { tasks: edited }, evidence);
}

/** Applies edits to a list; every index counts in the list as it stood, that of an addition in the list as it becomes. */
function editTasks(
  draft: Draft,
  known: readonly string[],
  edits: readonly TaskEdit[],
  evidence: Evidence,
): string[] | null {
  const slots = new Map(known.map((task, index): [number, string | null] => [index + 1, task]));
  const edited = new Set<number>();
  for (const { op, index, text } of edits.filter((edit) => edit.op !== 'add')) {
    if (index === null || !slots.has(index) || edited.has(index)) {
      return refuseIndex(draft, index, known.length, evidence);
    }
    edited.add(index);
    slots.set(index, op === 'remove' ? null : text);
  }
  const list = [...slots.values()].filter((task) => task !== null);
  const last = Number.POSITIVE_INFINITY;
  const additions = edits.filter((edit) => edit.op === 'add');
  for (const { index: given, text } of additions.sort(
    (left, right) => (left.index ?? last) - (right.index ?? last) || 0,
  )) {
    const index = given ?? list.length + 1;
    if (index < 1 || index > list.length + 1 || text === null) return refuseIndex(draft, index, list.length, evidence);
    list.splice(index - 1, 0, text);
  }
  return list;
}

function refuseIndex(draft: Draft, index: number | null, length: number, evidence: Evidence): null {
  draft.report(
    'error',
    'task-index',
    evidence,
    `task ${index} cannot be edited so: the list has ${length}, and each task can be edited once`,
  );
  return null;
}

export function remark(
  draft: Draft,
  { evidence, type, mark, ...named }: StatementOf<'addMark'> | StatementOf<'removeMark'>,
): void {
  const id = refer(draft, named, evidence);
  if (id === null) return;
  const marks = draft.facts(id)?.marks ?? [];
  const has = marks.includes(mark);
  if (has === (type === 'addMark')) {
    const is = has ? 'has the mark' : 'does not have the mark';
    draft.report('warning', 'mark-unchanged', evidence, `“${named.name}” ${is} ${mark} already`);
  }
  const others = marks.filter((other) => other !== mark);
  draft.patch(id, { marks: type === 'addMark' ? [...others, mark].sort() : others }, evidence);
}

/** Withdraws an occupation. What it becomes, and what happens to its 工种, is settled after all statements (`settleWithdrawals`). */
export function cancelOccupation(draft: Draft, { evidence, code, name }: StatementOf<'cancelOccupation'>): void {
  const id = refer(draft, { code, name }, evidence);
  if (id !== null) draft.patch(id, { status: 'withdrawn' }, evidence);
}
