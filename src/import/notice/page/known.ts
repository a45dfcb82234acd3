/** The known lines (固定行) of a notice, told by themselves wherever they stand: number, date, signature, annex, legend, what a web page prints. */
import { readIssuers } from './issuer.ts';
import { closeUp } from './spacing.ts';
import { readColumns } from './table.ts';
import { readDate, readDocumentNumber } from './title.ts';

const letters = '[“"‘「]?[LSlＬＳ](?:[/／、和][LSＬＳ])?[”"’」]?';
/** What is told by its words alone. A `legend` explains the marks L and S, a `footnote` a sign behind a name. */
const plainly = {
  'web-page':
    /^(?:(?:索引号|主题分类|主题词|发文机关|发文日期|发布机构|发布日期|成文日期|发布时间|公开日期|生效日期|有效性|公文时效|标题|名称|来源|信息来源|字号|浏览次数|责任编辑|编辑|审核|时间|日期)[:：]|阅读原文|点个|点赞|点击|长按|关注我们|分享到|【打印|\[?字体|【?字号|打印|关闭|分享|首页|当前位置|您的位置|您现在的位置|扫一扫|相关链接|相关附件|上一篇|下一篇|返回顶部|https?:)/,
  contact:
    /^[（(]?(?:联系.{0,4}|电话|传真|邮箱|电子邮箱|电子邮件|通信地址|通讯地址|地址|邮编|邮政编码|公示时间|公示期|抄送|主送|印发|分送)[:：]/,
  'release-note':
    /^[（(](?:(?:此件|此页|本页).{2,12}|[印公盖代]章)[)）]$|^.{0,40}[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日印发$|^校对[:：]|^(?:特急|急件|机密|秘密)(?:★.*)?$/,
  legend: new RegExp(
    `^[（(]?(?:(?:附注|备注|说明|注释|注)[0-9０-９]{0,2}(?:[:：.．、].*(?:绿色职业|数字职业|标[注识记示志])|[:：]$)|(?:[0-9０-９][.．、])?(?:其中，?)?(?:标[注识记示志有]|名称后?标|带有?)?(?:为|有)?${letters}(?:标识|标记|标注)?的?(?:职业)?(?:为|表示|代表|是|指|系|[:：]).*(?:绿色|数字))`,
  ),
  footnote:
    /^(?:[［[〔]\d{1,2}[］\]〕]|[＊*※]{1,3}|[¹²³⁴⁵]|[①-⑳](?=.*(?:绿色|数字)职业)).{2,80}(?:标识|标记|标注|绿色职业|数字职业|编码|职业|工种).{0,60}$/,
  'annex-mark': /^附件?(?:[0-9０-９]{1,2})?[:：]?(?:.{2,60}(?:信息|名单|目录))?$/,
  'annex-title':
    /^(?:[0-9０-９]{1,2}[.．、])?[^。；;：:，]{2,90}?(?:职业|工种|小类)(?:[（(]工种[）)])?信息(?:[（(]?公示稿[）)]?)?$/,
} as const;

/** What a known line is. */
export type KnownPart = keyof typeof plainly | 'number' | 'signature' | 'date' | 'letterhead' | 'table-head';

const parts = Object.keys(plainly) as (keyof typeof plainly)[];

/** A known line, with the number, the date or the offices that it holds. */
export interface KnownLine {
  readonly part: KnownPart;
  readonly value: string | readonly string[] | null;
}

const readers = [
  ['number', readDocumentNumber],
  ['date', readDate],
  ['signature', (text: string) => (/[部局厅室委会院署社心协司]$/.test(text) ? readIssuers(text) : null)],
] as const;

/** Reads a tidied line that is known by itself; null for words that are not. */
export function readKnownLine(text: string): KnownLine | null {
  if (text.length > 400) return null;
  for (const [part, read] of readers) {
    const value = read(text);
    if (value !== null) return { part, value };
  }
  if (readColumns(text) !== null) return { part: 'table-head', value: null };
  if (isLetterhead(text)) return { part: 'letterhead', value: null };
  const closed = closeUp(text);
  const part = parts.find((name) => plainly[name].test(closed));
  return part === undefined ? null : { part, value: null };
}

/** Says whether a line is the letterhead of offices: 人力资源社会保障部文件. */
export function isLetterhead(text: string): boolean {
  const offices = /^(.{3,60})文件$/.exec(closeUp(text))?.[1];
  return offices !== undefined && readIssuers(offices) !== null;
}
