/** Checks of codes and changes against each other: nothing twice, nothing to itself, nothing to what the same notice cancels. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import type { Change, NoticeRecord } from '../record.ts';
import type { Report } from '../report.ts';

/** A code that a notice gives out, to whom and where. */
interface Given {
  readonly code: string;
  readonly name: string;
  readonly line: number;
}

/** Every code goes to one occupation only, and means one name throughout. */
export function checkCodes(record: NoticeRecord, report: Report): void {
  const given = new Map<string, Given>();
  const give = (next: Given) => {
    const first = given.get(next.code);
    if (first === undefined) given.set(next.code, next);
    else report('code-twice', next.line, { code: next.code, name: first.name, first: first.line, other: next.name });
  };
  for (const occupation of record.newOccupations) give(occupation);
  for (const { line, change } of changesOf(record)) {
    if (change.type === 'promoteSubType') give(change.occupation);
    else if (change.type === 'recode') give({ code: change.newCode, name: change.name, line });
    else if (change.type === 'splitOccupation')
      for (const into of change.into)
        if (into.code !== change.code && given.get(into.code)?.name !== into.name) give({ ...into, line });
  }
  checkNames(record, report);
}

function checkNames(record: NoticeRecord, report: Report): void {
  const names = new Map<string, string>();
  const listed = new Map(record.newOccupations.map(({ code, name }) => [code, name]));
  const changes = changesOf(record);
  const renewed = changes.filter(({ change }) => change.type === 'recode' || change.type === 'cancelOccupation');
  const recoded = new Set(renewed.flatMap(({ change }) => ('code' in change ? change.code : [])));
  for (const { line, change } of changes) {
    if (change.type === 'mergeOccupations') continue;
    const known = names.get(change.code) ?? (recoded.has(change.code) ? undefined : listed.get(change.code));
    if (known !== undefined && known !== change.name)
      report('name-differs/code', line, { code: change.code, known, name: change.name });
    names.set(change.code, change.name);
    const target = 'toCode' in change ? listed.get(change.toCode) : undefined;
    if ('toCode' in change && target !== undefined && target !== change.toName)
      report('name-differs/moved', line, { code: change.toCode, target, name: change.toName });
  }
}

/** No change twice, none to itself, none to an occupation that the notice cancels. */
export function checkChanges(record: NoticeRecord, report: Report): void {
  const changes = changesOf(record);
  const cancelled = new Map<string, number>();
  for (const { line, change } of changes)
    for (const code of withdrawn(change)) if (!cancelled.has(code)) cancelled.set(code, line);
  const seen = new Map<string, number>();
  for (const { line, change } of changes) {
    const key = identify(change);
    const first = seen.get(key);
    if (first !== undefined) report('change-twice', line, { first });
    seen.set(key, line);
    checkSelf(change, line, report);
    const dead = touched(change).find((code) => cancelled.has(code));
    if (dead !== undefined) report('change-to-cancelled', line, { dead, cancelled: cancelled.get(dead) });
  }
}

/** All changes of a notice, each with the line of its adjustment. */
function changesOf({ adjustments }: NoticeRecord): { readonly line: number; readonly change: Change }[] {
  return adjustments.flatMap(({ line, changes }) => changes.map((change) => ({ line, change })));
}

function withdrawn(change: Change): string[] {
  if (change.type === 'cancelOccupation' || change.type === 'cancelGroup' || change.type === 'demoteOccupation')
    return [change.code];
  if (change.type === 'mergeOccupations')
    return change.from.map(({ code }) => code).filter((code) => code !== change.into.code);
  if (change.type === 'splitOccupation')
    return change.into.some(({ code }) => code === change.code) ? [] : [change.code];
  return [];
}

/** The codes that must live on for the change to have an effect. */
function touched(change: Change): string[] {
  switch (change.type) {
    case 'moveSubType':
    case 'demoteOccupation':
      return [change.toCode];
    case 'mergeOccupations':
      return [change.into.code];
    case 'promoteSubType':
    case 'cancelSubType':
    case 'cancelOccupation':
    case 'cancelGroup':
    case 'splitOccupation':
      return [];
    default:
      return [change.code];
  }
}

/** What makes two changes the same: kind, subject, and for a field that can have only one value nothing else. */
function identify(change: Change): string {
  if (change.type === 'mergeOccupations') return `merge ${change.from.map(({ code }) => code).join()}`;
  const parts = [change.type, change.code];
  if ('subType' in change) parts.push(change.subType);
  if ('mark' in change) parts.push(change.mark);
  if (change.type === 'retask' && change.edits !== null) parts.push(JSON.stringify(change.edits));
  return parts.join(' ');
}

function checkSelf(change: Change, line: number, report: Report): void {
  const self =
    (change.type === 'recode' && change.newCode === change.code) ||
    ('toCode' in change && change.toCode === change.code) ||
    ((change.type === 'rename' || change.type === 'renameGroup') && change.newName === change.name) ||
    (change.type === 'renameSubType' && change.newName === change.subType);
  if (self) report('change-to-itself/change', line);
  if (change.type === 'recode' && levelOfCode(change.newCode) !== levelOfCode(change.code))
    report('code-level/levels', line, { code: change.code, newCode: change.newCode });
}
