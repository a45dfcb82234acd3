/** The law of the grammar: whatever the order of the roles, the names and the way codes are written, a sentence is read to the same changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpret } from '../../../../src/import/notice/meaning/interpret.ts';
import { parseNotices } from '../../../../src/import/notice/parse.ts';
import { printNotice } from '../../notice-text.ts';
import { emptyListing } from '../listing-fixture.ts';
import { generated } from './generate.ts';
import { tell } from './tell.ts';
import { spell, wordings, wordingsRefused } from './wordings.ts';

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

/** Reads a sentence as the only one of a notice. */
function read(sentence: string) {
  const text = printNotice({ number: '人社厅发〔2018〕5号', issuedOn: '2018-02-02', adjustments: [sentence] });
  const { notices, problems } = parseNotices(text);
  const changes = notices.flatMap(({ adjustments }) => adjustments).flatMap((adjustment) => adjustment.changes);
  return { says: changes.flatMap(tell), errors: problems.filter(({ severity }) => severity === 'error') };
}

test.each(wordings)('$sentence', ({ sentence, says }) => {
  const { says: told, errors } = read(sentence);
  expect([...errors.map(({ message }) => message), ...told].join(' ; ')).toBe(spell(says));
});

test.each(wordingsRefused)('refused: $sentence', ({ sentence, says }) => {
  expect(read(sentence).errors[0]?.code).toBe(says);
});
