/** The guard (核验) of names: a name that cannot be one never gets in, and one that may be cut off is pointed out. */
import type { Report } from '../report.ts';

/** The longest name known, a 工种, has 24 characters: 丙烯腈-丁二烯-苯乙烯共聚物（ABS）装置操作工. The longest of a group has 28. */
const longestName = 24;
const longestGroupName = 30;
/** The names of the classification that end in a bracket; any other such end may be a mark, or a rest of one. */
const irregular = new Set(['军官（警官）', '军士（警士）', '军官(警官)', '军士(警士)']);
/** The words that names of people at work end with in the printed classification. */
const nameEnding =
  /(?:[员师家士者手匠官兵警]|(?<![人施加手])工|(?:负责|代理|经理|经纪|制作|制片|发行|主持|公估|艺|评估|策划|管理|合伙|投资|传承|领头|带头|从业)人|兽医|法医|医生|代表|顾问|导演|编导|导播|主播|编辑|翻译|秘书|摊商|导游|领队|模特|裁缝|司机|主管|总监|教练|店长|船长|机长)$/;
/** A 工种 may also be named like a post. */
const postEnding = /(?:助理|经理|监督|指挥|场记|计调|学徒)$/;

/** Says whether some words end as the names of occupations, 工种 and groups do. */
export function endsAsName(words: string): boolean {
  return nameEnding.test(words) || postEnding.test(words) || /人员$/.test(words);
}

/** Two names that ran together: 数据标注员人工智能算法测试员. */
const glued = /[^人委成][员师](?!会|与|和|及|或|、|（|\().+[^人][员师工]$/;

/** Reports a listed name that cannot be one, or that may be broken off, for it has no stop. `code` is null for a 工种. */
export function checkListedName(name: string, code: string | null, line: number, report: Report): void {
  checkName(name, line, report);
  const seam = glued.exec(name)?.index ?? 0;
  if (seam > 0) report(seam > 1 ? 'names-glued' : 'names-glued/maybe', line, { name });
  const worker = code !== null && /^[123]/.test(code) && name.endsWith('工');
  const ends = irregular.has(name) || nameEnding.test(name) || (code === null && postEnding.test(name));
  if (name === '' || (ends && !worker)) return;
  report('name-ending', line, { name });
}

/** Reports a name that cannot be one: too long or too short, with a stop in it, or ending in what may be a mark. */
export function checkName(name: string, line: number, report: Report): void {
  checkWords(
    name,
    line,
    longestName,
    /^(?:从事|(?:职业)?(?:名称|编码|代码|定义))|的人员$|\p{Script=Han}[LSl]\p{Script=Han}|^[（(][0-9０-９]|^[-–—•·●*]|[。；：，:;,“”"「」?？!！□◇○●■◆▪*＊~～_]|[0-9０-９]\s?[-–—－][0-9０-９]/u,
    report,
  );
}

/** Reports a name that cannot be that of a group (大类, 中类, 小类): these hold 、 and are longer. */
export function checkGroupName(name: string, line: number, report: Report): void {
  checkWords(name, line, longestGroupName, /[。；：:;“”"「」?？!！]|[0-9０-９]\s?[-–—－][0-9０-９]/, report);
}

function checkWords(name: string, line: number, longest: number, foreign: RegExp, report: Report): void {
  if (name === '' || irregular.has(name)) return;
  if (name.length > longest) report('name-too-long', line, { name, length: name.length, longest });
  else if (foreign.test(name)) report('name-improbable/stop', line, { name });
  else if (!/\p{Script=Han}$/u.test(name)) report('name-improbable/mark', line, { name });
  else if ([...name].length < 2) report('name-improbable/short', line, { name });
}
