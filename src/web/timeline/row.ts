/** A row (一行) of a timeline: bars over periods, each with what it stands for and how certain its beginning is. */

/**
 * sure: sourced at both ends. carried: sourced at its start, nothing later changes it. void: unknown. other: another entry
 * has the code. gone: withdrawn.
 */
export type Look = 'sure' | 'carried' | 'void' | 'other' | 'gone';

export interface Bar {
  /** A revision; null from the beginning of the picture on. */
  readonly since: string | null;
  /** A revision; null until today. */
  readonly until: string | null;
  readonly look: Look;
  readonly label: string;
  /** Whether the label is a name that an authority gave. */
  readonly isName: boolean;
  /** How the left edge is drawn: by the certainty of what began there. */
  readonly edge: 'stated' | 'inferred' | 'none';
}

export interface Row {
  readonly label: string;
  readonly bars: readonly Bar[];
}
