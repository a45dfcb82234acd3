/** `zhilu parse FILE…`: what a notice says, as a summary or as records, and exactly what could not be read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseNotices } from '../../import/notice/parse.ts';
import { summarise } from '../../import/notice/summary.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail } from '../error.ts';
import { registryArguments } from '../files.ts';
import { type Io, locate } from '../io.ts';
import { print } from '../print.ts';
import { printProblems } from '../problems.ts';
import { printAgainst, runAgainst } from './against.ts';

export const parse = defineCommand({
  args: {
    ...registryArguments,
    json: { type: 'boolean', description: 'print a JSON line a file: {file, notices, problems}' },
    against: {
      type: 'boolean',
      description:
        'dry run: the changes it would make to the registry, as if issued (a draft: today); nothing is written',
    },
    file: {
      type: 'positional',
      valueHint: 'FILE…',
      description: 'one or more text files, or folders of them',
      required: true,
    },
  },
  run: async (args, io) => {
    let code = 0;
    for (const file of args._.flatMap((path) => listFiles(io, path))) {
      const text = attempt(`${file} cannot be read`, () => readFileSync(locate(io, file), 'utf8'), 2);
      const { problems, show } = args.against ? await tryOut(io, args.db, file, text) : read(io, file, text);
      if (problems > 0) code = 1;
      show(args.json);
    }
    return code;
  },
});

/** What came of a file: how many problems, and a way to print it. */
interface Outcome {
  readonly problems: number;
  readonly show: (json: boolean) => void;
}

function read(io: Io, file: string, text: string): Outcome {
  const { notices, problems } = parseNotices(text);
  return {
    problems: problems.length,
    show: (json) => {
      if (json) return print(io, JSON.stringify({ file, notices, problems }));
      for (const notice of notices) print(io, `${file}: ${summarise(notice)}`);
      if (notices.length === 0) print(io, `${file}: no notice`);
      printProblems(
        io,
        problems.map((problem) => ({ file, problem })),
      );
    },
  };
}

async function tryOut(io: Io, db: string, file: string, text: string): Promise<Outcome> {
  const dryRun = await runAgainst(locate(io, db), file, text);
  return {
    problems: dryRun.problems.length,
    show: (json) => (json ? print(io, JSON.stringify(dryRun)) : printAgainst(io, dryRun)),
  };
}

/** The files that a path names: itself, or all files of a folder in the order of names. */
function listFiles(io: Io, path: string): string[] {
  const stats = statSync(locate(io, path), { throwIfNoEntry: false });
  if (stats === undefined) return fail(`there is no file ${path}`, 2);
  if (!stats.isDirectory()) return [path];
  return attempt(`${path} cannot be read`, () => readdirSync(locate(io, path)), 2)
    .sort()
    .map((name) => join(path, name));
}
