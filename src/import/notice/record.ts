/** The record (记录) of a parsed notice: the one definition of its fields, their order and their types. */
import * as z from 'zod';
import { codeSchema } from '../../catalogue/vocabulary/code.ts';

/** Marks of an occupation: 绿色职业 L and 数字职业 S. */
const markSchema = z.enum(['L', 'S']);
export type Mark = z.infer<typeof markSchema>;

/** An occupation (职业) as its listing prints it. `line` is the line of its heading, counted from 1. */
const occupationSchema = z.strictObject({
  code: codeSchema,
  name: z.string().min(1),
  marks: z.array(markSchema),
  definition: z.string(),
  tasks: z.array(z.string()),
  subTypes: z.array(z.string()),
  line: z.int().positive(),
});
export type OccupationRecord = z.infer<typeof occupationSchema>;

const named = { code: codeSchema, name: z.string().min(1) };
const pairSchema = z.strictObject(named);
export type CodeAndName = z.infer<typeof pairSchema>;

/** One edit of a task list (主要工作任务): `index` counts from 1 and is null where a new task goes last; a removal has no text. */
const taskEditSchema = z.strictObject({
  op: z.enum(['add', 'replace', 'remove']),
  index: z.int().positive().nullable(),
  text: z.string().nullable(),
});
export type TaskEdit = z.infer<typeof taskEditSchema>;

const subType = z.string().min(1);
const newName = z.string().min(1);

/** A change (变更), named by the code and name that its own sentence prints: the old ones. */
const changeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addSubType'), ...named, subType }),
  z.strictObject({ type: z.literal('cancelSubType'), ...named, subType }),
  z.strictObject({ type: z.literal('renameSubType'), ...named, subType, newName }),
  z.strictObject({ type: z.literal('moveSubType'), subType, ...named, toCode: codeSchema, toName: newName }),
  z.strictObject({ type: z.literal('promoteSubType'), subType, ...named, occupation: occupationSchema }),
  z.strictObject({ type: z.literal('demoteOccupation'), ...named, toCode: codeSchema, toName: newName }),
  z.strictObject({ type: z.literal('recode'), ...named, newCode: codeSchema }),
  z.strictObject({ type: z.literal('rename'), ...named, newName }),
  z.strictObject({ type: z.literal('redefine'), ...named, definition: z.string() }),
  z.strictObject({
    type: z.literal('retask'),
    ...named,
    tasks: z.array(z.string()).nullable(),
    edits: z.array(taskEditSchema).nullable(),
  }),
  z.strictObject({ type: z.literal('addMark'), ...named, mark: markSchema }),
  z.strictObject({ type: z.literal('removeMark'), ...named, mark: markSchema }),
  z.strictObject({ type: z.literal('cancelOccupation'), ...named }),
  z.strictObject({ type: z.literal('mergeOccupations'), from: z.array(pairSchema), into: pairSchema }),
  z.strictObject({ type: z.literal('splitOccupation'), ...named, into: z.array(pairSchema) }),
  z.strictObject({ type: z.literal('addGroup'), ...named }),
  z.strictObject({ type: z.literal('renameGroup'), ...named, newName }),
  z.strictObject({ type: z.literal('cancelGroup'), ...named }),
]);
export type Change = z.infer<typeof changeSchema>;
export type ChangeType = Change['type'];

/** The occupations or the group that a change begins with. */
export function originsOf(change: Change): readonly CodeAndName[] {
  return change.type === 'mergeOccupations' ? change.from : [change];
}

/** The occupations that a change leads to: of a new code, of others, or new ones. */
export function resultsOf(change: Change): readonly CodeAndName[] {
  if ('into' in change) return 'from' in change ? [change.into] : change.into;
  if ('toCode' in change) return [{ code: change.toCode, name: change.toName }];
  if (change.type === 'recode') return [{ code: change.newCode, name: change.name }];
  return change.type === 'promoteSubType' ? [change.occupation] : [];
}

/** The sections (部分) whose items are adjustments: 调整变更职业信息 and 新增工种信息. */
const sectionSchema = z.enum(['adjustments', 'newSubTypes']);
export type AdjustmentSection = z.infer<typeof sectionSchema>;

/** An adjustment (调整变更): one numbered item. `section` is there only in notices that have a section 新增工种信息. */
const adjustmentSchema = z.strictObject({
  ordinal: z.int().positive(),
  section: sectionSchema.optional(),
  line: z.int().positive(),
  sentence: z.string().min(1),
  changes: z.array(changeSchema),
});
export type AdjustmentRecord = z.infer<typeof adjustmentSchema>;

const count = z.int().nonnegative().nullable();

/** What the covering letter announces; null where it announces nothing. */
const announcedSchema = z.strictObject({
  newOccupations: count,
  adjustments: count,
  newSubTypes: count.optional(),
});

/** A notice (通知). `number` and `issuedOn` are null in a draft (公示稿) and where they could not be read. */
export const noticeSchema = z.strictObject({
  number: z.string().nullable(),
  title: z.string().nullable(),
  issuers: z.array(z.string()),
  issuedOn: z.iso.date().nullable(),
  announced: announcedSchema,
  newOccupations: z.array(occupationSchema),
  adjustments: z.array(adjustmentSchema),
});
export type NoticeRecord = z.infer<typeof noticeSchema>;
