/** A sheet (工作表) as it streams: what stands before the rows, each row as its markup, and what stands after them. */

/** A piece of a sheet; only rows are looked into, everything else is passed on. */
export interface SheetPiece {
  readonly kind: 'head' | 'row' | 'between' | 'tail';
  readonly text: string;
}

/** The most characters of one row: more is no row of a workbook. */
const longestRow = 67_108_864;

/** Splits the text of a sheet into pieces, chunk by chunk; together they are the text again. */
export async function* splitSheet(chunks: AsyncIterable<string>): AsyncGenerator<SheetPiece[]> {
  let state: 'head' | 'rows' | 'tail' = 'head';
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    const pieces: SheetPiece[] = [];
    if (state === 'head') {
      const data = /<(?:\w+:)?sheetData\b[^>]*>/.exec(rest);
      if (data === null) continue;
      const end = data.index + data[0].length;
      pieces.push({ kind: 'head', text: rest.slice(0, end) });
      rest = rest.slice(end);
      state = data[0].endsWith('/>') ? 'tail' : 'rows';
    }
    if (state === 'rows') {
      const { done, ended } = takeRows(rest, pieces);
      rest = rest.slice(done);
      if (ended) state = 'tail';
      else if (rest.length > longestRow) throw new Error('a row of the sheet is longer than 64 million characters');
    }
    if (state === 'tail' && rest !== '') {
      pieces.push({ kind: 'tail', text: rest });
      rest = '';
    }
    yield pieces;
  }
  if (state !== 'tail') throw new Error('the sheet breaks off before its end: the file is damaged');
}

/** Takes whole rows off the beginning of a text; tells how far they went and whether the rows end there. */
function takeRows(text: string, pieces: SheetPiece[]): { done: number; ended: boolean } {
  const opening = /<(\/?)((?:\w+:)?)(row|sheetData)\b[^>]*>/g;
  let done = 0;
  for (;;) {
    opening.lastIndex = done;
    const tag = opening.exec(text);
    if (tag === null) return { done, ended: false };
    if (tag[3] === 'sheetData') return { done, ended: true };
    const close = `</${tag[2]}row>`;
    const closed = tag[0].endsWith('/>') ? opening.lastIndex : text.indexOf(close, opening.lastIndex);
    if (closed < 0) return { done, ended: false };
    const end = tag[0].endsWith('/>') ? closed : closed + close.length;
    if (tag.index > done) pieces.push({ kind: 'between', text: text.slice(done, tag.index) });
    pieces.push({ kind: 'row', text: text.slice(tag.index, end) });
    done = end;
  }
}
