/** Quotation marks (引号): where each quotation of a sentence ends, whatever marks print uses and however they are nested. */
import { endsAsName } from '../matter/name.ts';

const closers: Readonly<Record<string, string>> = {
  ...{ '“': '”', '"': '"', '「': '」', '『': '』', '‘': '’', "'": "'", '〝': '〞', '【': '】', '《': '》', '〈': '〉' },
};
/** How many quotations stand in one another at most. */
const deepest = 8;
/** What may also be a bracket, or stand around the title of a document. */
const brackets = '【《〈';

/** The sign at each index that opens a quotation → the index of the one that closes it; marks without partner are not in it. */
export function matchQuotes(sentence: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { sign: string; index: number }[] = [];
  for (const { 0: sign, index } of sentence.matchAll(/[“”"「」『』‘’'〝〞【】《》〈〉]/g)) {
    const top = open
      .slice(-deepest)
      .findLast(({ sign: opener }) => !brackets.includes(opener) || closers[opener] === sign);
    if (top !== undefined && (closers[top.sign] === sign || (top.sign === '"' && sign === '”'))) {
      closes.set(top.index, index);
      open.length = open.lastIndexOf(top);
    } else if (closers[sign] !== undefined) open.push({ sign, index });
  }
  return closes;
}

/** Says whether a sign is a quotation mark, and no bracket. */
export function isQuote(sign: string): boolean {
  return /[“”"「」『』‘’'〝〞]/.test(sign);
}

/** Says whether what stands between two signs, with the sign behind, is quoted: names may be in 【】, 《》 and 〈〉 too, codes and titles also. */
export function isQuotation(printed: string): boolean {
  if (!brackets.includes(printed[0] ?? '')) return true;
  const words = printed.slice(1).replace(/[】》〉].?$/, '');
  return words.length < 40 && !/中$/.test(printed) && endsAsName(words.replace(/[（(][0-9０-９][^（）()]*[)）]$/, ''));
}
