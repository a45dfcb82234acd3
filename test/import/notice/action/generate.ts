/** Sentences made of roles: for each action, what it says and the orders in which a sentence can say it, with names and codes drawn at random. */
import fc from 'fast-check';

/** A sentence and the changes that it must be read to, in one line each. */
export interface Made {
  readonly sentence: string;
  readonly says: readonly string[];
}

/** An occupation or a 工种 as drawn: names that hold words of the lexicon are among them. */
interface Named {
  readonly code: string;
  readonly name: string;
}

const stems = [
  '茶席',
  '数据标注',
  '在线学习',
  '井下采煤',
  '电池及电池系统',
  '网络与信息安全',
  '原料准备',
  '职业技能',
  '和面',
  '智能制造',
];
const ends = ['设计师', '管理员', '维修工', '检验员', '操作工', '服务师'];
const names = stems.flatMap((stem) => ends.map((end) => stem + end));
const groups = ['茶饮服务人员', '其他居民服务人员', '水上和陆上服务人员', '信息、通信服务人员'];
const two = (value: number): string => String(value + 1).padStart(2, '0');

/** What a sentence is made of: three occupations in three groups, names of 工种, marks, and how it is written. */
const drawn = fc.record({
  names: fc.shuffledSubarray(names, { minLength: 9, maxLength: 9 }),
  places: fc.uniqueArray(fc.nat(97), { minLength: 6, maxLength: 6 }),
  groups: fc.shuffledSubarray(groups, { minLength: 2, maxLength: 2 }),
  quote: fc.constantFrom(['“', '”'], ['「', '」'], ['"', '"']),
  joint: fc.constantFrom('', '、', '和', '与'),
  shared: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

/** The words of one drawing. */
class Words {
  readonly a: Named;
  readonly b: Named;
  readonly c: Named;
  readonly subTypes: readonly string[];
  readonly groups: readonly Named[];
  readonly codes: readonly string[];
  readonly #drawn: Drawn;

  constructor(draw: Drawn) {
    const code = (index: number): string =>
      `4-${two(draw.places[index] ?? 0)}-${two(draw.places[(index + 1) % 6] ?? 0)}`;
    const named = (index: number): Named => ({ code: `${code(index)}-0${index + 1}`, name: draw.names[index] ?? '' });
    [this.a, this.b, this.c] = [named(0), named(1), named(2)];
    this.subTypes = draw.names.slice(3, 7);
    this.groups = draw.groups.map((name, index) => ({ code: code(index + 3), name }));
    this.codes = this.groups.map((group, index) => `${group.code}-1${index}`);
    this.#drawn = draw;
  }

  /** A name or a code in quotation marks. */
  q(text: string): string {
    const [open = '', close = ''] = this.#drawn.quote;
    return open + text + close;
  }

  /** An occupation or a group with its code, inside the quotation marks or behind them. */
  o({ name, code }: Named): string {
    return this.#drawn.shared ? `${this.q(name)}（${code}）` : this.q(`${name}（${code}）`);
  }

  /** Two with their codes, which share one bracket or have one each. */
  pair(left: Named, right: Named): string {
    if (!this.#drawn.shared) return this.o(left) + this.#drawn.joint + this.o(right);
    return `${this.q(left.name)}${this.#drawn.joint}${this.q(right.name)}（${left.code}、${right.code}）`;
  }

  both(left: string, right: string): string {
    return this.q(left) + this.#drawn.joint + this.q(right);
  }
}

const of = ({ code, name }: Named): string => `${code} ${name}`;
type Order = (words: Words) => string;

/** An action: what it says of the words drawn, and its orders. */
interface Plan {
  readonly action: string;
  readonly says: (words: Words) => readonly string[];
  readonly orders: readonly Order[];
}

const plans: readonly Plan[] = [
  {
    action: 'addSubType',
    says: ({ a, subTypes: [x] }) => [`${of(a)}: + 工种 ${x}`],
    orders: [
      (w) => `在${w.o(w.a)}职业下增设${w.q(w.subTypes[0] ?? '')}工种。`,
      (w) => `${w.o(w.a)}职业增设工种${w.q(w.subTypes[0] ?? '')}。`,
      (w) => `增设${w.q(w.subTypes[0] ?? '')}工种，归入${w.o(w.a)}职业。`,
      (w) => `将${w.q(w.subTypes[0] ?? '')}列为${w.o(w.a)}职业下的工种。`,
      (w) => `增设${w.q(w.subTypes[0] ?? '')}为${w.o(w.a)}职业下设工种。`,
      (w) => `对${w.o(w.a)}职业，新增下列1个工种：${w.q(w.subTypes[0] ?? '')}。`,
      (w) => `${w.o(w.a)}职业编码不变，在该职业下新增${w.q(w.subTypes[0] ?? '')}工种。`,
      (w) => `${w.o(w.a)}职业增加${w.q(w.subTypes[0] ?? '')}为其下设工种。`,
      (w) => `将新工种${w.q(w.subTypes[0] ?? '')}纳入${w.o(w.a)}职业。`,
      (w) => `在${w.o(w.a)}职业下恢复设立${w.q(w.subTypes[0] ?? '')}工种。`,
      (w) => `${w.o(w.a)}职业下新增工种，名称为${w.q(w.subTypes[0] ?? '')}。`,
    ],
  },
  {
    action: 'addSubType, pairwise',
    says: ({ a, b, subTypes: [x, y] }) => [`${of(a)}: + 工种 ${x}`, `${of(b)}: + 工种 ${y}`],
    orders: [
      (w) => `在${w.pair(w.a, w.b)}职业下分别增设${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种。`,
      (w) => `${w.pair(w.a, w.b)}2个职业分别新增${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}2个工种。`,
      (w) => `在${w.pair(w.a, w.b)}职业下各增设1个工种，分别为${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}。`,
      (w) => `将${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}分别列为${w.pair(w.a, w.b)}职业下的工种。`,
      (w) =>
        `在${w.o(w.a)}职业下增设${w.q(w.subTypes[0] ?? '')}工种，在${w.o(w.b)}职业下增设${w.q(w.subTypes[1] ?? '')}工种。`,
      (w) => `为${w.pair(w.a, w.b)}两个职业分别增加${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种。`,
      (w) => `新增${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}2个工种，分别归入${w.pair(w.a, w.b)}职业。`,
      (w) =>
        `增设以下工种：在${w.o(w.a)}职业下增设${w.q(w.subTypes[0] ?? '')}；在${w.o(w.b)}职业下增设${w.q(w.subTypes[1] ?? '')}。`,
      (w) =>
        `增设以下2个工种：${w.o(w.a)}职业：${w.q(w.subTypes[0] ?? '')}；${w.o(w.b)}职业：${w.q(w.subTypes[1] ?? '')}。`,
      (w) =>
        `新增工种如下：${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}工种；${w.o(w.b)}职业下的${w.q(w.subTypes[1] ?? '')}工种。`,
      (w) =>
        `${w.o(w.a)}职业与${w.o(w.b)}职业中，前者增设${w.q(w.subTypes[0] ?? '')}工种，后者增设${w.q(w.subTypes[1] ?? '')}工种。`,
      (w) => `将${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}分别纳入${w.pair(w.a, w.b)}职业工种范围。`,
    ],
  },
  {
    action: 'cancelSubType',
    says: ({ a, subTypes: [x, y] }) => [`${of(a)}: − 工种 ${x}`, `${of(a)}: − 工种 ${y}`],
    orders: [
      (w) => `取消${w.o(w.a)}职业下设的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}2个工种。`,
      (w) => `将${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种取消。`,
      (w) => `在${w.o(w.a)}职业下取消${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种。`,
      (w) => `${w.o(w.a)}职业原有的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种予以撤销。`,
      (w) => `${w.o(w.a)}职业不再下设${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种。`,
      (w) => `${w.o(w.a)}职业名称不变，其${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}两个工种不再保留。`,
      (w) => `${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种被取消，不再单独设置。`,
      (w) => `${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}不再作为${w.o(w.a)}职业下的工种。`,
      (w) => `取消下列工种：${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}。`,
      (w) => `取消${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}2个工种（原属${w.o(w.a)}职业）。`,
      (w) =>
        `取消下列2个工种：${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}；${w.o(w.a)}职业下的${w.q(w.subTypes[1] ?? '')}。`,
      (w) => `${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}两个工种，前者取消，后者不再保留。`,
    ],
  },
  {
    action: 'renameSubType',
    says: ({ a, subTypes: [x, y, u, v] }) => [`${of(a)}: 工种 ${x} → ${u}`, `${of(a)}: 工种 ${y} → ${v}`],
    orders: [
      (w) =>
        `将${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种分别更名为${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}。`,
      (w) =>
        `${w.o(w.a)}职业下设工种${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}的名称分别变更为${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}。`,
      (w) =>
        `在${w.o(w.a)}职业下，将${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种的名称依次调整为${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}。`,
      (w) =>
        `${w.o(w.a)}职业定义不变，该职业下${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种名称分别修改为${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}。`,
      (w) =>
        `将${w.o(w.a)}职业所属的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}2个工种，名称分别由${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}改为${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}。`,
      (w) =>
        `调整${w.o(w.a)}职业下${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种名称为${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}。`,
      (w) =>
        `以${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}代替${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种。`,
      (w) =>
        `${w.o(w.a)}职业下${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种的名称由${w.both(w.subTypes[2] ?? '', w.subTypes[3] ?? '')}代替。`,
      (w) =>
        `${w.o(w.a)}职业下${w.q(w.subTypes[0] ?? '')}工种更名为${w.q(w.subTypes[2] ?? '')}，${w.q(w.subTypes[1] ?? '')}更名为${w.q(w.subTypes[3] ?? '')}。`,
    ],
  },
  {
    action: 'moveSubType',
    says: ({ a, b, subTypes: [x] }) => [`${of(a)}: 工种 ${x} → ${of(b)}`],
    orders: [
      (w) => `将${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}工种划归${w.o(w.b)}职业。`,
      (w) => `将${w.q(w.subTypes[0] ?? '')}工种由${w.o(w.a)}职业调整至${w.o(w.b)}职业下。`,
      (w) => `从${w.o(w.a)}职业将${w.q(w.subTypes[0] ?? '')}工种移入${w.o(w.b)}职业。`,
      (w) =>
        `将${w.o(w.a)}职业原下设的${w.q(w.subTypes[0] ?? '')}工种调整为${w.o(w.b)}职业下设的工种，工种名称保持不变。`,
      (w) => `原属${w.o(w.a)}职业的${w.q(w.subTypes[0] ?? '')}工种，改属${w.o(w.b)}职业。`,
      (w) => `${w.o(w.a)}职业编码不变，其下设的${w.q(w.subTypes[0] ?? '')}工种并入${w.o(w.b)}职业。`,
      (w) => `${w.q(w.subTypes[0] ?? '')}工种原属${w.o(w.a)}职业，现划归${w.o(w.b)}职业。`,
      (w) => `${w.o(w.b)}职业从${w.o(w.a)}职业划入${w.q(w.subTypes[0] ?? '')}工种。`,
      (w) => `${w.q(w.subTypes[0] ?? '')}工种不再属于${w.o(w.a)}职业，改为${w.o(w.b)}职业下设的工种。`,
      (w) => `将${w.q(w.subTypes[0] ?? '')}工种的归属由${w.o(w.a)}职业调整为${w.o(w.b)}职业。`,
      (w) => `将${w.q(w.subTypes[0] ?? '')}工种（原属${w.o(w.a)}职业）划归${w.o(w.b)}职业。`,
      (w) => `将${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}纳入${w.o(w.b)}职业工种范围。`,
      (w) => `${w.o(w.a)}职业与${w.o(w.b)}职业中，将前者的${w.q(w.subTypes[0] ?? '')}工种划归后者。`,
    ],
  },
  {
    action: 'moveSubType, pairwise',
    says: ({ a, b, c, subTypes: [x, y] }) => [`${of(a)}: 工种 ${x} → ${of(b)}`, `${of(a)}: 工种 ${y} → ${of(c)}`],
    orders: [
      (w) =>
        `将${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种分别划归${w.pair(w.b, w.c)}职业。`,
      (w) =>
        `${w.o(w.a)}职业下设的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}2个工种，依次调整至${w.pair(w.b, w.c)}职业下。`,
      (w) =>
        `将${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种由${w.o(w.a)}职业分别移入${w.pair(w.b, w.c)}职业。`,
      (w) =>
        `取消${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种，将其分别并入${w.pair(w.b, w.c)}职业。`,
      (w) =>
        `${w.o(w.a)}职业名称不变，该职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种分别调整为${w.pair(w.b, w.c)}职业下的工种。`,
      (w) =>
        `从${w.o(w.a)}职业中划出${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种，分别归入${w.pair(w.b, w.c)}职业。`,
      (w) =>
        `${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种各自划归${w.pair(w.b, w.c)}职业。`,
    ],
  },
  {
    action: 'promoteSubType, pairwise',
    says: ({ a, codes: [c, d], subTypes: [x, y] }) => [
      `${of(a)}: 工种 ${x} → 职业 ${c} ${x} (0 tasks)`,
      `${of(a)}: 工种 ${y} → 职业 ${d} ${y} (0 tasks)`,
    ],
    orders: [
      (w) =>
        `将${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种分别上升为职业，职业编码分别为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) =>
        `${w.o(w.a)}职业下${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}两个工种均上升为职业，编码分别为${w.codes[0]}、${w.codes[1]}。`,
      (w) =>
        `${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}由${w.o(w.a)}职业下设的工种升格为职业，编码依次为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) =>
        `取消${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种，将其上升为职业，职业编码分别为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) =>
        `将${w.o(w.a)}职业下的${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种分别上升为${w.pair({ code: w.codes[0] ?? '', name: w.subTypes[0] ?? '' }, { code: w.codes[1] ?? '', name: w.subTypes[1] ?? '' })}职业。`,
      (w) =>
        `${w.o(w.a)}职业定义不变，该职业下${w.both(w.subTypes[0] ?? '', w.subTypes[1] ?? '')}工种调整为职业，其编码分别为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
    ],
  },
  {
    action: 'promoteSubType',
    says: ({ a, codes: [code], subTypes: [x] }) => [`${of(a)}: 工种 ${x} → 职业 ${code} ${x} (0 tasks)`],
    orders: [
      (w) => `将${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}工种上升为职业，职业编码为${w.q(w.codes[0] ?? '')}。`,
      (w) =>
        `将${w.o(w.a)}职业下设的${w.q(w.subTypes[0] ?? '')}工种上升为${w.o({ code: w.codes[0] ?? '', name: w.subTypes[0] ?? '' })}职业。`,
      (w) => `${w.q(w.subTypes[0] ?? '')}由${w.o(w.a)}职业下设的工种升格为职业，编码${w.q(w.codes[0] ?? '')}。`,
      (w) => `将${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}工种调整为职业，其编码为${w.codes[0] ?? ''}。`,
      (w) =>
        `${w.o(w.a)}职业定义不变，将该职业下的${w.q(w.subTypes[0] ?? '')}工种提升为职业，职业名称为${w.q(w.subTypes[0] ?? '')}，职业编码为${w.q(w.codes[0] ?? '')}。`,
      (w) => `在${w.o(w.a)}职业下，${w.q(w.subTypes[0] ?? '')}工种单列为职业，编码为${w.q(w.codes[0] ?? '')}。`,
      (w) => `${w.o(w.a)}职业下的${w.q(w.subTypes[0] ?? '')}工种被提升为职业，赋予编码${w.codes[0]}。`,
      (w) => `将${w.q(w.subTypes[0] ?? '')}工种从${w.o(w.a)}职业中独立出来，设为职业（${w.codes[0]}）。`,
      (w) => `${w.o(w.a)}职业下${w.q(w.subTypes[0] ?? '')}工种不再作为工种，上升为职业，编码定为${w.codes[0]}。`,
    ],
  },
  {
    action: 'demoteOccupation',
    says: ({ a, b }) => [`${of(a)}: 职业 → 工种 of ${of(b)}`],
    orders: [
      (w) => `将${w.o(w.a)}职业调整为${w.o(w.b)}职业下设的工种。`,
      (w) => `${w.o(w.a)}职业降为${w.o(w.b)}职业下的工种。`,
      (w) => `取消${w.o(w.a)}职业，将其列为${w.o(w.b)}职业下的工种。`,
      (w) => `将${w.o(w.a)}职业并入${w.o(w.b)}职业，作为其下设的工种。`,
      (w) => `${w.o(w.a)}不再作为职业，转为${w.o(w.b)}职业下设工种。`,
      (w) => `${w.o(w.a)}职业不再单列，作为${w.o(w.b)}职业下的工种。`,
    ],
  },
  {
    action: 'recode',
    says: ({ a, b, codes: [c, d] }) => [`${of(a)}: code → ${c}`, `${of(b)}: code → ${d}`],
    orders: [
      (w) => `将${w.pair(w.a, w.b)}的职业编码分别变更为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) =>
        `将${w.q(w.a.name)}和${w.q(w.b.name)}职业编码分别由${w.both(w.a.code, w.b.code)}变更为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) => `${w.pair(w.a, w.b)}2个职业编码依次调整为${w.codes[0]}、${w.codes[1]}。`,
      (w) =>
        `将${w.pair(w.a, w.b)}职业分别划入${w.pair(w.groups[0] ?? w.a, w.groups[1] ?? w.b)}小类，职业编码分别为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) => `调整${w.pair(w.a, w.b)}职业编码为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}，原编码不再使用。`,
      (w) => `对${w.pair(w.a, w.b)}职业的编码作出调整，分别修改为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) => `以${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}代替${w.pair(w.a, w.b)}的原编码。`,
      (w) => `${w.pair(w.a, w.b)}的职业编码被调整为${w.both(w.codes[0] ?? '', w.codes[1] ?? '')}。`,
      (w) => `${w.o(w.a)}的职业编码不再使用，改用${w.q(w.codes[0] ?? '')}；${w.o(w.b)}编码恢复为${w.codes[1]}。`,
      (w) => `赋予${w.o(w.a)}新的职业编码${w.codes[0]}，赋予${w.o(w.b)}新的职业编码${w.codes[1]}。`,
      (w) =>
        `编码为${w.a.code}、${w.b.code}的${w.q(w.a.name)}${w.q(w.b.name)}职业，编码分别变更为${w.q(w.codes[0] ?? '')}${w.q(w.codes[1] ?? '')}。`,
      (w) =>
        `${w.pair(w.a, w.b)}两个职业，前者编码变更为${w.q(w.codes[0] ?? '')}，后者编码变更为${w.q(w.codes[1] ?? '')}。`,
      (w) =>
        `对下列2个职业的编码进行调整：${w.o(w.a)}编码调整为${w.q(w.codes[0] ?? '')}；${w.o(w.b)}编码调整为${w.q(w.codes[1] ?? '')}。`,
    ],
  },
  {
    action: 'rename',
    says: ({ a, c }) => [`${of(a)}: name → ${c.name}`],
    orders: [
      (w) => `将${w.o(w.a)}职业名称变更为${w.q(w.c.name)}。`,
      (w) => `${w.o(w.a)}更名为${w.q(w.c.name)}，职业编码、定义不变。`,
      (w) => `${w.o(w.a)}职业名称由${w.q(w.a.name)}规范为${w.q(w.c.name)}。`,
      (w) => `调整${w.o(w.a)}职业名称为${w.q(w.c.name)}。`,
      (w) => `对${w.o(w.a)}职业作如下调整：名称修改为${w.q(w.c.name)}；编码不变。`,
      (w) => `编码为${w.a.code}的${w.q(w.a.name)}职业改称${w.q(w.c.name)}。`,
      (w) => `${w.o(w.a)}职业编码不变，其名称改为${w.q(w.c.name)}。`,
      (w) => `以${w.q(w.c.name)}代替${w.o(w.a)}职业的名称。`,
      (w) => `${w.o(w.a)}职业被更名为${w.q(w.c.name)}。`,
      (w) => `${w.o(w.a)}的职业名称被${w.q(w.c.name)}取代。`,
      (w) => `${w.o(w.a)}定名为${w.q(w.c.name)}。`,
      (w) => `以${w.q(w.c.name)}作为${w.o(w.a)}的职业名称。`,
    ],
  },
  {
    action: 'codes exchanged',
    says: ({ a, b }) => [`${of(a)}: code → ${b.code}`, `${of(b)}: code → ${a.code}`],
    orders: [
      (w) => `${w.pair(w.a, w.b)}两个职业的编码互换。`,
      (w) => `将${w.pair(w.a, w.b)}的职业编码对调。`,
      (w) => `${w.o(w.a)}的职业编码与${w.o(w.b)}的职业编码交换。`,
      (w) => `${w.o(w.a)}与${w.o(w.b)}互换职业编码。`,
      (w) => `对${w.pair(w.a, w.b)}职业的编码进行调换。`,
      (w) => `${w.pair(w.a, w.b)}职业名称不变，上述2个职业的编码互换。`,
    ],
  },
  {
    action: 'names exchanged',
    says: ({ a, b }) => [`${of(a)}: name → ${b.name}`, `${of(b)}: name → ${a.name}`],
    orders: [
      (w) => `${w.pair(w.a, w.b)}两个职业的名称互换。`,
      (w) => `将${w.pair(w.a, w.b)}的职业名称对调。`,
      (w) => `${w.o(w.a)}的职业名称与${w.o(w.b)}的职业名称交换。`,
      (w) => `${w.o(w.a)}与${w.o(w.b)}互换名称。`,
      (w) => `将${w.pair(w.a, w.b)}职业的名称相互调换，编码不变。`,
      (w) => `${w.pair(w.a, w.b)}职业编码不变，上述2个职业的名称互换。`,
    ],
  },
  {
    action: 'rename and recode',
    says: ({ a, c, codes: [code] }) => [`${of(a)}: name → ${c.name}`, `${of(a)}: code → ${code}`],
    orders: [
      (w) => `将${w.o(w.a)}更名为${w.o({ code: w.codes[0] ?? '', name: w.c.name })}。`,
      (w) => `将${w.o(w.a)}职业名称变更为${w.q(w.c.name)}，职业编码变更为${w.q(w.codes[0] ?? '')}。`,
      (w) => `${w.o(w.a)}职业名称和编码分别调整为${w.q(w.c.name)}和${w.q(w.codes[0] ?? '')}。`,
      (w) =>
        `将${w.o(w.a)}职业的名称、编码由${w.both(w.a.name, w.a.code)}变更为${w.both(w.c.name, w.codes[0] ?? '')}。`,
      (w) => `${w.o(w.a)}更名为${w.q(w.c.name)}，并重新编码为${w.codes[0]}，原编码停止使用。`,
      (w) => `调整${w.o(w.a)}职业名称为${w.q(w.c.name)}，职业编码为${w.q(w.codes[0] ?? '')}。`,
    ],
  },
  {
    action: 'cancelOccupation',
    says: ({ a, b }) => [`${of(a)}: cancelled`, `${of(b)}: cancelled`],
    orders: [
      (w) => `取消${w.pair(w.a, w.b)}2个职业。`,
      (w) => `将${w.pair(w.a, w.b)}职业取消。`,
      (w) => `${w.pair(w.a, w.b)}职业不再保留。`,
      (w) => `不再设置${w.pair(w.a, w.b)}两个职业。`,
      (w) => `取消${w.o(w.a)}职业，同时撤销${w.o(w.b)}职业。`,
      (w) => `${w.pair(w.a, w.b)}等2个职业自本通知发布之日起停止使用。`,
      (w) => `${w.pair(w.a, w.b)}职业均被撤销，不再保留。`,
    ],
  },
  {
    action: 'mergeOccupations',
    says: ({ a, b, c }) => [`${of(a)} + ${of(b)} → ${of(c)}`],
    orders: [
      (w) => `将${w.pair(w.a, w.b)}2个职业合并为${w.o(w.c)}职业。`,
      (w) => `将${w.pair(w.a, w.b)}合并，设立${w.o(w.c)}职业。`,
      (w) => `${w.pair(w.a, w.b)}职业合并为${w.q(w.c.name)}，职业编码为${w.q(w.c.code)}。`,
      (w) => `将${w.pair(w.a, w.b)}两个职业合并为一个职业，名称为${w.q(w.c.name)}，编码为${w.q(w.c.code)}。`,
      (w) => `由${w.pair(w.a, w.b)}合并设立${w.o(w.c)}职业。`,
      (w) => `取消${w.pair(w.a, w.b)}职业，合并为${w.o(w.c)}职业。`,
      (w) => `${w.o(w.c)}职业由${w.pair(w.a, w.b)}合并而成。`,
      (w) => `以${w.pair(w.a, w.b)}为基础合并设立${w.o(w.c)}职业。`,
      (w) => `${w.pair(w.a, w.b)}职业合二为一，定名为${w.q(w.c.name)}，编码${w.c.code}。`,
    ],
  },
  {
    action: 'mergeOccupations into one that goes on',
    says: ({ a, b }) => [`${of(a)} → ${of(b)}`],
    orders: [
      (w) => `将${w.o(w.a)}职业并入${w.o(w.b)}职业。`,
      (w) => `${w.o(w.a)}职业归并到${w.o(w.b)}职业。`,
      (w) => `取消${w.o(w.a)}职业，并入${w.o(w.b)}职业。`,
      (w) => `撤销${w.o(w.a)}职业，将其并入${w.o(w.b)}职业。`,
      (w) => `${w.o(w.a)}职业不再单列，合并到${w.o(w.b)}职业。`,
      (w) => `将${w.o(w.a)}职业整合至${w.o(w.b)}职业，其下设工种一并归入。`,
      (w) => `${w.o(w.a)}被并入${w.o(w.b)}，不再单独设置。`,
    ],
  },
  {
    action: 'splitOccupation',
    says: ({ a, b, c }) => [`${of(c)} → ${of(a)} + ${of(b)}`],
    orders: [
      (w) => `将${w.o(w.c)}职业拆分为${w.pair(w.a, w.b)}2个职业。`,
      (w) => `将${w.o(w.c)}职业拆分，分别设立${w.pair(w.a, w.b)}2个职业。`,
      (w) => `${w.o(w.c)}职业分为${w.both(w.a.name, w.b.name)}2个职业，职业编码分别为${w.both(w.a.code, w.b.code)}。`,
      (w) => `将${w.o(w.c)}职业一分为二，即${w.pair(w.a, w.b)}。`,
      (w) => `${w.o(w.c)}职业分设为${w.pair(w.a, w.b)}职业。`,
      (w) => `对${w.o(w.c)}职业进行拆分，拆分为${w.pair(w.a, w.b)}两个职业。`,
      (w) => `${w.pair(w.a, w.b)}由${w.o(w.c)}职业拆分而成。`,
      (w) => `${w.o(w.c)}职业拆分，新设${w.pair(w.a, w.b)}职业，原职业取消。`,
    ],
  },
  {
    action: 'redefine',
    says: ({ a, c }) => [`${of(a)}: new definition`, `从事${c.name}工作的人员。`],
    orders: [
      (w) => `将${w.o(w.a)}的定义修改为：${w.q(`从事${w.c.name}工作的人员。`)}`,
      (w) => `将${w.o(w.a)}职业定义变更为从事${w.c.name}工作的人员。`,
      (w) => `调整${w.o(w.a)}职业定义为${w.q(`从事${w.c.name}工作的人员`)}。`,
      (w) => `对${w.o(w.a)}职业的定义进行修改，修改为：从事${w.c.name}工作的人员。`,
      (w) => `${w.o(w.a)}职业编码不变，其定义调整为${w.q(`从事${w.c.name}工作的人员。`)}。`,
      (w) => `${w.o(w.a)}职业定义调整如下：从事${w.c.name}工作的人员。`,
      (w) => `以${w.q(`从事${w.c.name}工作的人员。`)}作为${w.o(w.a)}职业的定义。`,
      (w) => `${w.o(w.a)}职业采用以下定义：${w.q(`从事${w.c.name}工作的人员。`)}`,
      (w) => `${w.o(w.a)}的职业定义被${w.q(`从事${w.c.name}工作的人员。`)}代替。`,
    ],
  },
  {
    action: 'retask',
    says: ({ a, b, c }) => [`${of(a)}: 2 new tasks`, `检查${b.name}的记录|填写${c.name}的报表`],
    orders: [
      (w) => `将${w.o(w.a)}的主要工作任务修改为：${w.q(`1.检查${w.b.name}的记录；2.填写${w.c.name}的报表。`)}`,
      (w) => `将${w.o(w.a)}职业主要工作任务修改为：1.检查${w.b.name}的记录；2.填写${w.c.name}的报表。`,
      (w) => `调整${w.o(w.a)}主要工作任务为${w.q(`1.检查${w.b.name}的记录；2.填写${w.c.name}的报表`)}。`,
      (w) =>
        `对${w.o(w.a)}职业的主要工作任务进行调整，调整为：（1）检查${w.b.name}的记录；（2）填写${w.c.name}的报表。`,
      (w) =>
        `${w.o(w.a)}职业编码不变，其主要工作任务变更为${w.q(`1.检查${w.b.name}的记录；2.填写${w.c.name}的报表。`)}。`,
      (w) => `${w.o(w.a)}职业主要工作任务调整如下：1.检查${w.b.name}的记录；2.填写${w.c.name}的报表。`,
      (w) => `${w.o(w.a)}职业主要工作任务由5项调整为2项：1.检查${w.b.name}的记录；2.填写${w.c.name}的报表。`,
    ],
  },
  {
    action: 'retask, a task added',
    says: ({ a, c }) => [`${of(a)}: + task 4`, `填写${c.name}的报表`],
    orders: [
      (w) => `在${w.o(w.a)}职业的主要工作任务中增加第4项：${w.q(`填写${w.c.name}的报表；`)}。`,
      (w) => `${w.o(w.a)}主要工作任务增加1项：${w.q(`4.填写${w.c.name}的报表。`)}`,
      (w) => `在${w.o(w.a)}主要工作任务末尾增加一项，列为第4项：${w.q(`填写${w.c.name}的报表`)}。`,
      (w) => `为${w.o(w.a)}职业的主要工作任务增加一项，作为第4项，内容为${w.q(`填写${w.c.name}的报表`)}。`,
      (w) => `增加${w.o(w.a)}主要工作任务第4项：${w.q(`填写${w.c.name}的报表；`)}。`,
      (w) => `在${w.o(w.a)}职业主要工作任务第3项后增加一项：填写${w.c.name}的报表。`,
      (w) => `在${w.o(w.a)}主要工作任务第3项与第4项之间增加一项：${w.q(`填写${w.c.name}的报表；`)}。`,
      (w) => `在${w.o(w.a)}主要工作任务第3项之后、第4项之前增加一项${w.q(`填写${w.c.name}的报表`)}。`,
      (w) => `在${w.o(w.a)}职业主要工作任务第4项前插入${w.q(`填写${w.c.name}的报表`)}。`,
    ],
  },
  {
    action: 'retask, a task replaced',
    says: ({ a, c }) => [`${of(a)}: = task 3`, `填写${c.name}的报表`],
    orders: [
      (w) => `将${w.o(w.a)}主要工作任务第3项修改为：${w.q(`填写${w.c.name}的报表；`)}。`,
      (w) => `将${w.o(w.a)}职业的主要工作任务中的第3项${w.q('填写报表')}改为${w.q(`填写${w.c.name}的报表`)}。`,
      (w) => `${w.o(w.a)}主要工作任务第3项由${w.q('填写报表')}变更为${w.q(`填写${w.c.name}的报表`)}。`,
      (w) => `调整${w.o(w.a)}主要工作任务第3项为${w.q(`3.填写${w.c.name}的报表`)}。`,
      (w) => `${w.o(w.a)}职业定义不变，其主要工作任务第3项修改为${w.q(`填写${w.c.name}的报表`)}。`,
      (w) => `对${w.o(w.a)}主要工作任务第3项进行修改，修改为：填写${w.c.name}的报表。`,
      (w) => `以${w.q(`填写${w.c.name}的报表`)}代替${w.o(w.a)}主要工作任务第3项。`,
      (w) => `${w.o(w.a)}主要工作任务第3项由${w.q(`填写${w.c.name}的报表`)}代替。`,
    ],
  },
  {
    action: 'retask, tasks removed',
    says: ({ a }) => [`${of(a)}: − task 2, − task 5`],
    orders: [
      (w) => `删去${w.o(w.a)}主要工作任务第2项、第5项。`,
      (w) => `将${w.o(w.a)}主要工作任务中的第2项和第5项删除。`,
      (w) => `在${w.o(w.a)}的主要工作任务中删去第2、5项。`,
      (w) => `${w.o(w.a)}职业主要工作任务第2项、第5项予以取消，其后各项依次顺延。`,
      (w) => `${w.o(w.a)}职业定义不变，取消其主要工作任务第2项和第5项。`,
      (w) => `${w.o(w.a)}职业主要工作任务中，第2项、第5项取消。`,
      (w) => `${w.o(w.a)}主要工作任务第2项和第5项被删除。`,
    ],
  },
  {
    action: 'addMark',
    says: ({ a, b }) => [`${of(a)}: + mark L`, `${of(b)}: + mark L`],
    orders: [
      (w) => `将${w.pair(w.a, w.b)}职业标注为${w.q('绿色职业（L）')}。`,
      (w) => `为${w.pair(w.a, w.b)}2个职业增加绿色职业（L）标识。`,
      (w) => `在${w.pair(w.a, w.b)}职业名称后加注绿色职业标识${w.q('L')}。`,
      (w) => `${w.pair(w.a, w.b)}职业标识由无变更为L。`,
      (w) => `将${w.pair(w.a, w.b)}认定为绿色职业，标记为${w.q('L')}。`,
      (w) => `${w.pair(w.a, w.b)}2个职业均标注${w.q('L')}标识。`,
      (w) => `${w.pair(w.a, w.b)}被认定为绿色职业。`,
      (w) => `赋予${w.pair(w.a, w.b)}职业绿色职业标识。`,
      (w) => `恢复${w.pair(w.a, w.b)}职业的L标识。`,
    ],
  },
  {
    action: 'removeMark',
    says: ({ a }) => [`${of(a)}: − mark S`],
    orders: [
      (w) => `取消${w.o(w.a)}职业的数字职业（S）标识。`,
      (w) => `将${w.o(w.a)}职业的S标识取消。`,
      (w) => `不再将${w.o(w.a)}职业标注为数字职业。`,
      (w) => `${w.o(w.a)}职业不再标识为${w.q('S')}。`,
      (w) => `${w.o(w.a)}职业标识由S变更为无。`,
      (w) => `${w.o(w.a)}职业编码不变，其数字职业标识不再保留。`,
      (w) => `${w.o(w.a)}职业不再列入数字职业。`,
      (w) => `不再保留${w.o(w.a)}职业的数字职业标识。`,
      (w) => `${w.o(w.a)}职业标识“S”变更为“无”。`,
    ],
  },
  {
    action: 'addMark, pairwise',
    says: ({ a, b }) => [`${of(a)}: + mark L`, `${of(b)}: + mark S`],
    orders: [
      (w) => `将${w.pair(w.a, w.b)}职业分别标注为${w.both('绿色职业（L）', '数字职业（S）')}。`,
      (w) => `${w.pair(w.a, w.b)}2个职业分别标注为绿色职业和数字职业。`,
      (w) => `为${w.pair(w.a, w.b)}职业分别增加${w.both('L', 'S')}标识。`,
      (w) => `在${w.pair(w.a, w.b)}职业名称后依次加注${w.both('L', 'S')}。`,
      (w) => `${w.o(w.a)}职业标注为绿色职业，${w.o(w.b)}职业标注为数字职业。`,
      (w) => `将${w.o(w.a)}职业标识为L，同时将${w.o(w.b)}职业标识为S。`,
    ],
  },
  {
    action: 'renameGroup',
    says: ({ groups: [g, h] }) => [`${of(g ?? { code: '', name: '' })}: name → ${h?.name}`],
    orders: [
      (w) => `将${w.o(w.groups[0] ?? w.a)}小类名称变更为${w.q(w.groups[1]?.name ?? '')}。`,
      (w) => `${w.o(w.groups[0] ?? w.a)}小类更名为${w.q(w.groups[1]?.name ?? '')}，编码不变。`,
      (w) =>
        `${w.o(w.groups[0] ?? w.a)}小类名称由${w.q(w.groups[0]?.name ?? '')}调整为${w.q(w.groups[1]?.name ?? '')}。`,
      (w) => `调整${w.o(w.groups[0] ?? w.a)}小类名称为${w.q(w.groups[1]?.name ?? '')}。`,
      (w) => `${w.o(w.groups[0] ?? w.a)}小类编码不变，该小类名称修改为${w.q(w.groups[1]?.name ?? '')}。`,
      (w) => `将小类${w.o(w.groups[0] ?? w.a)}改称${w.q(w.groups[1]?.name ?? '')}。`,
      (w) => `以${w.q(w.groups[1]?.name ?? '')}代替${w.o(w.groups[0] ?? w.a)}小类的名称。`,
    ],
  },
  {
    action: 'groups',
    says: ({ groups: [g, h] }) => [
      `${of(g ?? { code: '', name: '' })}: cancelled`,
      `${of(h ?? { code: '', name: '' })}: new group`,
    ],
    orders: [
      (w) => `取消${w.o(w.groups[0] ?? w.a)}小类，增设${w.o(w.groups[1] ?? w.a)}小类。`,
      (w) => `将${w.o(w.groups[0] ?? w.a)}小类取消，同时新设小类${w.o(w.groups[1] ?? w.a)}。`,
      (w) => `${w.o(w.groups[0] ?? w.a)}小类不再保留，将${w.o(w.groups[1] ?? w.a)}增设为小类。`,
      (w) => `撤销${w.o(w.groups[0] ?? w.a)}小类；设立${w.o(w.groups[1] ?? w.a)}小类。`,
      (w) => `删除${w.o(w.groups[0] ?? w.a)}小类，并新增1个小类：${w.o(w.groups[1] ?? w.a)}。`,
      (w) => `${w.o(w.groups[0] ?? w.a)}小类予以撤销，新增${w.o(w.groups[1] ?? w.a)}小类。`,
    ],
  },
];

/** For each action, sentences in all of its orders. */
export const generated: readonly {
  readonly action: string;
  readonly orders: number;
  readonly made: fc.Arbitrary<Made>;
}[] = plans.map(({ action, says, orders }) => ({
  action,
  orders: orders.length,
  made: fc.tuple(drawn, fc.constantFrom(...orders)).map(([draw, order]) => {
    const words = new Words(draw);
    return { sentence: order(words), says: says(words) };
  }),
}));
