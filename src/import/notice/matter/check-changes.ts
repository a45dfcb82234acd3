/** Checks of codes and changes against each other: nothing twice, nothing to itself, nothing to what the same notice cancels. */
import { levelOfCode } from '../../../catalogue/vocabulary/code.ts';
import { type Change, type CodeAndName, type NoticeRecord, originsOf, resultsOf } from '../record.ts';
import type { Report } from '../report.ts';

/** All changes of a notice, each with the line of its adjustment. */
function changesOf({ adjustments }: NoticeRecord): { readonly line: number; readonly change: Change }[] {
  return adjustments.flatMap(({ line, changes }) => changes.map((change) => ({ line, change })));
}

/** Every code goes to one occupation only, and means one name throughout. */
export function checkCodes(record: NoticeRecord, report: Report): void {
  const given = new Map<string, CodeAndName & { readonly line: number }>();
  const give = ({ code, name }: CodeAndName, line: number) => {
    const first = given.get(code);
    if (first === undefined) given.set(code, { code, name, line });
    else report('code-twice', line, { code, name: first.name, first: first.line, other: name });
  };
  for (const occupation of record.newOccupations) give(occupation, occupation.line);
  for (const { line, change } of changesOf(record)) {
    if (change.type === 'promoteSubType' || change.type === 'recode')
      for (const to of resultsOf(change)) give(to, line);
    if (change.type === 'splitOccupation')
      for (const into of change.into)
        if (into.code !== change.code && given.get(into.code)?.name !== into.name) give(into, line);
  }
  checkNames(record, report);
}

function checkNames(record: NoticeRecord, report: Report): void {
  const names = new Map<string, string>();
  const listed = new Map(record.newOccupations.map(({ code, name }) => [code, name]));
  const changes = changesOf(record);
  const renewed = changes.filter(({ change }) => change.type === 'recode' || change.type === 'cancelOccupation');
  const recoded = new Set(renewed.flatMap(({ change }) => originsOf(change).map(({ code }) => code)));
  for (const { line, change } of changes) {
    if (change.type === 'mergeOccupations') continue;
    const { code, name } = change;
    const known = names.get(code) ?? (recoded.has(code) ? undefined : listed.get(code));
    if (known !== undefined && known !== name) report('name-differs/code', line, { code, known, name });
    names.set(code, name);
    const target = 'toCode' in change ? listed.get(change.toCode) : undefined;
    if ('toCode' in change && target !== undefined && target !== change.toName)
      report('name-differs/moved', line, { code: change.toCode, target, name: change.toName });
  }
}

/** Changes that end what they begin with, those that need only what they lead to, and those that need neither. */
const ends = /^(?:cancel(?:Occupation|Group)|demote|merge|split)/;
const leads = /^(?:moveSubType|demote|merge)/;
const leaves = /^(?:promote|cancel|split)/;

/** No change twice, none to itself, none to an occupation that the notice cancels. */
export function checkChanges(record: NoticeRecord, report: Report): void {
  const changes = changesOf(record);
  const cancelled = new Map<string, number>();
  for (const { line, change } of changes.filter(({ change }) => ends.test(change.type)))
    for (const { code } of originsOf(change))
      if (!cancelled.has(code) && resultsOf(change).every((result) => result.code !== code)) cancelled.set(code, line);
  const seen = new Map<string, number>();
  for (const { line, change } of changes) {
    const key = identify(change);
    const first = seen.get(key);
    if (first !== undefined) report('change-twice', line, { first });
    seen.set(key, line);
    checkSelf(change, line, report);
    const needed = leads.test(change.type) ? resultsOf(change) : leaves.test(change.type) ? [] : originsOf(change);
    const dead = needed.find(({ code }) => cancelled.has(code))?.code;
    if (dead !== undefined) report('change-to-cancelled', line, { dead, cancelled: cancelled.get(dead) });
  }
}

/** What makes two changes the same: kind, subject, and for a field that can have only one value nothing else. */
function identify(change: Change): string {
  const subject = originsOf(change).map(({ code }) => code);
  const part = 'subType' in change ? change.subType : 'mark' in change ? change.mark : '';
  return JSON.stringify([change.type, subject, part, 'edits' in change ? change.edits : null]);
}

function checkSelf(change: Change, line: number, report: Report): void {
  const moves = change.type === 'recode' || 'toCode' in change;
  const self =
    'newName' in change
      ? change.newName === ('subType' in change ? change.subType : change.name)
      : moves && resultsOf(change)[0]?.code === change.code;
  if (self) report('change-to-itself/change', line);
  if (change.type === 'recode' && levelOfCode(change.newCode) !== levelOfCode(change.code))
    report('code-level/levels', line, { code: change.code, newCode: change.newCode });
}
