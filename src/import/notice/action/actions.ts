/** All actions, in the order in which they are tried: the first with a form that fits a clause reads it. */
import type { Action } from '../meaning/action.ts';
import { rewrite } from './contents.ts';
import { exchange } from './exchange.ts';
import { addGroups, addOccupations } from './groups.ts';
import { carryOver, demoteOccupations, joinOccupations, mergeOccupations, splitOccupation } from './lineage.ts';
import { addMarks, exchangeMarks, removeMarks } from './marks.ts';
import { renewOccupations, useCodes } from './occupations.ts';
import { promoteSubTypes } from './promotion.ts';
import { moveOccupations } from './regroup.ts';
import { points, stays, topics } from './remarks.ts';
import { remove } from './removal.ts';
import { addSubTypes, moveSubTypes, renameSubTypes } from './subtypes.ts';
import { addTasks, removeTasks, replaceTasks } from './tasks.ts';
import { unsupported } from './unsupported.ts';

export const actions: readonly Action[] = [
  ...[rewrite, addTasks, replaceTasks, removeTasks, addMarks, removeMarks, exchangeMarks],
  ...[addSubTypes, renameSubTypes, moveSubTypes, promoteSubTypes, demoteOccupations],
  ...[
    renewOccupations,
    useCodes,
    exchange,
    moveOccupations,
    mergeOccupations,
    joinOccupations,
    carryOver,
    splitOccupation,
  ],
  ...[unsupported, addGroups, addOccupations, remove, stays, points, topics],
];
