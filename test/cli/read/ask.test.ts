/** Asking by command: for every read that a command asks too, `--json` prints the very bytes that HTTP answers with. */
import { expect, test } from 'vitest';
import { reads } from '../../../src/api/reads.ts';
import { registryFile } from '../../registry.ts';
import { startService } from '../../service.ts';
import { runIn } from '../run.ts';

type Fields = Readonly<Record<string, string | undefined>>;

/** Fields of a question as options of the same names. */
function options(fields: Fields): string[] {
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
}

/** By the id of a read: the command that asks its question, and more questions than the examples of the reference. */
const asked: Readonly<
  Record<string, { readonly command: (fields: Fields) => string[]; readonly more: readonly Fields[] }>
> = {
  code: {
    command: ({ code = '', ...rest }) => ['show', code, ...options(rest)],
    more: [{ code: '4-02-07-10' }, { code: '4' }, { code: '4-04-02-01', at: '2022-09-28' }],
  },
  codeHistory: {
    command: ({ code = '' }) => ['history', code],
    more: [{ code: '4-14-01-02' }, { code: '4-13-99-01' }],
  },
  entryHistory: { command: ({ id = '' }) => ['history', id], more: [] },
  search: {
    command: ({ q, ...rest }) => ['search', ...(q === undefined ? [] : [q]), ...options(rest)],
    more: [{ q: 'wangyue', level: 'occupation', at: '2021-01-01' }, { q: '4-02-0' }, { q: 'nothing of the kind' }],
  },
  compare: {
    command: ({ from = '', to = '', learned, ...rest }) => [
      ...['compare', from, to, ...options(rest)],
      ...(learned === 'true' ? ['--learned'] : []),
    ],
    more: [
      { from: '2020-06-28', to: '2022-09-28' },
      { from: '2022-09-28', to: '2020-06-28' },
      { from: '2020-02-25', to: '2020-06-28', learned: 'true' },
    ],
  },
  standards: {
    command: ({ parent, code = parent ?? '', ...rest }) => ['standards', code, ...options(rest)],
    more: [{ code: '4-07-03-04' }, { parent: '4-07', limit: '1000' }],
  },
  outline: {
    command: ({ code = '', ...rest }) => ['outline', code, ...options(rest)],
    more: [{ code: '4-02-07-10', at: '2021-01-01' }, { code: '2-02-38-05' }],
  },
};

const questions = reads.flatMap(({ id, examples }) => {
  const known = asked[id];
  if (known === undefined) return [];
  return [...examples.map(({ fields }) => fields), ...known.more].map((fields) => ({ id, fields, ...known }));
});

test('every read that is said to have a command is one', () => {
  expect(Object.keys(asked).filter((id) => !reads.some((read) => read.id === id))).toEqual([]);
});

test.each(questions)('$id $fields', async ({ id, fields, command }) => {
  const service = await startService();
  const path = reads.find((read) => read.id === id)?.path ?? '';
  const query = Object.entries(fields).filter(([name]) => !path.includes(`{${name}}`));
  const search = new URLSearchParams(query.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(fields[name] ?? ''));
  const { status, text } = await service.ask(`${address}?${search}`);
  const given = [...command(fields), '--json', '--db', registryFile()];
  expect(await runIn({}, ...given)).toEqual({ code: 0, out: `${text}\n`, err: '' });
  expect(status).toBe(200);
});

test('a row that `check` reads from its input is answered as GET answers it', async () => {
  const service = await startService();
  const row = { code: '4-02-07-10', name: '网约配送员', on: '2021-05-01' };
  const { text } = await service.ask(`/v1/check?${new URLSearchParams(row)}`);
  const given = ['check', '-', '--format', 'ndjson', '--db', registryFile()];
  expect(await runIn({ input: `${JSON.stringify(row)}\n` }, ...given)).toMatchObject({ code: 0, out: `${text}\n` });
});
