/** Resolution (落实): statements in the words of their time → changes of entries. The order of statements within a revision does not matter. */
import type { Statement, StatementType } from '../catalogue/statement.ts';
import type { Draft } from './draft.ts';
import { addGroup, cancelGroup, mentionGroup } from './group.ts';
import {
  addOccupation,
  cancelOccupation,
  mergeOccupations,
  recode,
  redefine,
  remark,
  rename,
  retask,
  splitOccupation,
} from './occupation.ts';
import { settleWithdrawals } from './settle.ts';
import { addSubType, cancelSubType, moveSubType, promoteSubType, renameSubType } from './subtype.ts';

/** What a sentence can refer to must be made first: groups, then occupations, then what alters them, then their ends. */
const rank: Readonly<Record<StatementType, number>> = {
  mentionGroup: 0,
  addGroup: 0,
  renameGroup: 0,
  addOccupation: 1,
  recode: 2,
  rename: 2,
  redefine: 2,
  retask: 2,
  addMark: 2,
  removeMark: 2,
  promoteSubType: 3,
  renameSubType: 3,
  moveSubType: 3,
  cancelSubType: 3,
  addSubType: 4,
  splitOccupation: 5,
  mergeOccupations: 5,
  cancelOccupation: 5,
  cancelGroup: 6,
};

/** Drafts the changes of one revision's statements. Problems stand in the draft; nothing reaches the ledger. */
export function resolveStatements(draft: Draft, statements: readonly Statement[]): void {
  const ordered = statements
    .map((statement, index) => ({ statement, index }))
    .sort((left, right) => rank[left.statement.type] - rank[right.statement.type] || left.index - right.index);
  for (const { statement } of ordered) resolveStatement(draft, statement);
  settleWithdrawals(draft, statements);
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
