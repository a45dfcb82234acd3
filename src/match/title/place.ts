/**
 * Places (地名): provinces and cities as they stand in recruitment titles. A place is noise before a job, after one, and
 * in brackets. Districts and counties are known by their last character.
 */
import { endsAs } from '../edge.ts';

const provinces =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门';
const cities = [
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布',
  '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化',
  '南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 昆山 江阴 张家港 常熟 太仓 宜兴 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 慈溪 余姚 萧山 余杭',
  '合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶',
  '济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源',
  '武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西',
  '广州 深圳 珠海 汕头 佛山 韶关 湛江 肇庆 江门 茂名 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 顺德 南海 番禺 宝安 龙岗 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 儋州',
  '成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山 西昌 贵阳 六盘水 遵义 安顺 毕节 铜仁 黔西南 黔东南 黔南 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 楚雄 红河 文山 西双版纳 大理 德宏 怒江 迪庆 拉萨 日喀则',
  '西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 西咸 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 昌吉 伊犁 喀什 阿克苏 和田 石河子 浦东 闵行 松江 嘉定 朝阳区 海淀 丰台 通州 大兴 滨海',
];

const names = [provinces, ...cities].flatMap((list) => list.split(' ')).sort((a, b) => b.length - a.length);
const district =
  '(?:[\\u4e00-\\u9fff]{2,3}(?<!社|小|校|园|景|库|厂|片|牧|林|矿|灌|大|地|辖|战|营|展|病|住|特|保护|开发)(?:区|县)|[\\u4e00-\\u9fff]{2,3}(?<!城|都|超|门|楼|股)(?:市|镇))';
const name = `(?:(?:${names.join('|')})[省市]?)`;

/** Places at the head of a part, with work behind them. */
export const placeBefore = new RegExp(`^${name}+${district}?(?:本地|地区|站|店|仓|区域)?(?=.{2})`);

/** What may be a district at the head of a part; it is one if the rest is known work. */
export const districtBefore = new RegExp(`^${district}(?=.{2})`);

/** Whether there may be a place at the tail of a part. */
export const mayEndInPlace = endsAs(...names, '省 市 本地 地区 站 店 区域');

/** Places at the tail of a part, with work before them. */
export const placeAfter = new RegExp(`(?<=.{2})${name}+(?:本地|地区|站|店|区域)?$`);

const onlyPlace = new RegExp(
  `^(?:${name}|${district}|[东南西北中]部?|全国|全国各地|各地|本地|当地|周边|附近|地区|华东|华南|华北|华中|西南|西北|东北|海外|国内|[省市区县站店路])+$`,
);

const endsInPlace = endsAs(...names, '省 市 区 县 镇 站 店 路 东 南 西 北 中 部 全国 各地 周边 附近 海外 国内');

/** Longer texts are not tested: the pattern is for a few words. */
const longestPlace = 20;

/** Says whether a text names places only. */
export function isPlace(text: string): boolean {
  return text.length <= longestPlace && endsInPlace(text) && onlyPlace.test(text);
}
