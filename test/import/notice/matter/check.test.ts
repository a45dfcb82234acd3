/** Damage is reported: a table of what a person may get wrong, and the law that lines lost, doubled, moved or cut never go unnoticed. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNotices } from '../../../../src/import/notice/parse.ts';
import type { NoticeRecord } from '../../../../src/import/notice/record.ts';

const sound = `人力资源社会保障部办公厅 市场监管总局办公厅
关于发布云养殖员等职业信息的通知

人社厅发〔2030〕1号

各省、自治区、直辖市人力资源社会保障厅（局）：

经专家评估论证，遴选确定了云养殖员等2个新职业信息，调整变更了3个职业信息，现予发布。

人力资源社会保障部办公厅
市场监管总局办公厅
2030年1月2日

云养殖员等职业信息

一、新职业信息

（一）5-03-02-11 云养殖员 S

定义：从事云养殖的人员。

主要工作任务：

1. 选种；
2. 养殖；
3. 销售。

本职业包含但不限于下列工种：

云养牛员 云养羊员

（二）4-10-01-31 陪伴师

定义：从事陪伴的人员。

主要工作任务：

1. 陪伴；
2. 记录。

二、调整变更职业信息

（一）在“营销员（4-01-02-01）”职业下增设“甲品销售员”和“乙品销售员”2个工种。

（二）将“劝募员（3-01-01-05）”的职业编码更改为“3-01-01-15”。

（三）取消“寻呼员（4-04-01-08）”职业。
`;

interface Row {
  readonly damage: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly line: number;
}

const rows: Row[] = [
  { damage: 'announced and read counts differ', from: '2个新职业', to: '3个新职业', code: 'count-mismatch', line: 8 },
  { damage: 'announced adjustments differ', from: '了3个职业', to: '了4个职业', code: 'count-mismatch', line: 8 },
  { damage: 'a code twice', from: '4-10-01-31', to: '5-03-02-11', code: 'code-twice', line: 32 },
  { damage: 'a recode to a new code', from: '“3-01-01-15”', to: '“5-03-02-11”', code: 'code-twice', line: 45 },
  { damage: 'no definition', from: '定义：从事陪伴的人员。\n', to: '', code: 'definition-missing', line: 32 },
  { damage: 'no tasks', from: '主要工作任务：\n\n1. 陪伴；\n2. 记录。\n', to: '', code: 'tasks-missing', line: 32 },
  { damage: 'no label', from: '主要工作任务：\n\n1. 陪伴', to: '\n\n1. 陪伴', code: 'label-missing', line: 38 },
  { damage: 'a task skipped', from: '2. 养殖；\n', to: '', code: 'numbering', line: 25 },
  { damage: 'an item skipped', from: '（二）将', to: '（四）将', code: 'numbering', line: 45 },
  { damage: 'no section heading', from: '二、调整变更职业信息\n', to: '\n', code: 'section-missing', line: 43 },
  {
    damage: 'a section heading twice',
    from: '一、新职业信息\n',
    to: '一、新职业信息\n\n一、新职业信息\n',
    code: 'section-twice',
    line: 18,
  },
  { damage: 'a sentence no rule reads', from: '职业下增设', to: '职业下酌情增设', code: 'sentence-unread', line: 43 },
  {
    damage: 'a change to what is cancelled',
    from: '营销员（4-01-02-01）',
    to: '寻呼员（4-04-01-08）',
    code: 'change-to-cancelled',
    line: 43,
  },
  { damage: 'a letter in a code', from: '（二）4-10-01-31', to: '（二）4-1O-01-31', code: 'code-malformed', line: 32 },
  { damage: 'a letter in a quoted code', from: '3-01-01-05）', to: '3-01-0l-05）', code: 'code-malformed', line: 45 },
  { damage: 'the code of a group', from: '（二）4-10-01-31', to: '（二）4-10-01', code: 'code-level', line: 32 },
  { damage: 'the code of a group, quoted', from: '4-01-02-01）', to: '4-01-02）', code: 'code-level', line: 43 },
  { damage: 'no code', from: '（二）4-10-01-31 ', to: '（二）', code: 'code-missing', line: 32 },
  { damage: 'no name', from: '4-10-01-31 陪伴师', to: '4-10-01-31', code: 'name-missing', line: 32 },
  { damage: 'a name improbably long', from: '陪伴师', to: `${'陪伴'.repeat(14)}师`, code: 'name-too-long', line: 32 },
  { damage: 'a name cut', from: '云养殖员 S', to: '云养', code: 'name-ending', line: 18 },
  { damage: 'a quotation mark lost', from: '“甲品销售员”', to: '“甲品销售员', code: 'quotes-unbalanced', line: 43 },
  { damage: 'a recode to itself', from: '3-01-01-15', to: '3-01-01-05', code: 'change-to-itself', line: 45 },
  { damage: '等3个 with two names', from: '2个工种', to: '等3个工种', code: 'count-mismatch', line: 43 },
  { damage: 'a name twice in one list', from: '乙品销售员', to: '甲品销售员', code: 'name-twice', line: 43 },
  { damage: 'no date', from: '2030年1月2日\n', to: '', code: 'date-missing', line: 1 },
  { damage: 'a date that is none', from: '1月2日', to: '2月30日', code: 'date-missing', line: 1 },
  { damage: 'a date of another year', from: '2030年1月', to: '2020年1月', code: 'year-differs', line: 12 },
  { damage: 'no number', from: '人社厅发〔2030〕1号\n', to: '', code: 'number-missing', line: 1 },
  { damage: 'no title', from: '关于发布云养殖员等职业信息的通知\n', to: '', code: 'title-missing', line: 3 },
  { damage: 'no body', from: /经专家.*\n/.exec(sound)?.[0] ?? '', to: '', code: 'body-missing', line: 1 },
  { damage: 'a signature lost', from: '\n市场监管总局办公厅\n2030', to: '\n2030', code: 'signatures-differ', line: 10 },
  { damage: 'a definition cut off', from: '从事陪伴的人员。', to: '从事陪伴的', code: 'cut-off', line: 34 },
  { damage: 'a task cut off', from: '1. 陪伴；', to: '1. 陪', code: 'cut-off', line: 38 },
  { damage: 'a list cut off', from: '2. 记录。', to: '', code: 'cut-off', line: 38 },
  {
    damage: 'a sentence cut off',
    from: '“寻呼员（4-04-01-08）”职业。',
    to: '“寻呼员（4-04-01-08）”职业',
    code: 'cut-off',
    line: 47,
  },
  { damage: 'the body cut off', from: '，现予发布。', to: '', code: 'cut-off', line: 8 },
  { damage: 'the words of the announcement lost', from: '了3个职业信息', to: '了', code: 'cut-off', line: 8 },
  { damage: '工种 cut off', from: '云养牛员 云养羊员', to: '云养牛员、云养羊员、', code: 'cut-off', line: 28 },
  { damage: '工种 without names', from: '云养牛员 云养羊员\n', to: '', code: 'sub-types-missing', line: 28 },
  { damage: 'names without label', from: '本职业包含但不限于下列工种：\n', to: '', code: 'line-unread', line: 29 },
  {
    damage: 'a listing announced and not there',
    from: '”职业。\n',
    to: '”职业，职业信息如下：\n',
    code: 'listing-missing',
    line: 47,
  },
  {
    damage: 'a listing not announced',
    from: '”职业。\n',
    to: '”职业。\n\n1. 4-04-01-18 新寻呼员\n\n定义：从事寻呼的人员。\n\n主要工作任务：\n\n（1）寻呼。\n',
    code: 'listing-unread',
    line: 49,
  },
  {
    damage: 'the first name of the title not read',
    from: '发布云养殖员',
    to: '发布云种植员',
    code: 'mention-unread',
    line: 1,
  },
  {
    damage: 'a name that differs',
    from: '营销员（4-01-02-01）',
    to: '陪伴员（4-10-01-31）',
    code: 'name-differs',
    line: 43,
  },
  {
    damage: 'a name that differs where a 工种 goes',
    from: '取消“寻呼员（4-04-01-08）”职业',
    to: '将“寻呼员（4-04-01-08）”职业下的“呼叫员”工种调整至“陪护师（4-10-01-31）”职业',
    code: 'name-differs',
    line: 47,
  },
  {
    damage: 'an occupation outside the group named',
    from: '“寻呼员',
    to: '“话务人员（4-04-02）”小类下“寻呼员',
    code: 'group-differs',
    line: 47,
  },
  { damage: 'a line twice', from: '1. 陪伴；\n', to: '1. 陪伴；\n1. 陪伴；\n', code: 'line-twice', line: 39 },
  { damage: 'a sign of a wrong encoding', from: '从事陪伴', to: '从事\uFFFD伴', code: 'character', line: 34 },
  { damage: 'an occupation without ordinal', from: '（二）4-10', to: '4-10', code: 'ordinal-missing', line: 32 },
  {
    damage: 'a section without items',
    from: '二、调整变更职业信息\n',
    to: '二、调整变更职业信息\n\n三、新增工种信息\n',
    code: 'section-empty',
    line: 41,
  },
];

test.each(['（', '（十', '“甲'])('a notice that breaks off with %s is told so', (rest) => {
  const text = `${sound.trimEnd()}\n\n${rest}`;
  expect(parseNotices(text).problems).toMatchObject([{ line: text.split('\n').length }]);
});

describe('a damaged notice', () => {
  test('is sound before', () => {
    expect(parseNotices(sound).problems).toEqual([]);
  });

  test.each(rows)('$damage: $code in line $line', ({ from, to, code, line }) => {
    expect(sound).toContain(from);
    const { problems } = parseNotices(sound.replace(from, to));
    expect(problems.map((problem) => `${problem.code} ${problem.line}`)).toContain(`${code} ${line}`);
    for (const problem of problems) {
      expect(problem.code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      if (problem.line > 0) expect(problem.excerpt).not.toBe('');
    }
  });
});

const sources = ['seeds/2020-02-25.txt', 'seeds/2020-06-28.txt', 'test/fixtures/notices/wordings.txt'];
const texts = [...sources.map((path) => readFileSync(path, 'utf8')), ...[0, 1, 2, 3, 4, 5].map(takePhrasings)];
const official = texts.map((text) => {
  const { notices, problems } = parseNotices(text);
  expect(problems).toEqual([]);
  return { lines: text.split('\n'), words: wordsOf(notices) };
});

/** Every sixth sentence of the phrasings as a notice of its own. */
function takePhrasings(first: number): string {
  const text = readFileSync('test/fixtures/notices/phrasings.txt', 'utf8');
  const items = text.split('\n').filter((line, index) => line.startsWith('（') && (index - 14) % 12 === first * 2);
  const head = text.slice(0, text.indexOf('（一）')).replace(/\d+(?=个职业)/, String(items.length));
  const name = /“(\p{Script=Han}+)/u.exec(items[0] ?? '')?.[1] ?? '';
  const numeral = (index: number) => (index > 9 ? '十' : '') + '一二三四五六七八九十'.charAt(index % 10);
  const numbered = items.map((item, index) => item.replace(/^（[^）]+）/, `（${numeral(index)}）`));
  return head.replaceAll('保险代理人等', `${name}等`) + numbered.join('\n\n');
}

