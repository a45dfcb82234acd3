/** A notice's record → statements: every statement cites the lines that say it, and groups only mentioned are checked too. */
import type { Evidence } from '../catalogue/vocabulary/change.ts';
import { levelOfCode, readCode } from '../catalogue/vocabulary/code.ts';
import type { ListedOccupation, Named, Statement } from '../catalogue/vocabulary/statement.ts';
import type { AdjustmentSource, NoticeSource, OccupationSource, Passage } from './notice/extent.ts';
import type { AdjustmentRecord, Change, NoticeRecord, OccupationRecord } from './notice/record.ts';

/** A group (大类, 中类, 小类) that a sentence names by name and code. */
const groupMention = /[“"「]([^“”"「」（）()]+)[（(]([\d０-９][\d０-９\-－–—－ ]{0,8})[)）][”"」](?=大类|中类|小类)/g;

/** All statements of a notice, in document order. */
export function listStatements(record: NoticeRecord, source: NoticeSource): Statement[] {
  const statements: Statement[] = [];
  record.newOccupations.forEach((occupation, index) => {
    const passages = source.newOccupations[index];
    if (passages !== undefined) statements.push(...listOccupation(occupation, passages));
  });
  record.adjustments.forEach((adjustment, index) => {
    const passages = source.adjustments[index];
    if (passages !== undefined) statements.push(...listAdjustment(adjustment, passages));
  });
  return statements;
}

function listOccupation(record: OccupationRecord, passages: OccupationSource): Statement[] {
  const occupation = readListing(record, passages);
  const said: Statement[] = [{ type: 'addOccupation', occupation, evidence: occupation.evidence }];
  return [...said, ...listSubTypes(record, passages)];
}

function listSubTypes(record: OccupationRecord, passages: OccupationSource): Statement[] {
  const { code, name } = record;
  const evidence = cite(passages.subTypes ?? passages.heading, name, record.line);
  return record.subTypes.map((subType) => ({ type: 'addSubType', code, name, subType, evidence }));
}

function listAdjustment(record: AdjustmentRecord, passages: AdjustmentSource): Statement[] {
  const evidence = cite(passages, record.sentence, record.line);
  const changed = new Set<string>();
  const statements = record.changes.flatMap((change, index): Statement[] => {
    if ('code' in change) changed.add(change.code);
    return readChange(change, passages.changes[index] ?? null, evidence);
  });
  const mentions = [...record.sentence.matchAll(groupMention)].flatMap(([, name = '', printed = '']): Statement[] => {
    const code = readCode(printed);
    if (code === null || levelOfCode(code) === 'occupation' || changed.has(code)) return [];
    return [{ type: 'mentionGroup', code, name: name.trim(), evidence }];
  });
  return [...mentions, ...statements];
}

function readChange(change: Change, listed: OccupationSource | null, evidence: Evidence): Statement[] {
  if (change.type === 'moveSubType' || change.type === 'demoteOccupation') {
    const { toCode, toName, ...rest } = change;
    return [{ ...rest, to: { code: toCode, name: toName }, evidence }];
  }
  if (change.type === 'promoteSubType') {
    const passages = listed ?? { heading: null, definition: null, tasks: null, subTypes: null };
    const occupation = readListing(change.occupation, passages, evidence);
    return [{ ...change, occupation, evidence }, ...listSubTypes(change.occupation, passages)];
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

function readListing(record: OccupationRecord, passages: OccupationSource, otherwise?: Evidence): ListedOccupation {
  const named: Named = { code: record.code, name: record.name };
  const heading =
    passages.heading === null && otherwise !== undefined ? otherwise : cite(passages.heading, record.name, record.line);
  const { definition, tasks } = passages;
  return {
    ...named,
    marks: record.marks,
    definition:
      record.definition === ''
        ? null
        : {
            text: record.definition,
            evidence: definition === null ? heading : cite(definition, record.definition, record.line),
          },
    tasks:
      record.tasks.length === 0
        ? null
        : { items: record.tasks, evidence: tasks === null ? heading : cite(tasks, record.name, record.line) },
    evidence: heading,
  };
}

function cite(passage: Passage | null, sentence: string, line: number): Evidence {
  const { firstLine, lastLine } = passage ?? { firstLine: line, lastLine: line };
  return { firstLine, lastLine, sentence: passage?.sentence ?? sentence, certainty: 'stated', note: null };
}
