/**
 * Activities (做什么): what kind of work a description tells (送, 开, 卖, 教, 修, 扫, 照顾), and what kind an occupation is by its names. Whoever
 * makes, repairs or sells the same things has the same words about them; the verb tells them apart.
 */
import type { Work } from './source.ts';

interface Activity {
  /** How a description tells it. */
  readonly told: RegExp;
  /** How the names of an occupation show it. */
  readonly named: RegExp;
}

const activities = {
  deliver: {
    told: /送(?:到|给|达|货|餐|件|往|水|奶|菜|药|报|信|上门|外卖|快递|包裹)|派送|派件|配送|投递|递送|跑腿|deliver/,
    named: /送|快递|投递|派件|骑手|跑腿|货运|货车/,
  },
  drive: {
    told: /(?:驾驶|驾车|开着?[^。,;]{0,5}(?:车|船|卡|巴|轿|轮|艇)|跑长途|跑运输|拉货|拉客)|\bdriv/,
    named: /司机|驾驶|骑手|车手/,
  },
  hoist: { told: /吊(?:装|起|下|运|上|到|车|机)|叉车|行车|塔吊|forklift|\bcrane/, named: /起重|吊|叉车|行车|铲车/ },
  sell: {
    told: /销售|推销|售卖|出售|卖(?!场)|导购|成交|促成|签单|投保单|\bsell/,
    named: /销售|营销|营业|导购|推销|购销|售货|代理人|经纪|摊|店员|业务员/,
  },
  teach: {
    told: /教(?!室|堂|材|育局)|讲课|授课|讲授|辅导|批改|\bteach|\bcoach/,
    named: /教师|教练|老师|讲师|指导员|培训师|辅导|引导员/,
  },
  repair: {
    told: /(?:维|检|抢|返|上门|^|[^装])修(?!剪|改|眉|图|饰|订|甲|建|路|脚|道)|保养|更换|故障|疏通|加氟|\brepair/,
    named: /修(?!剪|眉|图|脚|道)|维护|保养|维保|检修/,
  },
  clean: {
    told: /打扫|清扫|保洁|清洁|擦(?:玻|窗|桌|地)|清洗|拖地|扫(?:地|路|街|马)|\bclean/,
    named: /保洁|清洁|清洗|环卫|清扫|打扫|客房/,
  },
  tend: {
    told: /照顾|照看|照料|护理|陪护|看护|伺候|喂饭|翻身|\bnurs|\bcare/,
    named: /护理|护工|陪护|看护|照护|保育|保姆|月嫂|育儿|护士|养老/,
  },
  treat: { told: /看病|诊断|治疗|手术|开药|拔牙|补牙|\btreat/, named: /医师|医生|大夫|兽医/ },
  make: { told: /制造|制作|生产|组装|装配|加工成?|\bmanufactur|\bassembl/, named: /制造|制作|生产|加工|装配|装调/ },
  join: { told: /焊|\bweld/, named: /焊/ },
  design: { told: /设计|\bdesign/, named: /设计/ },
  grow: {
    told: /种(?:植|地|菜|水|花|树|粮|庄|玉|小)|插秧|施肥|收割|栽|\bgrow/,
    named: /种植|栽培|农艺|园艺|造林|种.*工/,
  },
} as const satisfies Record<string, Activity>;

type Kind = keyof typeof activities;
const kinds = Object.keys(activities) as Kind[];
/** An occupation is of a kind if its official name shows it, or so many of what it is called. */
const enough = 0.2;

/** The kinds of work that a levelled description tells. */
export function activitiesTold(level: string): Kind[] {
  return kinds.filter((kind) => activities[kind].told.test(level));
}

/** The kinds of work that an occupation is. */
export function activitiesOf({ names: [official = ''], called }: Pick<Work, 'names' | 'called'>): Kind[] {
  return kinds.filter((kind) => {
    const { named } = activities[kind];
    if (named.test(official)) return true;
    return called.length > 0 && called.filter((text) => named.test(text)).length >= enough * called.length;
  });
}
