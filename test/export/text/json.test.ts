/** JSON of a whole catalogue: flat, as a tree and a line an entry, all three of the same entries. */
import { beforeAll, expect, test } from 'vitest';
import type { Described } from '../../../src/catalogue/views/described.ts';
import type { Subject } from '../../../src/export/subject.ts';
import { correspondence } from '../../../src/export/table/correspondence.ts';
import { writeJson, writeNdjson, writeTableJson, writeTableNdjson, writeTree } from '../../../src/export/text/json.ts';
import { startService } from '../../service.ts';
import { subjectAt } from '../subject.ts';

interface Branch extends Omit<Described, 'subTypes'> {
  readonly children: readonly Branch[];
}

let subject: Subject;
beforeAll(async () => {
  subject = await subjectAt('2025-07-22');
});

const readLines = (text: string): Described[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('the flat document says what it is of, and lists what is current and what was withdrawn', () => {
  const { entries, withdrawn, ...head } = JSON.parse([...writeJson(subject)].join(''));
  expect(head).toMatchObject({
    revision: '2025-07-22',
    counts: { occupation: 1676, minor: 450, subtype: 3057 },
    coverage: { occupation: 'complete' },
  });
  expect(entries).toHaveLength(8 + 79 + 450 + 1676 + 3057);
  expect(withdrawn.map(({ status }: Described) => status)).toEqual(withdrawn.map(() => 'withdrawn'));
  expect(withdrawn.length).toBeGreaterThan(5);
});

test('a line is what the API answers of the entry', async () => {
  const { ask } = await startService();
  const lines = readLines([...writeNdjson(subject)].join(''));
  for (const line of lines.filter(({ code }) => code?.startsWith('4-10-08'))) {
    const { json } = await ask(`/v1/entries/${line.id}?at=2025-07-22`);
    expect(json).toMatchObject({ entry: line });
  }
});

test('the tree holds every current entry once, under the entry that its path ends with', () => {
  const { tree } = JSON.parse([...writeTree(subject)].join('')) as { tree: Branch[] };
  const seen: string[] = [];
  const walk = (branches: readonly Branch[], above: string | null): void => {
    for (const { id, path, children } of branches) {
      seen.push(id);
      expect(path.at(-1)?.name ?? null).toBe(above);
      walk(children, branches.find((branch) => branch.id === id)?.name ?? null);
    }
  };
  walk(tree, null);
  expect(tree.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
  expect(seen.sort()).toEqual(
    readLines([...writeNdjson(subject)].join(''))
      .map(({ id }) => id)
      .sort(),
  );
});

test('under a partial revision, what has no known group stands at the top', async () => {
  const { tree } = JSON.parse([...writeTree(await subjectAt('2020-06-28'))].join('')) as { tree: Branch[] };
  expect(tree.some(({ level }) => level === 'occupation')).toBe(true);
});

test('a table is one document or one line a row', () => {
  const { rows, ...head } = JSON.parse([...writeTableJson(subject, correspondence)].join(''));
  expect(head).toMatchObject({ revision: '2025-07-22', table: 'correspondence' });
  expect(rows).toEqual(readLines([...writeTableNdjson(subject, correspondence)].join('')));
  const split = rows.filter(
    ({ code, since }: Record<string, string>) => code === '4-14-04-00' && since === '2015-07-29',
  );
  expect(split.map(({ relation }: Record<string, string>) => relation)).toEqual(['split', 'split', 'split']);
});
