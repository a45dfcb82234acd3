/** A small registry for the tests of the matcher: some official names with 工种, former and popular names. */
import { pinyin } from 'pinyin-pro';
import type { Candidate, MatchSource, Term } from '../../src/match/term.ts';

/** Code, official name, and behind them 工种 (+), former names (-) and popular names (=); `=甲>乙` names 乙 as well. */
const table = `
4-10-08-01 网约配送员 =外卖骑手 =骑手 =外卖员
4-13-01-10 网络主播 =主播
4-01-06-02 互联网营销师 +生活服务体验员 =带货主播>4-13-01-10
4-01-06-01 电子商务师 =网店运营 =网店客服>4-04-05-03
4-04-05-01 计算机程序设计员 +低代码开发员
2-02-10-03 计算机软件工程技术人员 =软件开发>4-04-05-01 =软件工程师>4-04-05-01 =Java Developer>4-04-05-01
6-11-01-06 腐蚀控制工 -防腐蚀工
6-18-02-04 焊工 =电焊工 =氩弧焊工
2-02-07-09 焊接工程技术人员
6-31-01-03 电工 =高压电工
6-30-05-02 起重工
4-02-02-02 道路货运汽车驾驶员 =货车司机 =送货司机
4-01-01-00 采购员 =采购
4-01-02-01 营销员 =销售 =销售代表 =业务员
2-06-07-02 市场营销专业人员 =销售经理>4-01-02-01
4-04-05-03 呼叫中心服务员 =客服>4-07-02-03 =客服专员>4-07-02-03
4-07-02-03 客户服务管理员
2-06-03-00 会计专业人员 =会计 =出纳 =财务
4-07-03-04 企业人力资源管理师 =人事>2-06-08-01 =HR>2-06-08-01
2-06-08-01 人力资源管理专业人员
3-01-02-02 秘书 =行政>3-01-01-01 =文员 =总经理助理
3-01-01-01 行政办事员
4-03-02-01 中式烹调师 =中餐厨师 =厨师长
4-03-02-05 餐厅服务员
4-07-05-01 保安员 =保安
4-09-08-01 保洁员 =保洁
4-02-06-01 仓储管理员 =仓管员 =仓管
6-31-03-05 质检员 =品检员
2-05-07-01 影像技师
2-05-01-01 内科医师
2-05-01-02 外科医师
4-14-01-02 医疗护理员
4-10-01-05 养老护理员 =护工>4-14-01-02
4-02-07-08 快递员
4-02-07-09 快件处理员 =快递分拣员
6-02-06-01 酿酒师
6-16-01-15 选矿工
6-17-07-07 锂冶炼工
`;

export function createExample(): MatchSource {
  const candidates = new Map<string, Candidate>();
  const terms: Term[] = [];
  const rows = table
    .trim()
    .split('\n')
    .map((line) => line.match(/[+=-]?(?:Java Developer|\S)+/g) ?? []);
  for (const [code = '', name = '', ...more] of rows) {
    candidates.set(code, { id: code, level: 'occupation', code, name, marks: [], parent: null });
    terms.push({ text: name, source: 'name', targets: [code] });
    for (const cell of more) {
      const [text = '', other] = cell.slice(1).split('>');
      if (cell.startsWith('+')) {
        const id = `${code}/${text}`;
        candidates.set(id, {
          id,
          level: 'subtype',
          code: null,
          name: text,
          marks: [],
          parent: { id: code, code, name },
        });
        terms.push({ text, source: 'subType', targets: [id] });
      } else {
        const targets = other === undefined ? [code] : [code, other];
        terms.push({ text, source: cell.startsWith('-') ? 'formerName' : 'alias', targets });
      }
    }
  }
  candidates.set('4-01-02', {
    id: '4-01-02',
    level: 'minor',
    code: '4-01-02',
    name: '销售人员',
    marks: [],
    parent: null,
  });
  terms.push({ text: '销售人员', source: 'name', targets: ['4-01-02'] });
  const readings = new Map(
    terms
      .filter((term) => term.source !== 'alias')
      .map((term) => [term.text, pinyin(term.text, { toneType: 'none', type: 'array' })] as const),
  );
  return {
    terms,
    candidates,
    readings,
    *works() {
      yield;
      return [];
    },
  };
}
