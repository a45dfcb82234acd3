/** Resolution (落实): statements in the words of their time → changes of entries. The order of statements within a revision does not matter. */
import { levelOfCode } from '../../catalogue/vocabulary/code.ts';
import type { Named, Statement, StatementType, TaskEdit } from '../../catalogue/vocabulary/statement.ts';
import { reportConflicts } from './conflict.ts';
import type { Draft } from './draft.ts';
import { addGroup, cancelGroup, mentionGroup } from './group.ts';
import { makeHeirs, mergeOccupations, splitOccupation } from './lineage.ts';
import { addOccupation, cancelOccupation, recode, redefine, remark, rename, retask } from './occupation.ts';
import { settleWithdrawals } from './settle.ts';
import { addSubType, cancelSubType, demoteOccupation, moveSubType, promoteSubType, renameSubType } from './subtype.ts';

/** What a sentence can refer to must be made first: groups, then occupations, then what alters them, then their ends. */
const rank: Readonly<Record<StatementType, number>> = {
  addGroup: 1,
  renameGroup: 1,
  mentionGroup: 2,
  addOccupation: 2,
  recode: 3,
  rename: 4,
  redefine: 5,
  retask: 5,
  addMark: 5,
  removeMark: 5,
  promoteSubType: 6,
  demoteOccupation: 6,
  renameSubType: 6,
  moveSubType: 6,
  cancelSubType: 6,
  addSubType: 7,
  splitOccupation: 8,
  mergeOccupations: 8,
  cancelOccupation: 8,
  cancelGroup: 9,
};

/** From this rank on, statements end something; what they turn it into is made before. */
const ends = 8;

/** Drafts the changes of one revision's statements. Problems stand in the draft; nothing reaches the ledger. */
export function resolveStatements(draft: Draft, statements: readonly Statement[]): void {
  const ordered = joinEdits(statements)
    .map((statement, index) => ({ statement, index, place: placeOf(statement) }))
    .sort((left, right) => left.place - right.place || left.index - right.index);
  for (const { statement } of ordered.filter(({ place }) => place < ends)) resolveStatement(draft, statement);
  for (const statement of statements) {
    if (statement.type === 'mergeOccupations' || statement.type === 'splitOccupation') makeHeirs(draft, statement);
  }
  for (const { statement } of ordered.filter(({ place }) => place >= ends)) resolveStatement(draft, statement);
  reportConflicts(draft, statements);
  settleWithdrawals(draft, statements);
}

/** A group's new code comes before the entries that come to lie in it. */
function placeOf(statement: Statement): number {
  const ofGroup = statement.type === 'recode' && levelOfCode(statement.code) !== 'occupation';
  return ofGroup ? 0 : rank[statement.type];
}

/** Edits of one task list count in the list as it stood before the revision, so every sentence on it gets all of them. */
function joinEdits(statements: readonly Statement[]): Statement[] {
  const edits = new Map<string, TaskEdit[]>();
  const keyOf = ({ code, name }: Named): string => `${code} ${name}`;
  for (const statement of statements) {
    if (statement.type !== 'retask' || statement.edits === null) continue;
    edits.set(keyOf(statement), [...(edits.get(keyOf(statement)) ?? []), ...statement.edits]);
  }
  return statements.map((statement) =>
    statement.type === 'retask' && statement.edits !== null
      ? { ...statement, edits: edits.get(keyOf(statement)) ?? [] }
      : statement,
  );
}

function resolveStatement(draft: Draft, statement: Statement): void {
  switch (statement.type) {
    case 'addOccupation':
      addOccupation(draft, statement);
      break;
    case 'addSubType':
      addSubType(draft, statement);
      break;
    case 'cancelSubType':
      cancelSubType(draft, statement);
      break;
    case 'renameSubType':
      renameSubType(draft, statement);
      break;
    case 'moveSubType':
      moveSubType(draft, statement);
      break;
    case 'promoteSubType':
      promoteSubType(draft, statement);
      break;
    case 'demoteOccupation':
      demoteOccupation(draft, statement);
      break;
    case 'recode':
      recode(draft, statement);
      break;
    case 'rename':
    case 'renameGroup':
      rename(draft, statement);
      break;
    case 'redefine':
      redefine(draft, statement);
      break;
    case 'retask':
      retask(draft, statement);
      break;
    case 'addMark':
    case 'removeMark':
      remark(draft, statement);
      break;
    case 'cancelOccupation':
      cancelOccupation(draft, statement);
      break;
    case 'mergeOccupations':
      mergeOccupations(draft, statement);
      break;
    case 'splitOccupation':
      splitOccupation(draft, statement);
      break;
    case 'addGroup':
      addGroup(draft, statement);
      break;
    case 'cancelGroup':
      cancelGroup(draft, statement);
      break;
    case 'mentionGroup':
      mentionGroup(draft, statement);
      break;
  }
}
