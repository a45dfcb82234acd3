/** A notice's record → statements: every statement cites the lines that say it, and groups only mentioned are checked too. */
import type { Problem } from '../catalogue/problem.ts';
import type { Evidence } from '../catalogue/vocabulary/change.ts';
import { levelOfCode, readCode } from '../catalogue/vocabulary/code.ts';
import type { ListedOccupation, Statement } from '../catalogue/vocabulary/statement.ts';
import type { AdjustmentSource, NoticeSource, OccupationSource, Passage } from './notice/passage.ts';
import type { AdjustmentRecord, Change, NoticeRecord, OccupationRecord } from './notice/record.ts';

/** A group (大类, 中类, 小类) that a sentence names by name and code. */
const groupMention = /[“"「]([^“”"「」（）()]+)[（(]([\d０-９][\d０-９\-－–—－ ]{0,8})[)）][”"」](?=大类|中类|小类)/g;

/** Told of a part of a record that rests on no line: its line, and what it is. */
type Lack = (line: number, what: string) => void;

/** All statements of a notice, in document order. A part of the record that rests on no line of the text is an error, never left out. */
export function listStatements(
  record: NoticeRecord,
  source: NoticeSource,
): { statements: Statement[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const lack: Lack = (line, what) => {
    const message = `nothing in the text was found that ${what} rests on: this is a fault of the reader, report it with the text`;
    problems.push({ severity: 'error', code: 'passage-missing', line, message, excerpt: what });
  };
  const occupations = record.newOccupations.flatMap((occupation, index) => {
    const passages = source.newOccupations[index];
    if (passages !== undefined) return listOccupation(occupation, passages, lack);
    lack(occupation.line, `“${occupation.name}”`);
    return [];
  });
  const adjustments = record.adjustments.flatMap((adjustment, index) => {
    const passages = source.adjustments[index];
    if (passages !== undefined) return listAdjustment(adjustment, passages, lack);
    lack(adjustment.line, `“${adjustment.sentence}”`);
    return [];
  });
  return { statements: [...occupations, ...adjustments], problems };
}

function listOccupation(record: OccupationRecord, passages: OccupationSource, lack: Lack): Statement[] {
  const heading = cite(passages.heading, record, 'heading', lack);
  const occupation = readListing(record, passages, heading, lack);
  const said: Statement[] = [{ type: 'addOccupation', occupation, evidence: heading }];
  return [...said, ...listSubTypes(record, passages, lack)];
}

function listSubTypes(record: OccupationRecord, passages: OccupationSource, lack: Lack): Statement[] {
  const { code, name, subTypes } = record;
  if (subTypes.length === 0) return [];
  const evidence = cite(passages.subTypes, record, '工种', lack);
  return subTypes.map((subType) => ({ type: 'addSubType', code, name, subType, evidence }));
}

function listAdjustment(record: AdjustmentRecord, passages: AdjustmentSource, lack: Lack): Statement[] {
  const evidence = stated(passages);
  const changed = new Set<string>();
  const statements = record.changes.flatMap((change, index): Statement[] => {
    if ('code' in change) changed.add(change.code);
    return readChange(change, passages.changes[index] ?? null, evidence, lack);
  });
  const mentions = [...record.sentence.matchAll(groupMention)].flatMap(([, name = '', printed = '']): Statement[] => {
    const code = readCode(printed);
    if (code === null || levelOfCode(code) === 'occupation' || changed.has(code)) return [];
    return [{ type: 'mentionGroup', code, name: name.trim(), evidence }];
  });
  return [...mentions, ...statements];
}

function readChange(change: Change, listed: OccupationSource | null, evidence: Evidence, lack: Lack): Statement[] {
  if (change.type === 'moveSubType' || change.type === 'demoteOccupation') {
    const { toCode, toName, ...rest } = change;
    return [{ ...rest, to: { code: toCode, name: toName }, evidence }];
  }
  if (change.type === 'promoteSubType') {
    const passages = listed ?? { heading: null, definition: null, tasks: null, subTypes: null };
    // Where no listing follows, the sentence itself gives the code and name.
    const heading = passages.heading === null ? evidence : stated(passages.heading);
    const occupation = readListing(change.occupation, passages, heading, lack);
    return [{ ...change, occupation, evidence }, ...listSubTypes(change.occupation, passages, lack)];
  }
  if (change.type === 'redefine' && listed?.definition)
    return [{ ...change, evidence: alongside(evidence, listed.definition) }];
  if (change.type === 'retask' && listed?.tasks) return [{ ...change, evidence: alongside(evidence, listed.tasks) }];
  return [{ ...change, evidence }];
}

/** A sentence whose content stands in a listing below it is cited together with the listing's lines. */
function alongside(evidence: Evidence, listed: Passage): Evidence {
  const lastLine = Math.max(evidence.lastLine, listed.lastLine);
  return { ...evidence, lastLine };
}

function readListing(
  record: OccupationRecord,
  passages: OccupationSource,
  heading: Evidence,
  lack: Lack,
): ListedOccupation {
  const { code, name, marks, definition, tasks } = record;
  return {
    ...{ code, name, marks },
    definition:
      definition === '' ? null : { text: definition, evidence: cite(passages.definition, record, 'definition', lack) },
    tasks: tasks.length === 0 ? null : { items: tasks, evidence: cite(passages.tasks, record, 'tasks', lack) },
    evidence: heading,
  };
}

/** The evidence of a part of a listing; a part without a passage is told of, and refuses the notice. */
function cite(passage: Passage | null, { line, name }: OccupationRecord, part: string, lack: Lack): Evidence {
  if (passage !== null) return stated(passage);
  lack(line, `the ${part} of “${name}”`);
  return stated({ firstLine: line, lastLine: line, sentence: name });
}

function stated({ firstLine, lastLine, sentence }: Passage): Evidence {
  return { firstLine, lastLine, sentence, certainty: 'stated', note: null };
}
