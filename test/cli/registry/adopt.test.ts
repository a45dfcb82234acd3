/** `zhilu adopt`: a copy of one's own is laid in whole or not at all, shown by a running server, and taken out again. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRegistry } from '../../../src/cli/sqlite.ts';
import { loadRegister } from '../../../src/store/load.ts';
import { makeFolder, type Ran, run } from '../run.ts';
import { copyEarlySeeds } from '../seeds.ts';

const [edition, edition2019] = ['2015-07-29', '2019-04-01'];

interface Place {
  readonly seeds: string;
  readonly db: string;
  readonly adopt: (...given: readonly string[]) => Promise<Ran>;
  /** Writes a file of one's own and gives its path. */
  readonly write: (name: string, text: string) => string;
}

function open(): Place {
  const [folder, seeds] = [makeFolder(), copyEarlySeeds()];
  const db = join(folder, 'registry.sqlite');
  return {
    ...{ seeds, db },
    adopt: (...given) => run('adopt', '--seeds', seeds, '--db', db, ...given),
    write: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
  };
}

const table = 'code\tname\tdefinition\ttasks\n3-01-01-01\t行政办事员\t甲义\t1.查；2.验。\n';

test('lays a copy in, cited by its lines, and changes nothing the second time', async () => {
  const { seeds, db, adopt, write } = open();
  const copy = write('copy.tsv', table);
  const own = join(seeds, 'own', `${edition}.tsv`);
  const first = await adopt(copy, '--as-of', '2016-01-01', '--json');
  expect(JSON.parse(first.out)).toMatchObject({
    ...{ asOf: edition, table: `seeds/own/${edition}.tsv`, changed: true },
    adopted: { codes: 1, definitions: 1, tasks: 2, subTypes: 0 },
  });
  const database = openRegistry(db);
  const register = await loadRegister(database);
  database.close();
  const id = register.holding('3-01-01-01', edition)?.entry ?? '';
  expect(register.facts(id, edition)).toMatchObject({ definition: '甲义', tasks: ['查', '验'] });
  const cited = register.entry(id)?.changes.find(({ patch }) => patch.tasks !== undefined)?.citation;
  expect(cited).toMatchObject({
    certainty: 'adopted',
    source: `seeds/own/${edition}.tsv`,
    firstLine: 11,
    lastLine: 12,
  });
  const text = readFileSync(own, 'utf8');
  expect(text.split('\n').slice(10, 12).join('\n')).toBe(cited?.sentence);
  const bytes = readFileSync(db);
  const second = await adopt(copy, '--as-of', '2016-01-01', '--json');
  expect(JSON.parse(second.out)).toMatchObject({ changed: false });
  expect(readFileSync(own, 'utf8')).toBe(text);
  expect(readFileSync(db).equals(bytes)).toBe(true);
  expect((await run('verify', '--db', db)).code).toBe(0);
});

test('says what differs, exits with 1, and adopts the rest', async () => {
  const { seeds, adopt, write } = open();
  const { code, out } = await adopt(
    write('copy.tsv', `${table}9-99\t无\t义\t\n3-01-01-05\t别名\t义\t\n`),
    '--as-of',
    edition,
  );
  expect(code).toBe(1);
  expect(out).toContain('row 3: “9-99” is no code');
  expect(out).toContain('row 4: 3-01-01-05: the copy has “别名”, the registry “劝募员”');
  expect(readFileSync(join(seeds, 'own', `${edition}.tsv`), 'utf8')).not.toContain('别名');
});

test.each([
  { what: 'a file that is not there', name: null, text: '', says: 'cannot be read' },
  { what: 'a file without codes', name: 'a.csv', text: 'name,definition\n甲,义\n', says: 'no column of codes' },
  {
    what: 'a copy of which nothing fits',
    name: 'a.csv',
    text: 'code,definition\n8-88-88-88,义\n',
    says: 'nothing was written',
  },
])('$what is refused, and nothing is written', async ({ name, text, says }) => {
  const { seeds, db, adopt, write } = open();
  const { code, err } = await adopt(name === null ? '/nowhere.tsv' : write(name, text));
  expect([code, err]).toEqual([1, expect.stringContaining(says)]);
  expect([existsSync(join(seeds, 'own')), existsSync(db)]).toEqual([false, false]);
});

test('where the registry cannot be put in its place, the copy is as it was before', async () => {
  const { seeds, write } = open();
  const adopt = (copy: string, db: string): Promise<Ran> =>
    run('adopt', copy, '--seeds', seeds, '--db', db, '--as-of', edition);
  const taken = makeFolder();
  writeFileSync(join(taken, 'a file'), '');
  const [first, second] = [write('copy.tsv', table), write('next.tsv', table.replace('甲义', '乙义'))];
  expect(await adopt(first, taken)).toMatchObject({ code: 1, err: expect.stringContaining('cannot be written') });
  expect(readdirSync(join(seeds, 'own'))).toEqual([]);
  await adopt(first, join(makeFolder(), 'a.sqlite'));
  const before = readFileSync(join(seeds, 'own', `${edition}.tsv`), 'utf8');
  expect((await adopt(second, taken)).code).toBe(1);
  expect(readFileSync(join(seeds, 'own', `${edition}.tsv`), 'utf8')).toBe(before);
});

test('--remove takes out the copy of a date, or all', async () => {
  const { seeds, db, adopt, write } = open();
  const copy = write('copy.tsv', table);
  await adopt(copy, '--as-of', edition);
  await adopt(copy, '--as-of', edition2019);
  expect(readdirSync(join(seeds, 'own'))).toEqual([`${edition}.tsv`, `${edition2019}.tsv`]);
  expect((await adopt('--remove', '--as-of', edition)).code).toBe(0);
  expect(readdirSync(join(seeds, 'own'))).toEqual([`${edition2019}.tsv`]);
  expect((await adopt('--remove')).code).toBe(0);
  expect(readdirSync(join(seeds, 'own'))).toEqual([]);
  expect((await run('show', '3-01-01-01', '--at', edition, '--db', db)).out).not.toContain('甲义');
  expect(await adopt('--remove')).toMatchObject({ code: 1, err: expect.stringContaining('nothing was adopted') });
});

test.each([[[]], [['copy.tsv', '--remove']], [['copy.tsv', '--as-of', 'soon']]])(
  'the call %j is wrong',
  async (given) => {
    const { adopt, write } = open();
    const copy = write('copy.tsv', table);
    expect((await adopt(...given.map((one) => (one === 'copy.tsv' ? copy : one)))).code).toBe(2);
  },
);
