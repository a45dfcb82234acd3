/** The law of the grammar: whatever the order of the roles, the names and the way codes are written, a sentence is read to the same changes. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpret } from '../../../../src/import/notice/meaning/interpret.ts';
import { parseNotices } from '../../../../src/import/notice/parse.ts';
import { spell as spellProblem } from '../../../../src/import/notice/report.ts';
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
      const { changes } = interpret(sentence, emptyListing(), 1, (name, ...values) => {
        problems.push(spellProblem(name, ...values).message);
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

/** The occupations of the edition of 2022 by code and name. */
const edition = readFileSync('seeds/2022-09-28.tsv', 'utf8')
  .split('\n')
  .map((row) => row.split('\t'))
  .filter(([code = '']) => /^\d(-\d\d){3}$/.test(code));

test.each([
  { sentence: '将NAME（CODE）职业更名为甲乙管理员。', says: 'CODE NAME: name → 甲乙管理员' },
  { sentence: '在NAME（CODE）职业下增设“甲乙管理员”工种。', says: 'CODE NAME: + 工种 甲乙管理员' },
  { sentence: '取消NAME（CODE）职业。', says: 'CODE NAME: cancelled' },
  { sentence: 'NAME（CODE）职业标注为L。', says: 'CODE NAME: + mark L' },
  { sentence: '以甲乙管理员代替NAME（CODE）的名称。', says: 'CODE NAME: name → 甲乙管理员' },
  { sentence: '将甲乙管理员（4-88-01-01）更名为NAME。', says: '4-88-01-01 甲乙管理员: name → NAME' },
  { sentence: '在甲乙管理员（4-88-01-01）职业下增设NAME工种。', says: '4-88-01-01 甲乙管理员: + 工种 NAME' },
])('a name without quotation marks is read whole, or refused: $sentence', ({ sentence, says }) => {
  const refused: string[] = [];
  for (const [code = '', name = ''] of edition) {
    const fill = (text: string) => text.replace('NAME', name).replace('CODE', code);
    const problems: string[] = [];
    const { changes } = interpret(fill(sentence), emptyListing(), 1, (name, ...values) => {
      const { severity, code: problem } = spellProblem(name, ...values);
      if (severity === 'error') problems.push(problem);
    });
    if (problems.length > 0) refused.push(name);
    else expect(changes.flatMap(({ change }) => tell(change))).toEqual([fill(says)]);
  }
  expect(edition.length).toBeGreaterThan(1600);
  expect(refused.length).toBeLessThan(edition.length / 50);
});
