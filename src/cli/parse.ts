/** `zhilu parse FILE…`: what a notice says, as a summary or as records, and exactly what could not be read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { parseNotices } from '../notice/parse.ts';
import type { NoticeRecord } from '../notice/record.ts';
import { fail, print, printProblems } from './print.ts';

export const parse = defineCommand({
  meta: { name: 'parse', description: 'Read the notices of files; exit 1 where there is a problem' },
  args: {
    json: { type: 'boolean', description: 'print a JSON line a file: {file, notices, problems}' },
    file: {
      type: 'positional',
      valueHint: 'FILE…',
      description: 'one or more text files, or folders of them',
      required: true,
    },
  },
  run: ({ args }) => {
    for (const file of args._.flatMap(listFiles)) {
      const { notices, problems } = parseNotices(readText(file));
      if (problems.length > 0) process.exitCode = 1;
      if (args.json) print(JSON.stringify({ file, notices, problems }));
      else {
        for (const notice of notices) print(`${file}: ${sayNotice(notice)}`);
        if (notices.length === 0) print(`${file}: no notice`);
        printProblems(problems.map((problem) => ({ file, problem })));
      }
    }
  },
});

function sayNotice({ number, title, issuedOn, newOccupations, adjustments }: NoticeRecord): string {
  return `${number ?? title}, ${issuedOn}: ${newOccupations.length} new occupations, ${adjustments.length} adjustments`;
}

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
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}
