/** Remarks in Chinese (说明): what the check says in English, clause by clause, as a Chinese page says it; codes, names and dates stay as they are. */

const [code, name, day] = ['([\\d-]+)', '“([^”]*)”', '(\\d{4}-\\d\\d(?:-\\d\\d(?:\\.\\d+)?)?)'];
const period = `from ${day} (?:on|until ${day})`;

/** Every clause by its form; `$1` and so on are its codes, names and dates, and an empty pair of them goes. */
const clauses: readonly (readonly [form: string, zh: string])[] = [
  ['the sources of this date are partial', '这一天的来源不全'],
  [`no held source gives ${code} a meaning`, '所收来源没有给 $1 任何含义'],
  [`${code} has no meaning on this date`, '$1 当日没有含义'],
  [`(.+) is known from ${day} on`, '$1 自 $2 起见于来源'],
  [`(.+) only from ${day} on`, '$1 自 $2 起才有'],
  [`${code} was ${name} until ${day}`, '$1 在 $3 前是“$2”'],
  ['no held source gives it a meaning since', '此后所收来源没有给它含义'],
  ['nobody holds it on this date', '当日无人持有'],
  [`the sources held have ${code} as ${name} on this date`, '照所收来源，$1 当日是“$2”'],
  [`the row says ${name}`, '名册写的是“$1”'],
  [`${code} is ${name} on this date, not ${name}`, '$1 当日是“$2”，不是“$3”'],
  [`${code} ${name} is a group \\((.+)\\)`, '$1“$2”是类（$3），不是职业'],
  ['an occupation has a code of four parts', '职业的编码有四段'],
  [`${name} is read as ${name}, the official name`, '“$1”当作正式名称“$2”'],
  [`no held source names a 工种 ${name} under (.+)`, '所收来源没有说 $2 之下有工种“$1”'],
  [`no held source names a 工种 ${name}`, '所收来源没有名为“$1”的工种'],
  [`there is no 工种 ${name} under (.+) on this date`, '当日 $2 之下没有工种“$1”'],
  [`there is no 工种 ${name} on this date`, '当日没有工种“$1”'],
  [`${name} is a 工种 of (.+), not of (.+)`, '“$1”是 $2 的工种，不属 $3'],
  [`${name} is a 工种 of (.+)`, '“$1”是 $2 的工种'],
  [`${name} is a 工种`, '“$1”是工种'],
  ['no held source names it under (.+)', '所收来源没有把它列在 $1 之下'],
  [`${name} is the occupation (.+), not a 工种 of (.+)`, '“$1”是职业 $2，不是 $3 的工种'],
  [`${name} is the occupation (.+), not a 工种`, '“$1”是职业 $2，不是工种'],
  [`${name} is the occupation (.+) itself`, '“$1”就是职业 $2'],
  [`${name} is the occupation (.+)`, '“$1”是职业 $2'],
  ['no held source names it as a 工种 of (.+)', '所收来源没有把它列为 $1 的工种'],
  ['no held source names it as a 工种', '所收来源没有把它列为工种'],
  [`${name} is a date`, '“$1”是日期'],
  ['a spreadsheet may have made it of the code (.+)', '可能是电子表格把编码 $1 改成了日期'],
  [`${name} is no code`, '“$1”不成编码'],
  ['a code is d-dd-dd-dd, such as 4-02-07-10', '编码的样子是 d-dd-dd-dd，如 4-02-07-10'],
  ['perhaps (.+) is meant', '也许是 $1'],
  ['it holds several: (.+)', '里面有几个编码：$1'],
  [`${name} has a fifth part`, '“$1”有第五段'],
  [`a code ends with its fourth, and ${code} is the occupation`, '编码到第四段为止，职业是 $1'],
  [`${name} is read as the code ${code} and the name ${name}`, '“$1”当作编码 $2 和名称“$3”'],
  [`${name} is read as the code ${code}`, '“$1”当作编码 $2'],
  [`${code} has also meant (.+)`, '$1 还指过$2'],
  ['the date of the record decides', '所指要看记录的日期'],
  [
    `${name} is a number of GBM or GB/T 6565, there ${name}, and not a code of the catalogue`,
    '“$1”是 GBM 或 GB/T 6565 的号码（那里是“$2”），不是大典的编码',
  ],
  [`${name} is a number of GBM, and not a code of the catalogue`, '“$1”是 GBM 的号码，不是大典的编码'],
  ['no group continues it', '没有类沿用它'],
  ['it may stand for (.+)', '它可能相当于 $1'],
  [
    `${code} ${name} is of the draft of the edition of ${day}, which never was in force`,
    '$1“$2”出自 $3 大典的公示稿，从未施行',
  ],
  ['the edition has (.+)', '大典作 $1'],
  [`${name} is the days (.+)`, '“$1”是 $2 这些天'],
  [`${name} is either (.+)`, '“$1”是 $2 之一'],
  ['the answer is the same on each of them', '其中每一天答案相同'],
  ['“now” is the last of them', '“现在”取其中最后一天'],
  [`${name} is read as the day number of a spreadsheet: ${day}`, '“$1”当作电子表格的日序数：$2'],
  [`${name} is no date`, '“$1”不是日期'],
  [`${name} may be several dates, as its year has two digits`, '“$1”的年份只有两位，可能是几个日期'],
  ['write YYYY-MM-DD', '请写成 YYYY-MM-DD'],
  [`${name} lies in the future`, '“$1”还没到'],
  [`the registry knows up to ${day}`, '登记知道的到 $1 为止'],
  [`${name} lies before ${day}, the first revision held`, '“$1”早于所收的第一个版本 $2'],
  [`${name} is no revision`, '没有“$1”这个版本'],
  [`${name} was withdrawn on ${day}, with no known successor`, '“$1”于 $2 撤销，未见由谁接续'],
  [`${name} was withdrawn , with no known successor`, '“$1”已撤销，未见由谁接续'],
  [`${name} was an earlier name`, '“$1”是旧名'],
  ['on this date it is a 工种, which goes by the code of its occupation', '当日它是工种，用所属职业的编码'],
  ['on this date it is (.+)', '当日是 $1'],
  [`${name} is called new by the notice of ${day}`, '$2 的通知说“$1”是新的'],
  [`${code} bears the name ${name} ${period}`, '$1 名为“$2”的时候是 $3 至 $4'],
  [`${code} ${name} is right ${period}`, '$1“$2”在 $3 至 $4是对的'],
  [`${code} ${name} was right ${period}`, '$1“$2”在 $3 至 $4曾是对的'],
  [`on this date ${code} is ${name}`, '当日 $1 是“$2”'],
  [`on this date its code is ${code}`, '当日它的编码是 $1'],
  ['on this date its name is known, its code is unknown', '当日知道它的名称，编码未知'],
  [`${name} is the pinyin of ${name}`, '“$1”是“$2”的拼音'],
  [`${name} is written ${name}(?: in the catalogue)?`, '“$1”应写作“$2”'],
];

