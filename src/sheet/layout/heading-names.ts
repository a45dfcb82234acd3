/**
 * Names of headings (栏名表): which label names which field, and how surely. A label is a core (职业名称, 编码, start date) that may
 * have words before it that say whose it is (申报, 员工, 现). The surer label of two is taken; equal ones are never guessed between.
 */
import type { ColumnField } from './columns.ts';

export interface HeadingName {
  readonly field: ColumnField;
  /** How surely: 9 a name of the classification itself, 1 a word that could be of anything. */
  readonly rank: number;
}

/** Labels of this rank and below say what they are of only together with a heading above them, or by the table as a whole. */
export const vague = 3;

/** Words before a core that change nothing; those of `former` make it less likely to be the one meant. */
const before =
  /^(?:员工|职工|人员|个人|本人|学员|考生|持证人|劳动者|现从事|从事|所从事|现任|现在?|目前|当前|实际|主要|所在|所属|所任|任职|担任|申报|申请|报考|报名|鉴定|考核|考试|认定|评价|培训|参训|取得|获得|获证|证书|持证|颁证|发证|参保|备案|填报|登记|招聘|招用|用工|就业|录用|聘用|国家|国标|标准|对应|匹配|规范|正式|准确|所学|技能|新|现行|变更后|调整后)的?/;
const former = /^(?:原|曾|前|旧|拟|第二|次要|兼|备选|其他|变更前)的?/;

type Cores = Readonly<Record<number, string>>;

const names: Readonly<Record<'name' | 'code' | 'subType' | 'work' | 'at' | 'ref', Cores>> = {
  name: {
    9: '职业名称 职业 职业工种 职业工种名称 工种职业 职业细类 职业细类名称 细类名称 细类职业名称 职业及工种 职业或工种 职业岗位名称 职业名 职业名称工种 工种名称职业 职业资格工种 职业资格工种名称 国家职业名称 大典职业名称 职业大典名称 occupation occupationname occtitle occname occupationtitle occupationaltitle occupations vocation profession',
    8: '岗位 岗位名称 职位 职位名称 工作岗位 工作岗位名称 工作职位 岗位职务 职务岗位 岗位职位 职位岗位 岗位工种 工种岗位 职业岗位 岗位职业 岗位名 职位名 岗位职务名称 职务岗位名称 职务职位 jobtitle title position positiontitle positionname job jobname jobposition post posttitle postname worktitle roletitle employeetitle businesstitle jobroletitle',
    6: '职务 职务名称 工作职务 行政职务 职务职称 工作名称 工作种类 工作类型 工作 role jobrole rolename designation',
    4: '职业类别 职业种类 职业类型 职业分类 从业类别 occupationcategory occupationtype',
    3: '名称 name 名字 项目名称 条目名称 培训项目 培训项目名称 培训专业 职业资格 职业资格名称 证书名称 entryname label',
  },
  code: {
    9: '职业编码 职业代码 职业编号 职业码 职业代号 职业工种编码 职业工种代码 职业工种编号 职业分类编码 职业分类代码 职业大典编码 职业大典代码 大典编码 大典代码 职业细类编码 职业细类代码 细类编码 细类代码 分类大典编码 职业名称编码 职业名称代码 职业标准编码 职业标准代码 职业种类代码 职业类别代码 职业类别编码 occupationcode occupationalcode occupationcodes occupationno occupationid occupationnumber occcode professioncode',
    8: '工种代码 工种编码 工种编号 工种码 分类代码 分类编码 classificationcode gbcode subtypecode',
    3: '编码 代码 代号 code codes 码 codeno',
    2: '岗位编码 岗位代码 岗位编号 职位编码 职位代码 职位编号 职务代码 职务编码 jobcode positioncode titlecode postcode rolecode jobid positionid',
  },
  subType: {
    9: '工种 工种名称 工种名 职业方向 工种方向 工种职业方向 职业技能方向 细分工种 具体工种 subtype subtypename subtypetitle worktype trade craft',
  },
  work: {
    9: '工作内容 岗位职责 工作职责 主要职责 主要工作 主要工作内容 主要工作任务 工作任务 工作描述 职位描述 岗位描述 岗位说明 岗位工作内容 职责 职责描述 work workcontent duties jobduties jobdescription responsibilities',
  },
  at: { 9: 'at 核对日期 截至日期 截止核对日期 asof asofdate checkdate' },
  ref: {
    9: 'ref reference',
    8: 'id',
    7: '序号 序 行号 no number rowno 顺序号',
    6: '编号 工号 员工编号 员工号 职工编号 职工号 人员编号 学号 employeeid employeeno employeenumber empid empno staffid staffno personid',
    5: '证书编号 证书号 证书号码 证件编号 准考证号 certificateno certificatenumber certno',
  },
};

