/**
 * Bench of `zhilu check` over a workbook of 200,000 rows, beside the same work with exceljs: each in a process of its own, one after
 * the other; the wall time, and the most memory that was resident at once.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Register } from '../../src/catalogue/register.ts';
import type { Names } from '../../src/catalogue/vocabulary/alias.ts';
import { root } from '../../src/cli/files.ts';
import { makeWorkbook } from '../sheet/workbook/make.ts';
import { makeRows } from './rows.ts';

export interface RunFigures {
  readonly seconds: number;
  /** Mebibytes. */
  readonly peak: number;
}

export interface WorkbookFigures {
  readonly rows: number;
  readonly zhilu: RunFigures;
  readonly exceljs: RunFigures;
}

/** The days from which a workbook counts to 1970-01-01. */
const epoch = 25_569;

/** Measures both on one file. */
export async function benchWorkbook(
  registry: string,
  register: Register,
  names: Names,
  rows: number,
): Promise<WorkbookFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'zhilu-bench-'));
  const [from, to] = [join(folder, 'people.xlsx'), join(folder, 'checked.xlsx')];
  try {
    writeFileSync(from, makePeople(makeRows(register, names, rows)));
    const main = join(root, 'src', 'cli', 'main.ts');
    const command = ['--max-semi-space-size=4', main, 'check', from, '--out', to, '--db', registry, '--json'];
    const zhilu = await measure(command);
    const exceljs = await measure([join(root, 'test', 'bench', 'exceljs.ts'), registry, from, to]);
    return { rows, zhilu, exceljs };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A workbook of people: number, code, name, and the date as a spreadsheet keeps it. */
function makePeople(rows: Iterable<string>): Uint8Array {
  const strings = new Map<string, number>();
  const share = (text: string): number => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const words = (letters: string, at: number, text: string | null | undefined): string =>
    text === null || text === undefined ? '' : `<c r="${letters}${at}" t="s"><v>${share(text)}</v></c>`;
  const headings = ['序号', '职业编码', '职业名称', '入职日期'].map((text, index) =>
    words('ABCD'[index] ?? '', 1, text),
  );
  const xml = [`<row r="1">${headings.join('')}</row>`];
  let at = 1;
  for (const text of rows) {
    at += 1;
    const row: { ref: number; code?: string | null; name?: string; on?: string } = JSON.parse(text);
    const day = row.on === undefined ? '' : `<c r="D${at}" s="1"><v>${Date.parse(row.on) / 86_400_000 + epoch}</v></c>`;
    const cells = [`<c r="A${at}"><v>${row.ref}</v></c>`, words('B', at, row.code), words('C', at, row.name), day];
    xml.push(`<row r="${at}">${cells.join('')}</row>`);
  }
  return makeWorkbook({
    sheets: [{ name: '名册', rows: xml.join('') }],
    strings: [...strings.keys()].map((text) => `<t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t>`),
    formats: [14],
  });
}

/** Runs a script of its own to its end. The peak is what the system kept of it (VmHWM), read until it ends. */
async function measure(script: readonly string[]): Promise<RunFigures> {
  const began = performance.now();
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => {
    try {
      const kept = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
      peak = Math.max(peak, Number(kept ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 20);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  // Rows that are no occupation make no failure; a row that cannot be read would.
  if (code !== 0) throw new Error(`${script.join(' ')} ended with ${code}`);
  return { seconds: (performance.now() - began) / 1000, peak };
}