const verdicts: Readonly<Record<string, string>> = {
  match: '相符',
  matchWithWarning: '相符，有出入',
  suggested: '只有近似',
  ambiguous: '两可',
  noMatch: '无对应职业',
  unknown: '未知',
  insufficient: '无可核对',
};

const forms = clauses.map(([form, zh]) => [new RegExp(`^${form}$`), zh] as const);

/** What joins codes, names and days within a clause. */
function join(text: string): string {
  return text
    .replaceAll(/ ?\[([\d.-]+), ([\d.-]+)\)/g, '（$1 至 $2 前）')
    .replaceAll(/ ?\[([\d.-]+), \)/g, '（$1 起）')
    .replaceAll(/ (?:or|and) |, (?=[\d“])/g, '、')
    .replaceAll(/ as (?=[\d“])/g, ' 为 ')
    .replaceAll(/(\d) to (?=\d)/g, '$1 至 ');
}

/** A remark in Chinese; null where it has a clause that is not known here. */
export function translateRemark(message: string): string | null {
  const told: string[] = [];
  for (const clause of message.split('; ')) {
    const turns = /^(.+), and the answer is not the same on all of them: (.+)$/.exec(clause);
    const plain = translateClause(turns?.[1] ?? clause);
    if (plain === null) return null;
    told.push(turns === null ? plain : `${plain}，各天答案不同：${translateTurns(turns[2] ?? '')}`);
  }
  return `${told.join('；')}。`;
}

/** What the answers of a period are, one after another. */
function translateTurns(turns: string): string {
  return turns
    .split(', ')
    .map((turn) => {
      const [verdict = '', ...rest] = turn.split(' ');
      const since = rest[0] === 'from' ? `自 ${rest[2]} 起` : '起初';
      return `${since}${verdicts[verdict] ?? verdict}`;
    })
    .join('，');
}

function translateClause(clause: string): string | null {
  for (const [form, zh] of forms) {
    const found = form.exec(clause);
    if (found === null) continue;
    return zh
      .replaceAll(/ ?至 \$(\d)/g, (_, place) => (found[place] === undefined ? ' 起' : ` 至 ${found[place]} 前`))
      .replaceAll(/\$(\d)/g, (_, place) => join(found[place] ?? ''));
  }
  return null;
}
