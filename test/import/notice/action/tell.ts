/** How tests tell a change: in one line, and the words that it gives behind it. */
import type { Change } from '../../../../src/import/notice/record.ts';
import { describeChange } from '../../../../src/import/notice/summary.ts';

/** Tells a change. */
export function tell(change: Change): string[] {
  if (change.type === 'redefine') return [describeChange(change), change.definition];
  if (change.type !== 'retask') return [describeChange(change)];
  const words = change.tasks ?? (change.edits ?? []).flatMap(({ text }) => text ?? []);
  return [describeChange(change), ...(words.length > 0 ? [words.join('|')] : [])];
}
