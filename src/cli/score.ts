/** `zhilu score FILE`: how well titles are answered, against a file that says what is right; the figures can be made anew by anyone. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Matcher } from '../match/matcher.ts';
import type { Candidate } from '../match/term.ts';
import { readGold } from '../score/gold.ts';
import { predict } from '../score/score.ts';
import { scoreTitles } from '../score/score-table.ts';
import { defineCommand } from './command.ts';
import { attempt, fail } from './error.ts';
import { registryArguments } from './files.ts';
import { type Io, locate } from './io.ts';
import { print } from './print.ts';
import { openMatching } from './read/matcher.ts';

export const score = defineCommand({
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
  run: async (args, io) => {
    const text = readTitles(io, args.file);
    const { setting, source } = await openMatching(io, args.db);
    print(io, scoreTitles(text, setting.matcher, source.candidates));
    const { predictions } = args;
    if (predictions === undefined) return 0;
    const lines = writePredictions(text, setting.matcher, source.candidates);
    attempt(`${predictions} cannot be written`, () => writeFileSync(locate(io, predictions), lines), 2);
    return 0;
  },
});

/** Reads a titles file; one that is missing or holds no titles ends the command with exit 2. */
function readTitles(io: Io, path: string): string {
  const text = attempt(`${path} cannot be read`, () => readFileSync(locate(io, path), 'utf8'), 2);
  if (readGold(text).length === 0)
    fail(`${path} holds no titles: expected a tab-separated file with a header row that names title and acceptable`, 2);
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
