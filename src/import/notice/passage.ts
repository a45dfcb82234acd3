/** A passage (出处行): the lines that a part of the record rests on, kept beside the record and never inside it. */

/** Lines first to last, counted from 1 in the whole file. */
export interface LineRange {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Lines with their words. Law: the sentence stands in `sliceSentence(text, firstLine, lastLine)`. */
export interface Passage extends LineRange {
  readonly sentence: string;
}

/** What a listing of an occupation rests on: its heading, definition, tasks and 工种, each null where there is none. */
export interface OccupationSource {
  readonly heading: Passage | null;
  readonly definition: Passage | null;
  readonly tasks: Passage | null;
  readonly subTypes: Passage | null;
}

/** What an adjustment rests on. `changes` runs parallel to the record's: the listing behind each change, or null. */
export interface AdjustmentSource extends Passage {
  readonly changes: readonly (OccupationSource | null)[];
}

/** What a notice rests on; its lists run parallel to those of the record. */
export interface NoticeSource extends LineRange {
  readonly title: Passage | null;
  readonly number: Passage | null;
  readonly issuedOn: Passage | null;
  readonly announced: Passage | null;
  readonly newOccupations: readonly OccupationSource[];
  readonly adjustments: readonly AdjustmentSource[];
}
