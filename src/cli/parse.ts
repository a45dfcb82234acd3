/** `zhilu parse FILE…`: what a notice says, as a summary or as records, and exactly what could not be read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { parseNotices } from '../import/notice/parse.ts';
import { summarise } from '../import/notice/summary.ts';
import { reasonOf } from '../store/database.ts';
import { printAgainst, runAgainst } from './against.ts';
import { registryArguments } from './files.ts';
import { fail, print, printProblems } from './print.ts';

export const parse = defineCommand({
  meta: { name: 'parse', description: 'Read the notices of files; exit 1 where there is a problem' },
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
  run: async ({ args }) => {
    for (const file of args._.flatMap(listFiles)) {
      const text = readText(file);
      if (args.against) {
        const dryRun = await runAgainst(args.db, file, text);
        if (dryRun.problems.length > 0) process.exitCode = 1;
        if (args.json) print(JSON.stringify(dryRun));
        else printAgainst(dryRun);
        continue;
      }
      const { notices, problems } = parseNotices(text);
      if (problems.length > 0) process.exitCode = 1;
      if (args.json) print(JSON.stringify({ file, notices, problems }));
      else {
        for (const notice of notices) print(`${file}: ${summarise(notice)}`);
        if (notices.length === 0) print(`${file}: no notice`);
        printProblems(problems.map((problem) => ({ file, problem })));
      }
    }
  },
});

function listFiles(path: string): string[] {
  try {
    return statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path];
  } catch {
    return fail(`there is no file ${path}`, 2);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return fail(`${file} cannot be read: ${reasonOf(error)}`, 2);
  }
}
