/** `zhilu check [FILE]`: each row's verdict then and now, beside the user's own columns; nothing of the file is lost. */
import { defineCommand } from 'citty';
import { type Check, createCheck } from '../check/check.ts';
import { policySchema, type Row } from '../check/row.ts';
import { Tally } from '../sheet/tally.ts';
import { checkCsvFile } from './check/csv-file.ts';
import type { Account, Job } from './check/job.ts';
import { checkNdjson } from './check/ndjson-file.ts';
import { formats, readOptions } from './check/options.ts';
import { openOutputFile, openStandardOutput } from './check/output.ts';
import { startProgress } from './check/progress.ts';
import { showSummary } from './check/summary.ts';
import { checkXlsxFile } from './check/xlsx-file.ts';
import { registryArguments } from './files.ts';
import { openMatching } from './matcher.ts';
import { takeMoment } from './open.ts';
import { complain, fail, print } from './print.ts';

export const check = defineCommand({
  meta: { name: 'check', description: 'Check the rows of a file: right on their dates? what are they now?' },
  args: {
    ...registryArguments,
    file: {
      type: 'positional',
      description: 'a CSV, TSV, XLSX or NDJSON file; standard input without one',
      required: false,
    },
    format: { type: 'enum', options: [...formats], description: 'the format; by the name of the file without it' },
    out: {
      type: 'string',
      description: 'where to write, - for standard output; NAME.checked.EXT beside the file without it',
    },
    map: { type: 'string', description: 'which column is what: name=职位,code=3,on=F,subType=,at=,ref=' },
    on: { type: 'string', description: 'the date of rows that have none; today without it' },
    at: { type: 'string', description: 'the date that "now" means; today without it' },
    policy: {
      type: 'enum',
      options: [...policySchema.options],
      description: 'lenient also takes other spellings and popular names',
      default: 'lenient',
    },
    'fail-on': {
      type: 'string',
      description: 'verdicts and issue codes that make exit 1, such as noMatch,CODE_RETIRED',
    },
    sheet: { type: 'string', description: 'the sheet of a workbook; the first without it' },
    encoding: {
      type: 'enum',
      options: ['auto', 'utf-8', 'gb18030'],
      description: 'the encoding of a text file',
      default: 'auto',
    },
    json: { type: 'boolean', description: 'print the summary as JSON' },
  },
  run: async ({ args }) => {
    const options = await readOptions(args);
    const { setting } = await openMatching(args.db);
    const [on, at] = [dayOf(args.on), dayOf(args.at)];
    for (const [field, day] of [
      ['on', on],
      ['at', at],
    ] as const)
      takeMoment(setting, day ?? undefined, field);
    const policy = policySchema.parse(args.policy);
    const tally = new Tally(options.failOn);
    const output = options.output === null ? openStandardOutput() : openOutput(options.output);
    const progress = startProgress(options.size, () => tally.rows);
    const started = performance.now();
    const account = await run(options.format, {
      ...{ path: options.path, mapping: options.mapping, encoding: options.encoding, sheet: options.sheet },
      ...{ tally, progress, output, check: withDates(createCheck({ ...setting, policy }), on, at) },
    });
    output.finish();
    progress.stop();
    const summary = {
      ...{ file: options.named, format: options.format, output: options.output, policy },
      ...{ on: on ?? setting.today, at: at ?? setting.today, ...account, ...tally.summary() },
      milliseconds: Math.round(performance.now() - started),
    };
    const tell = options.output === null ? complain : print;
    if (args.json) tell(JSON.stringify(summary));
    else if (options.output !== null || options.named !== null || process.stderr.isTTY)
      for (const line of showSummary(summary)) tell(line);
    if (summary.failing > 0 || summary.unreadable.count > 0) process.exitCode = 1;
  },
});

async function run(format: string, job: Job): Promise<Account> {
  try {
    if (format === 'ndjson') return await checkNdjson(job);
    const file = { ...job, path: job.path ?? fail('there is no file', 2) };
    return format === 'xlsx' ? await checkXlsxFile(file) : await checkCsvFile(file, format === 'tsv' ? '\t' : null);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error), 2);
  }
}

function withDates(check: Check, on: string | null, at: string | null): Check {
  if (on === null && at === null) return check;
  const given = (text: string | null | undefined): boolean => (text?.trim() ?? '') !== '';
  const date = (row: Row): Row => ({ ...row, on: given(row.on) ? row.on : on, at: given(row.at) ? row.at : at });
  return Object.assign((row: Row) => check(date(row)), { timeKey: (row: Row) => check.timeKey(date(row)) });
}

function dayOf(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

function openOutput(path: string): ReturnType<typeof openOutputFile> {
  try {
    return openOutputFile(path);
  } catch (error) {
    return fail(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}
