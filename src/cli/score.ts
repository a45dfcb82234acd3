/** `zhilu score FILE`: how well titles are answered, against a file that says what is right; the figures can be made anew by anyone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { defineCommand } from 'citty';
import type { Matcher } from '../match/matcher.ts';
import type { Candidate } from '../match/term.ts';
import { readGold } from '../score/gold.ts';
import { predict } from '../score/score.ts';
import { scoreTitles } from '../score/score-table.ts';
import { registryArguments } from './files.ts';
import { openMatching } from './matcher.ts';
import { fail, print } from './print.ts';

export const score = defineCommand({
  meta: {
    name: 'score',
    description: 'Score the matcher on a file of titles: top-1, top-5, precision, refusals, calibration',
  },
  args: {
    ...registryArguments,
    file: {
      type: 'positional',
      description: 'tab-separated, with the columns title and acceptable (codes parted by |)',
      required: true,
    },
    predictions: {
      type: 'string',
      description: 'also write what was answered: title, code, confidence, verdict, codes',
    },
  },
  run: async ({ args }) => {
    const text = readTitles(args.file);
    const { setting, source } = await openMatching(args.db);
    print(scoreTitles(text, setting.matcher, source.candidates));
    if (args.predictions === undefined) return;
    const lines = writePredictions(text, setting.matcher, source.candidates);
    try {
      writeFileSync(args.predictions, lines);
    } catch (error) {
      fail(`${args.predictions} cannot be written: ${error instanceof Error ? error.message : String(error)}`, 2);
    }
  },
});

/** Reads a titles file; one that is missing or holds no titles ends the command with exit 2. */
function readTitles(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
  if (readGold(text).length === 0) {
    fail(`${path} holds no titles: expected a tab-separated file with a header row that names title and acceptable`, 2);
  }
  return text;
}

/** The predictions for the titles of a gold file, tab-separated, in its order. */
function writePredictions(text: string, matcher: Matcher, candidates: ReadonlyMap<string, Candidate>): string {
  const rows = readGold(text).map(({ title }) => {
    const matching = matcher.match(title);
    const { code, confidence, codes } = predict(matching, candidates);
    return [title, code, String(confidence), matching.verdict, codes.join('|')];
  });
  return [['title', 'code', 'confidence', 'verdict', 'codes'], ...rows].map((row) => `${row.join('\t')}\n`).join('');
}
