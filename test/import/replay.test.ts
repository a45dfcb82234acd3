/** Importing is safe: a notice is laid in its place and what follows replayed, a copy changes nothing, an error refuses everything. */
import { describe, expect, test } from 'vitest';
import { Register } from '../../src/catalogue/register.ts';
import type { Registry, Source } from '../../src/catalogue/registry.ts';
import { countCurrent } from '../../src/catalogue/views/count.ts';
import { importSeeds } from '../../src/import/import.ts';
import { type Notice, printNotice } from './notice-text.ts';
import { built, importing, nameOf, registry, spell } from './seeds.ts';

const invented: Notice = {
  number: '人社厅发〔2020〕11号',
  issuedOn: '2020-04-01',
  adjustments: ['在“网约配送员（4-02-07-10）”职业下增设“夜间配送员”工种。'],
};

function noticeFile(name: string, notice: Notice, ...layout: [indent?: string, gap?: string]): Source {
  return { path: `seeds/${name}`, text: printNotice(notice, ...layout) };
}

describe('importing', () => {
  test('lays a notice dated before the head in its place and replays what follows', () => {
    const next = built(importing(noticeFile('new.txt', invented)));
    const after = new Register(next);
    const order = after.held.map(({ id }) => id);
    expect(order).toContain('2020-04-01');
    expect(order).toEqual([...order].sort());
    const id = after.holding('4-10-08-01', '2022-09-28')?.entry ?? '';
    expect(after.children(id, '2022-09-28').map(({ facts }) => facts.name)).toEqual(['夜间配送员']);
    expect(after.children(id, '2025-07-22')).toEqual([]);
    const digests = (all: Registry): Map<string, string | null> =>
      new Map(all.revisions.map((one) => [one.id, one.digest]));
    const [was, is] = [digests(registry), digests(next)];
    expect(is.get('2020-02-25')).toBe(was.get('2020-02-25'));
    expect(is.get('2020-06-28')).not.toBe(was.get('2020-06-28'));
    const added = new Set(next.changes.flatMap(({ revision, entry }) => (revision === '2020-04-01' ? [entry] : [])));
    expect(next.changes.filter(({ entry }) => !added.has(entry))).toEqual(registry.changes);
  });

  test('after a notice that is not held, what the next one takes for granted came since; what was complete stays', () => {
    const next = { number: '人社厅发〔2026〕99号', issuedOn: '2026-12-01' };
    const adjustments = ['在“人形机器人训练师（4-04-05-17）”职业下增设“动作采集员”工种。'];
    const after = new Register(built(importing(noticeFile('next.txt', { ...next, adjustments }))));
    const holding = after.holding('4-04-05-17', '2026-12-01');
    expect(holding?.since).toBe('2026-12-01');
    expect(after.entry(holding?.entry ?? '')?.changes[0]?.citation.certainty).toBe('presupposed');
    expect(countCurrent(after, '2025-07-22').occupation).toBe(1676);
    expect(after.revision('2026-12-01')?.coverage.occupation).toBe('partial');
  });

  test('refuses one that what follows cannot be laid on', () => {
    const cancelling = { ...invented, adjustments: ['取消“公共卫生辅助服务员（4-14-04-00）”职业。'] };
    const { registry: none, problems } = importing(noticeFile('new.txt', cancelling));
    expect(none).toBeNull();
    expect(problems.map(({ file, problem }) => `${file} ${problem.code}`)).toContain(
      'seeds/2020-06-28.txt occupation-former',
    );
  });

  test('an error in any document refuses everything', () => {
    const wrong = { ...invented, adjustments: ['在“无此员（4-02-07-10）”职业下增设“夜间配送员”工种。'] };
    const { registry: none, problems } = importing(noticeFile('new.txt', wrong));
    expect(none).toBeNull();
    const [error] = problems.filter(({ problem }) => problem.severity === 'error');
    expect(error).toMatchObject({ file: 'seeds/new.txt', problem: { code: 'name-code-mismatch' } });
    const line = printNotice(wrong).split('\n')[(error?.problem.line ?? 0) - 1];
    expect(line).toContain('无此员');
  });

  test.each([
    { what: 'another name', copy: noticeFile('copy.txt', invented) },
    { what: 'a name that sorts before', copy: noticeFile('0.txt', invented) },
    { what: 'another layout', copy: noticeFile('copy.txt', invented, '\u3000\u3000', '\n') },
    { what: 'another layout under a name that sorts before', copy: noticeFile('0.txt', invented, '  ', '\r\n') },
  ])('the same notice again under $what changes nothing, and says so', ({ copy }) => {
    const once = built(importing(noticeFile('2020-04-01.txt', invented)));
    const twice = importing(noticeFile('2020-04-01.txt', invented), copy);
    expect(
      twice.problems.filter(({ file }) => file === copy.path).map(({ problem }) => [problem.severity, problem.code]),
    ).toEqual([['warning', 'imported-already']]);
    expect(built(twice).revisions).toEqual(once.revisions);
    expect(built(twice).changes).toEqual(once.changes);
    expect(built(twice).head).toBe(once.head);
  });

  test('the same number with other content is refused', () => {
    const other = { ...invented, adjustments: ['在“网约配送员（4-02-07-10）”职业下增设“骑手”工种。'] };
    const { registry: none, problems } = importing(noticeFile('a.txt', invented), noticeFile('b.txt', other));
    expect(none).toBeNull();
    expect(problems.map(({ problem }) => problem.code)).toContain('revision-twice');
  });

  test('no seeds at all are a problem, not an exception', () => {
    expect(importSeeds([], spell)).toMatchObject({ registry: null, problems: [{ problem: { code: 'no-revision' } }] });
  });

  test('fifty notices in a row are built, each on the one before', () => {
    const notices = Array.from({ length: 50 }, (_, index): Source => {
      const day = `2026-${String(1 + Math.floor(index / 25)).padStart(2, '0')}-${String(1 + (index % 25)).padStart(2, '0')}`;
      const number = `人社厅发〔2026〕${index + 1}号`;
      const named = index === 0 ? '网约配送员' : `网约配送员${spellNumber(index)}`;
      const adjustments = [`将“${named}（4-10-08-01）”职业名称变更为“网约配送员${spellNumber(index + 1)}”。`];
      return noticeFile(`${day}.txt`, { number, issuedOn: day, adjustments });
    });
    const next = new Register(built(importing(...notices)));
    expect(nameOf('4-10-08-01', '2026-02-25', next)).toBe(`网约配送员${spellNumber(50)}`);
    expect(next.entry(next.holding('4-10-08-01', '2026-02-25')?.entry ?? '')?.states.length).toBeGreaterThan(50);
  });
});

function spellNumber(count: number): string {
  return [...String(count)].map((digit) => '零甲乙丙丁戊己庚辛壬'[Number(digit)]).join('');
}