type Damage = 'drop' | 'double' | 'swap' | 'exchange' | 'cut' | 'end' | 'mangle';

const damages = fc.record({
  notice: fc.constantFrom(...official),
  damage: fc.constantFrom<Damage>('drop', 'double', 'swap', 'exchange', 'cut', 'end', 'mangle'),
  place: fc.nat(),
  at: fc.nat(),
  sign: fc.constantFrom('O', 'l', '', '00', '-', ' '),
});

test('a line dropped, doubled, moved or cut, a text cut short, a code mangled: never unreported where the record changes', () => {
  fc.assert(
    fc.property(damages, ({ notice, damage, place, at, sign }) => {
      const filled = notice.lines.flatMap((line, index) => (line === '' ? [] : [index]));
      const index = filled[place % filled.length] ?? 0;
      const damaged = inflict(notice.lines, damage, index, at, sign);
      if (damaged === null) return;
      const { notices, problems } = parseNotices(damaged.join('\n'));
      if (problems.length === 0) expect(wordsOf(notices)).toBe(notice.words);
    }),
    { numRuns: 2500 },
  );
}, 120_000);

/** The damaged lines; null where the damage leaves no trace on the page: a whole name or mark gone from the end of its line. */
function inflict(lines: readonly string[], damage: Damage, index: number, at: number, sign: string): string[] | null {
  const line = lines[index] ?? '';
  const before = lines.slice(0, index);
  const after = lines.slice(index + 1);
  const next = lines.findIndex((other, place) => place > index && other !== '');
  switch (damage) {
    case 'drop':
      return [...before, ...after];
    case 'double':
      return [...before, line, line, ...after];
    case 'swap':
      return after.length === 0 ? null : [...before, after[0] ?? '', line, ...after.slice(1)];
    case 'exchange':
      return next === -1
        ? null
        : lines.map((other, place) => (place === index ? (lines[next] ?? '') : place === next ? line : other));
    case 'cut': {
      const kept = line.slice(0, 1 + (at % line.length));
      return isWhole(line, kept) ? null : [...before, kept, ...after];
    }
    case 'end': {
      const kept = line.slice(0, 1 + (at % line.length));
      return kept === line || isWhole(line, kept) ? null : [...before, kept];
    }
    case 'mangle': {
      const codes = [...line.matchAll(/\d(?:-\d\d){2,3}/g)];
      const code = codes[at % Math.max(1, codes.length)];
      if (code === undefined) return null;
      const cut = code.index + (at % code[0].length);
      const mangled = line.slice(0, cut) + sign + line.slice(cut + 1);
      return [...before, mangled, ...after];
    }
  }
}

/** A line that is left with a whole name, or with a whole sentence: 修改为“…人员。” may be all that it said. */
function isWhole(line: string, kept: string): boolean {
  return line.startsWith(`${kept.trimEnd()} `) || /。”$/.test(kept);
}

/** The records without their line numbers. */
function wordsOf(notices: readonly NoticeRecord[]): string {
  return JSON.stringify(notices, (key, value) => (key === 'line' ? undefined : value));
}
