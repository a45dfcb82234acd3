/** The letter (正文) that opens a notice: number, salutation, body with its announcements, signatures and date, annex title. */
import type { Extent, Passage } from '../extent.ts';
import { readIssuers } from '../page/issuer.ts';
import type { Line } from '../page/layout.ts';
import { closeUp, joinLines } from '../page/spacing.ts';
import { readDate, readDocumentNumber } from '../page/title.ts';
import type { Slice } from './listing.ts';

/** What a line of a letter is; `unread` where no rule knows it. */
export type LetterPart =
  | 'number'
  | 'salutation'
  | 'body'
  | 'signature'
  | 'date'
  | 'annex-title'
  | 'annex-mark'
  | 'web-page'
  | 'contact'
  | 'release-note'
  | 'unread';

/** A paragraph of a letter: its part and the lines it stands on. */
export interface LetterParagraph extends Extent {
  readonly part: LetterPart;
  readonly text: string;
  readonly value: string | readonly string[] | null;
  readonly lines: readonly number[];
}

const webPage =
  /^(?:(?:索引号|主题分类|主题词|发文机关|发文日期|发布机构|发布日期|成文日期|发布时间|公开日期|生效日期|有效性|公文时效|标题|名称|来源|信息来源|字号|浏览次数|责任编辑|编辑|时间)[:：]|\[?字体|【?字号|打印|关闭|分享|首页|当前位置|您的位置|您现在的位置|扫一扫|相关链接|相关附件|上一篇|下一篇|返回顶部|https?:)/;
const contact =
  /^[（(]?(?:联系人|联系电话|联系方式|联系地址|电话|传真|邮箱|电子邮箱|电子邮件|通信地址|通讯地址|地址|邮编|邮政编码|公示时间|公示期|抄送)[:：]/;
const releaseNote = /^[（(](?:此件|此页|本页).{2,12}[)）]$/;
const annexMark = /^附件?(?:[0-9０-９]{1,2})?[:：]?(?:.{2,60}(?:信息|名单|目录))?$/;
const annexTitle =
  /^(?:[0-9０-９]{1,2}[.．、])?[^。；;：:，]{2,90}?(?:职业|工种)(?:[（(]工种[）)])?信息(?:[（(]?公示稿[）)]?)?$/;

/** Reads the lines of a letter as paragraphs. Each gets its name; a line that has none is `unread`. */
export function readLetter(lines: readonly Line[]): LetterParagraph[] {
  const paragraphs: LetterParagraph[] = [];
  let open: { part: 'salutation' | 'body'; lines: Line[] } | null = null;
  let before: Line | null = null;
  const close = () => {
    if (open === null) return;
    const text = joinLines(open.lines.map((line) => line.text));
    const addresses = /[:：]$/.test(text);
    const finished = addresses || (open.part === 'body' && /[。：:][”"）)]*$/.test(text));
    paragraphs.push({
      part: finished ? (addresses ? 'salutation' : 'body') : annexTitle.test(closeUp(text)) ? 'annex-title' : 'unread',
      text,
      value: null,
      lines: open.lines.map((line) => line.number),
      firstLine: open.lines[0]?.number ?? 0,
      lastLine: open.lines.at(-1)?.number ?? 0,
    });
    open = null;
  };
  for (const line of lines) {
    if (line.furniture !== null || line.text === '') continue;
    const known = readKnownLine(line);
    const adjacent = before !== null && line.number === before.number + 1;
    before = line;
    if (known !== null && !(open !== null && adjacent && known.part !== 'number' && known.part !== 'date')) {
      close();
      paragraphs.push(known);
      continue;
    }
    open ??= { part: /^(?:各|国务院|中央|有关)/.test(line.text) ? 'salutation' : 'body', lines: [] };
    open.lines.push(line);
    const end = open.part === 'salutation' ? /[:：]$/ : /[。：:][”"）)]*$/;
    if (end.test(line.text)) close();
  }
  close();
  return paragraphs;
}

/** Reads a line of a letter that is known by itself, whatever stands around it; null for the words of a paragraph. */
export function readKnownLine(line: Line): LetterParagraph | null {
  const { text } = line;
  const at = { text, firstLine: line.number, lastLine: line.number, lines: [line.number] };
  const closed = closeUp(text);
  const number = readDocumentNumber(text);
  if (number !== null) return { ...at, part: 'number', value: number };
  const date = readDate(text);
  if (date !== null) return { ...at, part: 'date', value: date };
  const issuers = readIssuers(text);
  if (issuers !== null) return { ...at, part: 'signature', value: issuers };
  const signed = /^(.+?) ?((?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4}) ?年.+日)$/.exec(text);
  const signers = signed === null ? null : readIssuers(signed[1] ?? '');
  if (signers !== null) return { ...at, part: 'signature', value: signers };
  if (webPage.test(closed)) return { ...at, part: 'web-page', value: null };
  if (contact.test(closed)) return { ...at, part: 'contact', value: null };
  if (releaseNote.test(closed)) return { ...at, part: 'release-note', value: null };
  if (/^附/.test(closed) && annexMark.test(closed)) return { ...at, part: 'annex-mark', value: null };
  if (annexTitle.test(closed)) return { ...at, part: 'annex-title', value: null };
  return null;
}

/** The paragraph of a part as a passage; null where it stands nowhere. */
export function passageOfPart(paragraphs: readonly LetterParagraph[], part: LetterPart, slice: Slice): Passage | null {
  const found = paragraphs.find((paragraph) => paragraph.part === part);
  if (found === undefined) return null;
  const { firstLine, lastLine } = found;
  return { firstLine, lastLine, sentence: slice(firstLine, lastLine) };
}
