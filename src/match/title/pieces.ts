/**
 * Pieces (片段): a title cut at its signs. Pieces of a list (`网络/电话销售`) share the head of the last one, where that makes known
 * jobs of them.
 */
import { keyOf } from '../normalise.ts';
import { splitFunctions } from './functions.ts';

/** One piece; `listed` where it is one of several joined by / 、 or the like. */
export interface Piece {
  readonly text: string;
  readonly listed: boolean;
}

/** A text without signs is one piece. */
const plain = /^[\u4e00-\u9fff]+$/;
const breaks =
  /[|:;!?~…"“”‘’*#^=_()[\]{}【】《》<>「」『』〔〕。]+|(?:^|(?<=[\u4e00-\u9fff)]))\s*-+\s*|\s*-+\s*(?=[\u4e00-\u9fff]|$)/;
const list = /[/\\、,·+.]+|&(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])&/;
/** A rank in the middle of a part ends one job and begins another. */
const rankBetween = /^(.{2,}?(?:专员|主管|工程师))(.{2,})$/;
const personEnding = /(?:[员师工匠手]|人员|司机|助理|经理|主管|总监|医生|护士)$/;
/** Two jobs of one person, at once or one after the other: `理货员兼收银`, `护士转健康管理师`. */
const both = /^(.+[员师工匠手士]|.*(?:人员|司机|会计|出纳|文员|保安|医生|秘书|前台))(?:兼任?|和|及|转)(.{2,})$/;
const joining = /[兼和及转]/;
/** Heads that a list shares even where its items are words by themselves: `动画/3D设计`. */
const sharedHead = /(?:设计师?|开发|研发|工程师)$/;
const shortestHead = 2;

/** Cuts a text. `names` says whether a key is a term. */
export function cutPieces(text: string, names: (key: string) => boolean): Piece[] {
  if (plain.test(text)) return [{ text, listed: false }];
  return text.split(breaks).flatMap((segment) => {
    if (names(keyOf(segment)) && !listsJobs(segment, names)) return [{ text: segment.trim(), listed: false }];
    const items = itemsOf(segment);
    const last = items.at(-1) ?? '';
    const [first = ''] = items;
    return items.map((item, index) => ({
      text:
        index < items.length - 1 ? withHead(item, last, names) : index > 0 ? withModifier(item, first, names) : item,
      listed: items.length > 1,
    }));
  });
}

function itemsOf(segment: string): string[] {
  return segment
    .split(list)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Says whether signs part what names someone each by itself (司机/配送员): such a list is no name, though the same without signs may be one. */
export function listsJobs(text: string, names: (key: string) => boolean): boolean {
  const items = list.test(text) ? itemsOf(text) : [];
  return items.length > 1 && items.every((item) => personEnding.test(item) && names(keyOf(item)));
}

/** Gives an item of a list the head of the last one: the longest end of it with which the item is known. */
function withHead(item: string, last: string, names: (key: string) => boolean): string {
  if (personEnding.test(item) || (names(keyOf(item)) && !sharedHead.test(last))) return item;
  for (let from = 1; from <= last.length - shortestHead; from += 1) {
    const joined = item + last.slice(from);
    if (names(keyOf(joined))) return joined;
  }
  return item;
}

/** Gives a later item the modifier of the first one, where the item is nothing known by itself: `游戏设计/开发`. */
function withModifier(item: string, first: string, names: (key: string) => boolean): string {
  if (names(keyOf(item)) || personEnding.test(item)) return item;
  for (let to = first.length - 1; to >= shortestHead; to -= 1) {
    const joined = first.slice(0, to) + item;
    if (names(keyOf(joined))) return joined;
  }
  return item;
}

/** Says whether a text joins two jobs by a word that says that they are two: neither stands over the other then. */
export function joinsJobs(text: string): boolean {
  return joining.test(text) && both.test(text);
}

/** Two jobs written without a sign between them: `投标专员出纳`, `采购出纳`, `理货员兼收银`. */
export function splitJobs(text: string, names: (key: string) => boolean): readonly string[] {
  if (names(keyOf(text))) return [text];
  const [, first, second] = (joining.test(text) ? both.exec(text) : null) ?? rankBetween.exec(text) ?? [];
  return first && second && names(keyOf(second)) ? [first, second] : splitFunctions(text);
}
