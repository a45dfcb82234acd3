/** Notices are read completely: official and invented ones equal their golden records, and no line is lost on any text. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSentence } from '../../../src/import/notice/page/layout.ts';
import { type Parsed, parseNotices } from '../../../src/import/notice/parse.ts';
import { type ChangeType, noticeSchema } from '../../../src/import/notice/record.ts';

const fixtures = 'test/fixtures/notices';
const official = ['2020-02-25', '2020-06-28'];
const invented = readdirSync(fixtures)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replace('.txt', ''));
const everyChange: ChangeType[] = [
  'addSubType',
  'cancelSubType',
  'renameSubType',
  'moveSubType',
  'promoteSubType',
  'demoteOccupation',
  'recode',
  'rename',
  'redefine',
  'retask',
  'addMark',
  'removeMark',
  'cancelOccupation',
  'mergeOccupations',
  'splitOccupation',
  'addGroup',
  'renameGroup',
  'cancelGroup',
];

describe.each(official)('the notice of %s', (date) => {
  const text = readFileSync(`seeds/${date}.txt`, 'utf8');
  const parsed = parseNotices(text);

  test('equals the golden record, field order included', () => {
    const golden = readFileSync(`${fixtures}/${date}.json`, 'utf8');
    expect(JSON.stringify(parsed.notices[0])).toBe(JSON.stringify(JSON.parse(golden)));
  });

  test('has no problem, and no line outside or unread', () => {
    expect(parsed.problems).toEqual([]);
    expect(new Set(parsed.lines.map((line) => line.use))).toEqual(new Set(['consumed', 'boilerplate']));
  });

  test('cites lines that hold the sentences', () => {
    expect(uncited(text, parsed)).toEqual([]);
  });
});

describe.each(invented)('the invented notice %s', (name) => {
  const text = readFileSync(`${fixtures}/${name}.txt`, 'utf8');
  const parsed = parseNotices(text);

  test('equals its golden record', () => {
    const golden = `${fixtures}/${name}.json`;
    const { notices, problems } = parsed;
    const printed = `${JSON.stringify({ notices, problems }, null, 1)}\n`;
    if (process.env.UPDATE === '1') writeFileSync(golden, printed);
    expect(existsSync(golden), `${golden} is missing; UPDATE=1 writes it`).toBe(true);
    expect(printed).toBe(readFileSync(golden, 'utf8'));
  });

  test('is a record of the schema', () => {
    for (const notice of parsed.notices) expect(noticeSchema.parse(notice)).toEqual(notice);
  });

  test('cites lines that hold the sentences', () => {
    expect(uncited(text, parsed)).toEqual([]);
  });
});

test('the invented notices hold every type of change', () => {
  const types = invented.flatMap((name) =>
    parseNotices(readFileSync(`${fixtures}/${name}.txt`, 'utf8')).notices.flatMap(({ adjustments }) =>
      adjustments.flatMap(({ changes }) => changes.map(({ type }) => type)),
    ),
  );
  expect([...new Set(types)].toSorted()).toEqual(everyChange.toSorted());
});

const refused = [
  { name: 'nothing at all', text: '', code: 'empty' },
  { name: 'white space', text: ' \r\n\u3000\n\t', code: 'empty' },
  { name: 'front matter alone', text: '---\nid: 1\n---\n', code: 'empty' },
  { name: 'other text', text: '国务院办公厅关于支持多渠道灵活就业的意见\n国办发〔2020〕27号\n', code: 'not-a-notice' },
  {
    name: 'a title that is merely mentioned',
    text: '按照《关于发布甲等职业信息的通知》要求，做好就业工作。\n',
    code: 'not-a-notice',
  },
  {
    name: 'a table of contents',
    text: '目录\n关于发布智能制造工程技术人员等职业信息的通知\n人社厅发〔2020〕17号\n关于发布区块链工程技术人员等职业信息的通知\n',
    code: 'not-a-notice',
  },
  {
    name: 'a letter about training that names occupations by their codes',
    text: '关于做好新职业培训工作的通知\n人社厅发〔2031〕5号\n现就有关事项通知如下：\n一、对“营销员（4-01-02-01）”等职业开展培训。\n（一）在“快递员（4-02-07-08）”职业中推行评价。\n2031年3月4日\n',
    code: 'not-a-notice',
  },
  { name: 'binary', text: '\u0000\u0001PNG\uFFFD\uFFFD'.repeat(100), code: 'not-a-notice' },
  {
    name: 'five million signs of other text',
    text: '第一条　为了促进就业，规范职业培训，制定本办法。\n'.repeat(200_000),
    code: 'not-a-notice',
  },
  { name: 'five million line ends', text: '\n'.repeat(5_000_000), code: 'empty' },
];

test.each(refused)('$name is answered with one problem, $code', ({ text, code }) => {
  const { notices, problems, lines } = parseNotices(text);
  expect(notices).toEqual([]);
  expect(problems.map((problem) => [problem.severity, problem.code, problem.line])).toEqual([['error', code, 0]]);
  expect(lines).toEqual([]);
});

test('text around notices is outside, and makes no problem', () => {
  const other = '某省人民政府关于促进就业的意见\n\n某府发〔2019〕3号\n\n（一）指导思想。就业优先。\n1. 好；\n2. 好。\n';
  const [first, second] = official.map((date) => readFileSync(`seeds/${date}.txt`, 'utf8'));
  const { notices, problems, lines } = parseNotices(`${other}\n${first}\n${other}\n${second}\n${other}`);
  expect(notices.map(({ number }) => number)).toEqual(['人社厅发〔2020〕17号', '人社厅发〔2020〕73号']);
  expect(problems).toEqual([]);
  expect(lines.filter(({ use }) => use === 'outside')).toHaveLength(15);
});

const pieces = fc.constantFrom(
  ...official.flatMap((date) => readFileSync(`seeds/${date}.txt`, 'utf8').split('\n')),
  '— 5 —',
  '“',
  '（4-01-02-01）',
  '将“',
  '\f',
  '1.',
  '定义：',
  '二、',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 60 }).map((lines) => lines.join('\n')),
  fc.array(pieces, { maxLength: 30 }).map((lines) => lines.join('')),
);

test('on any text parse returns, every non-blank line has one use, and every span slices back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { notices, lines, problems } = parseNotices(text);
      expect(problems.every((problem) => problem.line >= 0 && problem.line <= text.split('\n').length)).toBe(true);
      if (notices.length === 0) return;
      const rows = text.split('\n').map((row) => row.replace(/\r$/, ''));
      const filled = rows.flatMap((row, index) => (isBlank(row) ? [] : [index + 1]));
      expect(lines.map(({ line }) => line)).toEqual(filled);
      for (const { line, start, end } of lines) expect(text.slice(start, end)).toBe(rows[line - 1]);
    }),
    { numRuns: 1500 },
  );
});

function isBlank(row: string): boolean {
  return row.replace(/[\s\u0085\u00AD\u1680\u180E\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]/g, '') === '';
}

/** The sentences of a parse that do not stand in the slice of their lines. */
function uncited(text: string, { notices, sources }: Parsed): string[] {
  return sources.flatMap((source, index) => {
    const record = notices[index];
    const passages = [
      ...source.adjustments,
      ...source.newOccupations.flatMap(({ heading, definition, tasks, subTypes }) => [
        heading,
        definition,
        tasks,
        subTypes,
      ]),
      ...source.adjustments.flatMap(({ changes }) =>
        changes.flatMap((change) => (change === null ? [] : [change.heading, change.definition, change.tasks])),
      ),
      source.title,
      source.announced,
    ].filter((passage) => passage !== null);
    const wrong = passages.filter(
      (passage) => !sliceSentence(text, passage.firstLine, passage.lastLine).includes(passage.sentence),
    );
    const parallel =
      source.newOccupations.length === record?.newOccupations.length &&
      source.adjustments.length === record.adjustments.length;
    return [...wrong.map(({ sentence }) => sentence), ...(parallel ? [] : ['sources do not run parallel'])];
  });
}
