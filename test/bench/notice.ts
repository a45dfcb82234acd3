/** Bench of the reader of notices: notices of up to 1,000,000 characters, other texts of up to 5,000,000, to see that time grows as the length does. `node test/bench/notice.ts` runs it alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/cli/files.ts';
import { parseNotices } from '../../src/import/notice/parse.ts';

/** What a text of one kind took: processor time in milliseconds at each length. */
export interface ReadingFigures {
  readonly kind: string;
  readonly times: readonly { readonly characters: number; readonly milliseconds: number }[];
  /** The time a character of the longest text beside that of the one a tenth as long or less. */
  readonly growth: number;
}

const short = [10_000, 100_000, 1_000_000];
const long = [...short, 5_000_000];

/** Other text, of the kinds that stand around notices: rules, letters that quote codes, contents pages. */
const other = [
  '第一条　为了促进就业，规范职业培训，根据有关法律法规，制定本办法。',
  '要按照《关于发布甲等职业信息的通知》要求，对“营销员（4-01-02-01）”等职业开展培训。',
  '（三）加强组织领导，强化督促检查，确保各项工作落到实处。',
  '关于发布智能制造工程技术人员等职业信息的通知 ………… 12',
];
/** Lines of notices, which stand among such text without making one. */
const codes = ['4-01-02-01 营销员', '“营销员（4-01-02-01）”等职业按要求开展培训。', '2. 秘书（3-01-02-02）'];
const titles = ['关于发布智能制造工程技术人员等职业信息的通知', '人社厅发〔2020〕17号', '2020年2月25日'];
const headings = ['一、新职业信息', '附件2 调整变更职业信息', '二、调整变更职业信息'];

interface Kind {
  readonly kind: string;
  readonly lengths: readonly number[];
  readonly make: (characters: number) => string;
}

const among = (kind: string, ...lines: readonly string[]): Kind => ({
  kind: `other text${kind}`,
  lengths: long,
  make: (characters) => fill(`${[...other, ...lines, ...other].join('\n')}\n`, characters),
});

const kinds: readonly Kind[] = [
  among(''),
  among(' with codes', ...codes),
  among(' with titles', ...titles),
  among(' with headings', ...headings),
  among(' with titles and codes', ...titles, ...codes.slice(0, 2)),
  {
    kind: 'a compilation of notices',
    lengths: short,
    make: (characters) => fill(`${readFileSync(join(root, 'seeds', '2020-06-28.txt'), 'utf8')}\n`, characters),
  },
  { kind: 'one notice', lengths: short, make: makeNotice },
];

/** Reads texts of every kind and length, the shorter ones several times. */
export function benchReading(): ReadingFigures[] {
  return kinds.map(({ kind, lengths, make }) => {
    const times = lengths.map((characters) => ({ characters, milliseconds: measure(make(characters), characters) }));
    return { kind, times, growth: perCharacter(times.at(-1)) / perCharacter(times[1]) };
  });
}

function perCharacter(time: ReadingFigures['times'][number] | undefined): number {
  return (time?.milliseconds ?? 0) / (time?.characters ?? 1);
}

function measure(text: string, characters: number): number {
  const rounds = Math.max(1, Math.min(20, Math.round(500_000 / characters)));
  parseNotices(text.slice(0, 100_000));
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) parseNotices(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds;
}

function fill(unit: string, characters: number): string {
  return unit.repeat(Math.ceil(characters / unit.length)).slice(0, characters);
}

/** One notice with as many new occupations as fill the length. */
function makeNotice(characters: number): string {
  const head =
    '关于发布甲一员等职业信息的通知\n人社厅发〔2030〕1号\n现发布新职业信息。\n2030年1月2日\n一、新职业信息\n';
  const items: string[] = [];
  for (let length = head.length, index = 0; length < characters; index += 1) {
    const code = `4-${two(index / 10_000)}-${two(index / 100)}-${two(index)}`;
    const item = `（一）${code} 甲${index}员\n定义：从事甲类${index}工作的人员。\n主要工作任务：\n1. 检查设备；\n2. 填写记录。\n`;
    items.push(item);
    length += item.length;
  }
  return head + items.join('');
}

function two(value: number): string {
  return String(Math.floor(value) % 100).padStart(2, '0');
}

if (import.meta.main)
  for (const { kind, times, growth } of benchReading()) {
    const told = times.map(({ characters, milliseconds }) => `${characters}: ${milliseconds.toFixed(1)} ms`);
    console.log(`${kind}: ${told.join(', ')}; time a character ${growth.toFixed(2)} times that of 100,000`);
  }
