/** `zhilu score FILE`: how well titles, or descriptions of work, are answered, against a file that says what is right; anyone can make the figures anew. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Matcher } from '../match/matcher.ts';
import { finish } from '../match/once.ts';
import type { Candidate } from '../match/term.ts';
import { readGold } from '../score/gold.ts';
import { predict } from '../score/score.ts';
import { scoreTitles } from '../score/score-table.ts';
import { scoreWork } from '../score/work/score-work.ts';
import { defineCommand } from './command.ts';
import { attempt, fail } from './error.ts';
import { registryArguments } from './files.ts';
import { type Io, locate } from './io.ts';
import { print } from './print.ts';
import { type Matching, openMatching } from './read/matcher.ts';

export const score = defineCommand({
  args: {
    ...registryArguments,
    file: {
      type: 'positional',
      description:
        'tab-separated, with the columns title (or work, for descriptions) and acceptable (codes parted by |)',
      required: true,
    },
    predictions: {
      type: 'string',
      description: 'also write what titles were answered: title, code, confidence, verdict, codes',
    },
  },
  run: async ({ file, db, predictions }, io) => {
    const { subject, text } = readSubject(io, file);
    if (subject === 'work') {
      if (predictions !== undefined) fail('--predictions is for titles', 2);
      print(io, scoreDescriptions(text, await openMatching(io, db)));
      return 0;
    }
    const { setting, source } = await openMatching(io, db);
    print(io, scoreTitles(text, setting.matcher, source.candidates));
    if (predictions === undefined) return 0;
    const lines = writePredictions(text, setting.matcher, source.candidates);
    attempt(`${predictions} cannot be written`, () => writeFileSync(locate(io, predictions), lines), 2);
    return 0;
  },
});

/** Reads a file of right answers and tells what it is about; one that is missing or holds none ends the command with exit 2. */
function readSubject(io: Io, path: string): { subject: 'title' | 'work'; text: string } {
  const text = attempt(`${path} cannot be read`, () => readFileSync(locate(io, path), 'utf8'), 2);
  for (const subject of ['title', 'work'] as const) if (readGold(text, subject).length > 0) return { subject, text };
  return fail(
    `${path} holds no titles: expected a tab-separated file with a header row that names title or work, and acceptable`,
    2,
  );
}

function scoreDescriptions(text: string, { setting: { register }, source }: Matching): string {
  const latest = register.latest.id;
  const works = finish(source.works()).map((work) => ({ ...work, code: register.facts(work.id, latest)?.code ?? '' }));
  return scoreWork(works, readGold(text, 'work'));
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
