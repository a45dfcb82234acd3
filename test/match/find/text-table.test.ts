import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextTable } from '../../../src/match/find/text-table.ts';

test('every text has one number, in the order in which they were added, and others have none', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('工', '员', '师', 'a'), maxLength: 6 }), {
    maxLength: 3_000,
  });
  fc.assert(
    fc.property(texts, (added) => {
      const table = new TextTable();
      const known = new Map<string, number>();
      for (const text of added) {
        if (!known.has(text)) known.set(text, known.size);
        expect(table.add(text)).toBe(known.get(text));
      }
      expect(table.size).toBe(known.size);
      for (const text of [...added, '工程', '工程师']) expect(table.find(text)).toBe(known.get(text) ?? -1);
    }),
    { numRuns: 20 },
  );
});