/** What a date can be the date of, the likeliest to be the date of the record first. */
const dates: readonly string[] = [
  '发证 颁证 核发 签发 证书核发 证书签发 证书颁发 证书发放 颁发 证书 取证 获证 领证 取得 获得 取得证书 获得证书 证书取得 证书获得 资格取得 证书批准 批准 审批 核准 生效 证书生效',
  '认定 鉴定 评价 考评 考核 考试 评审 评定 成绩 测评 结业',
  '申报 申请 填报 填表 填写 登记 备案 报名 报考 采集 上报 提交 统计 调查 录入 记录 参保 备注 建档 制表 信息采集 信息登记',
  '入职 到岗 上岗 入岗 到职 任职 任现职 现岗位任职 现任职 聘用 聘任 受聘 起聘 录用 招用 用工 入司 入厂 进厂 进公司 入企 进单位 来单位 到单位 报到 就业 从业 从事 从事本职业 从事本工种 从事现岗位 在岗 本岗位 上岗证 转岗 调岗 调入 入场 进场 入队',
  '合同签订 签订 签约 签订合同 劳动合同签订 合同开始 合同起始 合同起 劳动合同起始 劳动合同开始 劳动合同起 合同生效 培训 开班 开始 起始 转正 起',
];
const english: readonly string[] = [
  'issuedate issuedon dateissued dateofissue issueddate issued certificatedate certdate certifiedon awarddate awardedon dateawarded approvaldate approvedon effectivedate effectivefrom validfrom effective',
  'assessmentdate examdate testdate assessedon',
  'recorddate recordedon daterecorded reportdate reportedon applicationdate applydate appliedon filingdate registrationdate registereddate registeredon submissiondate submitdate entrydate',
  'hiredate hiredon datehired dateofhire hiringdate startdate startedon datestarted start employmentdate employmentstart employmentstartdate employedsince joindate joiningdate joineddate joinedon datejoined dateofjoining dateofentry onboarddate onboardingdate appointmentdate appointedon jobstartdate positionstartdate since',
  'contractdate contractstart contractstartdate signdate signedon signingdate begindate from datefrom',
];
const starts = '合同起始 合同开始 劳动合同起始 合同起 聘期起 聘期开始 任期起 任职起 任职开始';
const bareDates = '日期 时间 年月 年月日 日 年份 年度 月份 date on day time when year month datetime recordtime';
const dated = /(?:的?(?:日期时间|日期|时间|年月日|年月|年份|年度|月份|日))$/;

const endings = /(职业|工种|岗位|职位|jobtitle|position|occupation)(?:名称|名|name)?$/;
/** 岗位编码 is not of the classification; a name and a code in one (职业及编码) are a name. */
const coded = /^(?:[^及和与加+&]*[^及其和与加+&])?(?:职业|工种|细类)(?:名称)?(?:编码|代码|编号|代号)$/;
const nameThenCode =
  /^(.+?)(?:(?:及其?|和|与|加|\+|&)(?:(?:职业|工种|岗位|大典)?(?:编码|代码|编号|代号)|(?:技能|职业)?(?:等级|级别))|(?<=名称)(?:等级|级别))()$/;
const codeThenName = /^()(?:职业|工种|岗位|大典)?(?:编码|代码|编号|代号)(?:及其?|和|与|加|\+|&)(.+)$/;

