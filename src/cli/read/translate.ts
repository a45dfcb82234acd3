/** `zhilu translate FILE`: the codes of a file from one revision to another; a row comes out once for each entry that its code leads to. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { translationCells, translationColumns } from '../../answer/correspondence/table.ts';
import { createTranslate } from '../../answer/correspondence/translate.ts';
import { readCodeList, writeCodeList } from '../../sheet/code-list.ts';
import { readRows } from '../../sheet/rows.ts';
import { defineCommand } from '../command.ts';
import { fail, failWith } from '../error.ts';
import { locate } from '../io.ts';
import { complain, print } from '../print.ts';
import { readArguments } from './ask.ts';
import { openSetting, takeMoment } from './open.ts';

export const translate = defineCommand({
  args: {
    ...readArguments,
    file: {
      type: 'positional',
      description: 'CSV, TSV, XLSX or JSON with a column of codes, or codes one a line',
      required: true,
    },
    from: { type: 'string', description: 'the date or revision that the codes are of', required: true },
    to: { type: 'string', description: 'the date or revision to translate to; today where it is not given' },
    sheet: { type: 'string', description: 'the sheet of a workbook; the first visible one where it is not given' },
  },
  run: async (args, io) => {
    if (args.from === undefined) fail('translate needs --from: the date or revision that the codes are of', 2);
    const setting = await openSetting(io, args.db);
    const [from, to] = [takeMoment(setting, args.from, 'from'), takeMoment(setting, args.to, 'to')];
    const say = createTranslate(setting.register, from, to);
    const rows = await readFile(locate(io, args.file), args.sheet ?? null);
    if (!rows.ok) return fail(`${args.file}: ${rows.error}`, 2);
    const list = readCodeList(rows.value);
    if (!list.ok) return fail(`${args.file}: ${list.error}`, 2);
    const { column, rows: found } = list.value;
    const codes = found.map(({ cells }) => cells[column] ?? '');
    if (args.json) {
      const items = codes.map(say);
      print(io, JSON.stringify({ from: from.revision.id, to: to.revision.id, items }));
    } else {
      const of = (code: string): string[][] => translationCells(say(code));
      for (const line of writeCodeList(list.value, { names: translationColumns, of }))
        if (!io.stdout.write(line)) await once(io.stdout, 'drain');
    }
    const without = codes.filter((code) => say(code).targets.length === 0).length;
    if (without > 0) complain(io, `${without} of ${codes.length} codes lead to no entry; their rows say why`);
    return without > 0 ? 1 : 0;
  },
});

async function readFile(path: string, sheet: string | null): ReturnType<typeof readRows> {
  try {
    return await readRows(readFileSync(path), sheet);
  } catch (error) {
    return failWith(error);
  }
}
