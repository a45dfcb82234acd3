/** The law of the grammar: whatever the order of the roles, the names and the way codes are written, a sentence is read to the same changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpret } from '../../../../src/import/notice/meaning/interpret.ts';
import type { Change } from '../../../../src/import/notice/record.ts';
import { describeChange } from '../../../../src/import/notice/summary.ts';
import { emptyListing } from '../listing-fixture.ts';
import { generated } from './generate.ts';

test.each(generated)('$action in $orders orders', ({ made, orders }) => {
  expect(orders).toBeGreaterThanOrEqual(6);
  fc.assert(
    fc.property(made, ({ sentence, says }) => {
      const problems: string[] = [];
      const { changes } = interpret(sentence, emptyListing(), 1, (_severity, code, message) => {
        problems.push(`${code}: ${message}`);
      });
      expect([sentence, ...problems, ...changes.flatMap(({ change }) => tell(change))]).toEqual([sentence, ...says]);
    }),
    { numRuns: 120 },
  );
});

/** A change in one line, and the words that it gives behind it. */
function tell(change: Change): string[] {
  if (change.type === 'redefine') return [describeChange(change), change.definition];
  if (change.type !== 'retask') return [describeChange(change)];
  const words = change.tasks ?? (change.edits ?? []).flatMap(({ text }) => text ?? []);
  return [describeChange(change), ...(words.length > 0 ? [words.join('|')] : [])];
}
