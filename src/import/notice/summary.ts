/** The summary (摘要) of a parsed notice for people: counts announced and read, then each change in one line. */
import type { Change, CodeAndName, NoticeRecord, OccupationRecord, TaskEdit } from './record.ts';

/** Prints a notice as lines of text: head, counts, then every new occupation and every change with its line number. */
export function summarise(record: NoticeRecord): string {
  const { announced, adjustments } = record;
  const inSection = (section: 'adjustments' | 'newSubTypes') =>
    adjustments.filter((adjustment) => (adjustment.section ?? 'adjustments') === section);
  const added = inSection('newSubTypes').flatMap(({ changes }) => changes.filter(({ type }) => type === 'addSubType'));
  const counts = [
    count('新职业 new occupations', announced.newOccupations, record.newOccupations.length),
    count('调整变更 adjustments', announced.adjustments, inSection('adjustments').length),
  ];
  if (announced.newSubTypes !== undefined)
    counts.push(count('新增工种 new sub-types', announced.newSubTypes, added.length));
  return [
    `${record.title ?? '(no title)'}`,
    `  ${record.number ?? '(no number)'} · ${record.issuedOn ?? '(no date)'} · ${record.issuers.join('、') || '(no issuers)'}`,
    ...counts.map((line) => `  ${line}`),
    ...record.newOccupations.map((occupation) => `  ${occupation.line}: + ${describeOccupation(occupation)}`),
    ...adjustments.flatMap(({ line, changes }) => changes.map((change) => `  ${line}: ~ ${describeChange(change)}`)),
    '',
  ].join('\n');
}

/** Says a change in one line, as `4-13-99-00 电子竞技员: code → 4-13-99-01`. */
export function describeChange(change: Change): string {
  switch (change.type) {
    case 'addSubType':
      return `${name(change)}: + 工种 ${change.subType}`;
    case 'cancelSubType':
      return `${name(change)}: − 工种 ${change.subType}`;
    case 'renameSubType':
      return `${name(change)}: 工种 ${change.subType} → ${change.newName}`;
    case 'moveSubType':
      return `${name(change)}: 工种 ${change.subType} → ${change.toCode} ${change.toName}`;
    case 'promoteSubType':
      return `${name(change)}: 工种 ${change.subType} → 职业 ${describeOccupation(change.occupation)}`;
    case 'demoteOccupation':
      return `${name(change)}: 职业 → 工种 of ${change.toCode} ${change.toName}`;
    case 'recode':
      return `${name(change)}: code → ${change.newCode}`;
    case 'rename':
    case 'renameGroup':
      return `${name(change)}: name → ${change.newName}`;
    case 'redefine':
      return `${name(change)}: new definition`;
    case 'retask':
      return `${name(change)}: ${change.tasks === null ? (change.edits ?? []).map(describeEdit).join(', ') : `${change.tasks.length} new tasks`}`;
    case 'addMark':
      return `${name(change)}: + mark ${change.mark}`;
    case 'removeMark':
      return `${name(change)}: − mark ${change.mark}`;
    case 'cancelOccupation':
    case 'cancelGroup':
      return `${name(change)}: cancelled`;
    case 'mergeOccupations':
      return `${change.from.map(name).join(' + ')} → ${name(change.into)}`;
    case 'splitOccupation':
      return `${name(change)} → ${change.into.map(name).join(' + ')}`;
    case 'addGroup':
      return `${name(change)}: new group`;
  }
}

function describeOccupation(occupation: OccupationRecord): string {
  const marks = occupation.marks.length > 0 ? ` ${occupation.marks.join('/')}` : '';
  const subTypes = occupation.subTypes.length > 0 ? `, 工种 ${occupation.subTypes.join('、')}` : '';
  return `${name(occupation)}${marks} (${occupation.tasks.length} tasks${subTypes})`;
}

function describeEdit(edit: TaskEdit): string {
  const sign = { add: '+', replace: '=', remove: '−' }[edit.op];
  return `${sign} task ${edit.index ?? 'last'}`;
}

function count(what: string, announced: number | null, read: number): string {
  return `${what}: announced ${announced ?? '–'}, read ${read}`;
}

function name(occupation: CodeAndName): string {
  return `${occupation.code} ${occupation.name}`;
}