const known = new Map<string, HeadingName>();
for (const [field, cores] of Object.entries(names) as [keyof typeof names, Cores][])
  for (const [rank, words] of Object.entries(cores))
    for (const word of words.split(' ')) known.set(word, { field, rank: Number(rank) });
const occasions = new Map(dates.flatMap((words, place) => words.split(' ').map((word) => [word, 9 - place] as const)));
for (const [place, words] of english.entries())
  for (const word of words.split(' ')) known.set(word, { field: 'on', rank: 9 - place });
for (const word of starts.split(' ')) known.set(word, { field: 'on', rank: 5 });
for (const word of bareDates.split(' ')) known.set(word, { field: 'on', rank: vague });

/** What a label names, `plain` as it is; null where it names nothing that is read. */
export function readLabel(label: string): HeadingName | null {
  const direct = known.get(label) ?? readDated(label) ?? readTogether(label) ?? readTwoLanguages(label);
  if (direct !== null && direct !== undefined) return direct;
  const rest = label.replace(before, '');
  const core = rest !== label && rest !== '' ? readCore(rest, label.slice(0, -rest.length)) : null;
  if (core !== null) return core;
  const now = label.replace(former, '');
  const lesser = now === label ? null : readLabel(now);
  return lesser === null ? (readCoded(label) ?? readEnding(label)) : { ...lesser, rank: Math.max(1, lesser.rank - 5) };
}

/** A label of any words that ends as names of occupations do (紧缺职业, 技能等级证书工种), less surely than one that is known. */
function readEnding(label: string): HeadingName | null {
  const [, ending] = endings.exec(label) ?? [];
  if (ending === undefined || /^(?:是否|非|无|上级|直接)/.test(label)) return null;
  return { field: ending === '工种' ? 'subType' : 'name', rank: vague + 2 };
}

/** A name of occupations with a word for codes behind it, whatever stands before (申报工种（职业）代码): the code. */
function readCoded(label: string): HeadingName | null {
  return coded.test(label) ? { field: 'code', rank: 8 } : null;
}

/** The same said in Chinese and in English (岗位名称 Position): what either says; an English word for codes makes it one (职业ID). */
function readTwoLanguages(label: string): HeadingName | null {
  const [latin, chinese] = [label.replaceAll(/[^a-z]+/g, ''), label.replaceAll(/[a-z]+/g, '')];
  if (latin === '' || chinese === '') return null;
  const [own, other] = [readLabel(chinese), readLabel(latin)];
  if (own?.field !== 'name' && own?.field !== 'subType') return own ?? other;
  return other?.field === 'code' || other?.field === 'ref' ? { field: 'code', rank: vague + 2 } : own;
}

/** A core behind other words. A vague one needs words that say that it is of an occupation: 员工名称 and 证书编码 are of others. */
function readCore(label: string, words: string): HeadingName | null {
  const found = readLabel(label);
  if (found === null || found.field === 'ref') return null;
  if (found.rank > vague || found.field === 'on') return found;
  return /申报|申请|报考|鉴定|认定|对应|匹配|国标|现|当前/.test(words) ? { ...found, rank: vague + 2 } : null;
}

/** A name and a code or a level in one column (职业及编码, 代码和名称, 工种及等级): the name, out of which the rest is read. */
function readTogether(label: string): HeadingName | null {
  const [, first, last] = nameThenCode.exec(label) ?? codeThenName.exec(label) ?? [];
  const found = first === undefined && last === undefined ? null : readLabel(first || last || '');
  return found?.field === 'name' || found?.field === 'subType' ? found : null;
}

function readDated(label: string): HeadingName | null {
  const occasion = label.replace(dated, '');
  const rank = occasion === label ? undefined : occasions.get(occasion);
  return rank === undefined ? null : { field: 'on', rank };
}

/** Whether a label seems to name a date of something, though not one that is read. A date of birth is never that of a record. */
export function seemsDate(label: string): boolean {
  return /日期|时间|年月|date|time$/.test(label) && !/出生|生日|birth|更新|修改|update|modified/.test(label);
}
