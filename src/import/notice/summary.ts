/** The summary (摘要) of a parsed notice for people: counts announced and read, then each change in one line. */
import {
  type Change,
  type CodeAndName,
  type NoticeRecord,
  type OccupationRecord,
  originsOf,
  resultsOf,
} from './record.ts';

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

/** How each change is said: `whose` and `to` are the occupations that it begins with and leads to, with their codes. */
const says: Readonly<Record<Change['type'], string>> = {
  addSubType: '{whose}: + 工种 {subType}',
  cancelSubType: '{whose}: − 工种 {subType}',
  renameSubType: '{whose}: 工种 {subType} → {newName}',
  moveSubType: '{whose}: 工种 {subType} → {to}',
  promoteSubType: '{whose}: 工种 {subType} → 职业 {listing}',
  demoteOccupation: '{whose}: 职业 → 工种 of {to}',
  recode: '{whose}: code → {newCode}',
  rename: '{whose}: name → {newName}',
  redefine: '{whose}: new definition',
  retask: '{whose}: {tasks}',
  addMark: '{whose}: + mark {mark}',
  removeMark: '{whose}: − mark {mark}',
  cancelOccupation: '{whose}: cancelled',
  mergeOccupations: '{whose} → {to}',
  splitOccupation: '{whose} → {to}',
  addGroup: '{whose}: new group',
  renameGroup: '{whose}: name → {newName}',
  cancelGroup: '{whose}: cancelled',
};

const signs = { add: '+', replace: '=', remove: '−' };

/** Says a change in one line, as `4-13-99-00 电子竞技员: code → 4-13-99-01`. */
export function describeChange(change: Change): string {
  const edits = ('edits' in change ? change.edits : null) ?? [];
  const edited = edits.map(({ op, index }) => `${signs[op]} task ${index ?? 'last'}`).join(', ');
  const values: Readonly<Record<string, unknown>> = {
    ...change,
    whose: originsOf(change).map(name).join(' + '),
    to: resultsOf(change).map(name).join(' + '),
    tasks: 'tasks' in change && change.tasks !== null ? `${change.tasks.length} new tasks` : edited,
    listing: 'occupation' in change ? describeOccupation(change.occupation) : '',
  };
  return says[change.type].replace(/{(\w+)}/g, (_, slot: string) => `${values[slot]}`);
}

function describeOccupation(occupation: OccupationRecord): string {
  const marks = occupation.marks.length > 0 ? ` ${occupation.marks.join('/')}` : '';
  const subTypes = occupation.subTypes.length > 0 ? `, 工种 ${occupation.subTypes.join('、')}` : '';
  return `${name(occupation)}${marks} (${occupation.tasks.length} tasks${subTypes})`;
}

function count(what: string, announced: number | null, read: number): string {
  return `${what}: announced ${announced ?? '–'}, read ${read}`;
}

function name(occupation: CodeAndName): string {
  return `${occupation.code} ${occupation.name}`;
}
