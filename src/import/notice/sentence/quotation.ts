/** Quotation marks (引号): where each quotation of a sentence ends, whatever marks print uses and however they are nested. */

const closers: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』', '‘': '’' };

/** The sign at each index that opens a quotation → the index of the one that closes it; marks without partner are not in it. */
export function matchQuotes(sentence: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { sign: string; index: number }[] = [];
  for (const { 0: sign, index } of sentence.matchAll(/[“”"「」『』‘’]/g)) {
    const top = open.at(-1);
    if (top !== undefined && (closers[top.sign] === sign || (top.sign === '"' && sign === '”'))) {
      closes.set(top.index, index);
      open.pop();
    } else if (closers[sign] !== undefined) open.push({ sign, index });
  }
  return closes;
}

/** Says whether a sign is a quotation mark. */
export function isQuote(sign: string): boolean {
  return /[“”"「」『』‘’]/.test(sign);
}
