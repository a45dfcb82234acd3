/** `zhilu check [FILE]`: each row's verdict then and now, beside the user's own columns; nothing of the file is lost. */
import { addAbortSignal } from 'node:stream';
import { policySchema } from '../../check/row.ts';
import { Tally } from '../../sheet/tally.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail, failWith } from '../error.ts';
import { registryArguments } from '../files.ts';
import type { Io } from '../io.ts';
import { complain, print } from '../print.ts';
import { openAnswering } from './answer/answering.ts';
import { checkCsvFile } from './csv-file.ts';
import type { Account, Job } from './job.ts';
import { checkNdjson } from './ndjson-file.ts';
import { formats, type Options, readOptions } from './options.ts';
import { type Output, openOutputFile, openStandardOutput } from './output.ts';
import { type Progress, startProgress } from './progress.ts';
import { showSummary } from './summary.ts';
import { checkXlsxFile } from './xlsx-file.ts';

export const check = defineCommand({
  args: {
    ...registryArguments,
    file: {
      type: 'positional',
      description: 'a CSV, TSV, XLSX or NDJSON file, or a table saved as a web page; standard input without one',
      required: false,
    },
    format: { type: 'enum', options: [...formats], description: 'the format; told by the first bytes without it' },
    out: {
      type: 'string',
      description: 'where to write, - for standard output; NAME.checked.EXT beside the file without it',
    },
    map: { type: 'string', description: 'which column is what: name=职位,code=3,on=F,subType=,work=,at=,ref=' },
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
    sheet: {
      type: 'string',
      description: 'the sheet of a workbook; the first visible one with occupations without it',
    },
    header: { type: 'string', description: 'the row of the headings, 3 or 2-3; 0 for none; found without it' },
    encoding: { type: 'string', description: 'the encoding of a text file, such as gbk; told by its bytes without it' },
    'keep-encoding': {
      type: 'boolean',
      description: 'write a CSV or TSV result in the encoding of the file; UTF-8 without it',
    },
    complete: {
      type: 'boolean',
      description: 'also say which current entries no row names, which codes stand twice, which are of a draft',
    },
    jobs: { type: 'string', description: 'how many cores to use; all of them for a long file without it' },
    json: { type: 'boolean', description: 'print the summary as JSON' },
  },
  run: async (args, io) => {
    const options = await readOptions(io, args);
    try {
      return await checkFile(options, args, io);
    } finally {
      options.release();
    }
  },
});

/** What the outer shell needs of the arguments beside the options. */
interface Asked {
  readonly db: string;
  readonly on: string | undefined;
  readonly at: string | undefined;
  readonly policy: string;
  readonly complete: boolean;
  readonly json: boolean;
}

async function checkFile(options: Options, asked: Asked, io: Io): Promise<number> {
  const [on, at] = [dayOf(asked.on), dayOf(asked.at)];
  const policy = policySchema.parse(asked.policy);
  const asking = { db: asked.db, on, at, policy, complete: asked.complete };
  const { today, answering, complete } = await openAnswering(io, options, asking);
  const tally = new Tally(options.failOn);
  const started = performance.now();
  let progress: Progress | null = null;
  let output: Output | null = null;
  let account: Account;
  try {
    output = openOutput(io, options.output);
    progress = startProgress(io, options.size, () => tally.rows);
    account = await run(options.format, {
      ...{ path: options.path, mapping: options.mapping, encoding: options.encoding, sheet: options.sheet },
      ...{ header: options.header, keepEncoding: options.keepEncoding },
      openInput: () => (options.output === null ? io.stdin : addAbortSignal(io.signal, io.stdin)),
      ...{ tally, progress, output, answering },
    });
    output.finish();
  } catch (error) {
    output?.discard();
    return failWith(error, null, 2);
  } finally {
    progress?.stop();
    await answering.close();
  }
  const summary = {
    ...{ file: options.named, format: options.format, output: options.output, policy },
    ...{ on: on ?? today, at: at ?? today, ...account, ...tally.summary(), keptEncoding: options.keepEncoding },
    milliseconds: Math.round(performance.now() - started),
    ...(complete === null ? {} : { complete: complete.summary() }),
  };
  const tell = options.output === null ? complain : print;
  if (asked.json) tell(io, JSON.stringify(summary));
  else if (options.output !== null || options.named !== null || io.stderr.isTTY === true)
    for (const line of showSummary(io, summary)) tell(io, line);
  return summary.failing > 0 || summary.unreadable.count > 0 ? 1 : 0;
}

async function run(format: string, job: Job): Promise<Account> {
  if (format === 'ndjson') return await checkNdjson(job);
  const file = { ...job, path: job.path ?? fail('there is no file', 2) };
  if (format === 'xlsx') return await checkXlsxFile(file);
  if (format === 'html') return await checkCsvFile(file, ',', true);
  return await checkCsvFile(file, format === 'tsv' ? '\t' : null, false);
}

function dayOf(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

function openOutput(io: Io, path: string | null): Output {
  if (path === null) return openStandardOutput(io);
  return attempt(`${path} cannot be written`, () => openOutputFile(path, io.signal), 2);
}
