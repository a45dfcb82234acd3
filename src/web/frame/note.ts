/** Notes (附注) of the seeds: written in English, shown in Chinese on Chinese pages where they are known here, else as they stand and marked as English. */
import { html } from 'hono/html';
import type { Html, View } from './view.ts';

const day = '(\\d{4}-\\d\\d-\\d\\d)';
const code = '(\\d(?:-\\d\\d)+)';
const name = '([\\p{Script=Han}]+)';

/** Every clause of a note by its form, with what is said in its place. */
const clauses: readonly (readonly [form: string, zh: string])[] = [
  ['made in 2024 or 2025', '2024 或 2025 年所改'],
  ['which was not seen', '哪一年未见'],
  ['the edition has the same name under another code', '大典中同名，编码不同'],
  ['same code, near-equal name', '同码，名称相近'],
  ['the old name is nowhere in the edition', '大典中不见旧名'],
  ['standard (\\S+)', '据 $1 年国家职业标准'],
  [`standard ${day}, before the edition`, '据 $1 的国家职业标准，早于大典'],
  [`standard ${day}`, '据 $1 的国家职业标准'],
  [`the edition moved it to ${code}`, '大典移到 $1'],
  ['the edition has the same name', '大典中同名'],
  ['its code before was not seen', '此前编码未见'],
  ['not listed, and the edition lists everything at this level', '大典此级列全，其中没有它'],
  ['not in the list, which names everything at this level: gone by then', '目录此级列全，其中没有它：至迟此时已去'],
  ['when and whither was not seen', '何时、去向未见'],
  ['same code, same 小类, near-equal name', '同码，同小类，名称相近'],
  ['gone as an occupation', '不再是职业'],
  [
    `the name is a 工种 of ${name} in the official online list of April 2026`,
    '2026 年 4 月官方网上目录中，此名是$1的工种',
  ],
  [`(\\S+号) changes it from this code to ${code}`, '$1 把此码改为 $2'],
  [`the standard of (\\d+) has ${code}`, '$1 年标准作 $2'],
  ['the notice gives it a code that was not seen', '通知给了编码，未见'],
  [`edition 2022: ${code} \\(standard only of (\\d+)\\)`, '2022 年大典：$1（标准只见 $2 年的）'],
  [
    `edition 2022: ${code}, which was ${name} in the edition of 2015, so the notice must have given another`,
    '2022 年大典：$1；此码在 2015 年大典中是$2，通知所给必为另一个',
  ],
  [`edition 2022: ${code}`, '2022 年大典：$1'],
  ['edition and standard (\\d+) have it', '大典与 $1 年标准有此码'],
  [`${name} follows as (-\\d\\d)`, '$1接在其后，为 $2'],
  [`${name} stands before it as (-\\d\\d)`, '$1在其前，为 $2'],
  ['edition has it', '大典有此码'],
  ['quoted from the notice', '引自通知'],
  ['quoted from the draft', '引自公示稿'],
  ['edition has the same', '大典相同'],
  [`工种 of ${name} since ${day}, in no later list`, '自 $2 起是$1的工种，后来的目录都没有'],
  [`the edition has ${name} as an occupation of the same 小类`, '大典在同一小类有职业$1'],
  [`the edition has an occupation of the name of this 工种 of ${name}`, '大典有一职业与$1的这个工种同名'],
  ['same code and mark', '同码，同标记'],
  ['the scope looks wider, so a reader should review it', '范围似更宽，请读者复核'],
  [`工种 of ${name} since ${day}`, '自 $2 起是$1的工种'],
  [`工种 of ${name} \\(${code}\\) since ${day}`, '自 $3 起是 $2 $1的工种'],
  ['an occupation of its own in the edition', '大典中独立为职业'],
  ['same code, the only occupation of its 小类 in both', '同码，两边都是其小类的唯一职业'],
  [`the list of April 2026 has ${name} there and the old name nowhere`, '2026 年 4 月的目录在此处作$1，不见旧名'],
  ['when it changed was not seen', '何时所改未见'],
  // What a revision rests on.
  ["a third party's list of (\\d+) of the edition's ([\\d,]+) occupations", '第三方所列，大典 $2 个职业中的 $1 个'],
  ['rows with evident misreadings are left out', '显然误识的行不取'],
  ['all (\\d+) new occupations', '全部 $1 个新职业'],
  [
    'their codes as official occupational standards issued before the 2022 edition print them, each row says which',
    '编码照 2022 年大典以前所发国家职业标准所印，每行注明是哪一件',
  ],
  ['nothing else of the notice was at hand', '通知的其余文字不在手边'],
  ['the official text', '官方原文'],
  ['all (\\d+) new occupations by name', '全部 $1 个新职业的名称'],
  [
    '(\\d+) codes as official occupational standards print them or as the edition bears them out, each row says which',
    '$1 个编码，照国家职业标准所印或由大典印证，每行注明',
  ],
  ['seven codes were not seen and are not guessed', '七个编码未见，不作猜测'],
  ['public announcements', '公开报道'],
  ['the texts, and so all codes, were not at hand', '原文不在手边，编码因此也未见'],
  ['all (\\d+) are contained in the 2022 edition', '$1 个都收入 2022 年大典'],
  ['the day was not seen', '日期未见'],
  ['the printed classification table \\(text layer\\)', '印本分类表（文字层）'],
  [
    'two independent copies have the same ([\\d,]+) codes, three names differ by a misread character there',
    '两份独立抄本有同样的 $1 个编码，其中三个名称有一字误识',
  ],
  ['two copies of the official online list', '官方网上目录的两份抄本'],
  ['single-source where only one has it', '只有一份有的，记为孤证'],
  ['the two recodings are inferred \\(edition against the online list\\)', '两处改码是推定（大典与网上目录对照）'],
  [
    'by-2025: seen in the 2026 list and not in the edition, whether 2024 or 2025 made the change was not seen',
    '“至迟此时”：见于 2026 年目录而不见于大典，2024 年还是 2025 年所改未见',
  ],
  ['the day is that of the announcement, the printed date was not seen', '日期是公布日，印本日期未见'],
  ['(\\d+) digital and (\\d+) green occupations after it', '其后数字职业 $1 个，绿色职业 $2 个'],
  ['no codes seen', '编码未见'],
  // Errata.
  [
    `line (\\d+), in the first task of ${name}: elsewhere the notice has ${name}`,
    '第 $1 行，$2的第一项任务；通知别处作“$3”',
  ],
  [`line (\\d+), in the definition of ${name}: ${name} would be expected`, '第 $1 行，$2的定义；按理当作“$3”'],
  ['kept as printed', '照印本录'],
  ['official prose on the edition says (\\d+) 小类', '官方介绍大典的文字说有 $1 个小类'],
  ['the printed table has (\\d+), which are kept', '印本分类表有 $1 个，照分类表录'],
];

const forms = clauses.map(([form, zh]) => [new RegExp(`^${form}$`, 'u'), zh] as const);

/** A note in Chinese; null where one of its clauses is not known here. */
export function translateNote(note: string): string | null {
  const told = note.split('; ').map((clause) => {
    const known = forms.find(([form]) => form.test(clause));
    return known === undefined ? null : clause.replace(known[0], known[1]);
  });
  return told.includes(null) ? null : told.join('；');
}

/** A note in the language of the page, else in English. */
export function showNote({ language }: View, note: string): Html {
  const zh = language === 'en' ? null : translateNote(note);
  if (zh !== null) return html`${zh}`;
  return html`<span lang="en">${note}</span>`;
}
