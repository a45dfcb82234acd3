/** The template in a real spreadsheet program: its formulas say of each row what `check` says. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ExcelJs from 'exceljs';
import { expect, test } from 'vitest';
import { createCheck } from '../../../src/check/check.ts';
import type { Result, Row } from '../../../src/check/row.ts';
import { makeMatchSource } from '../../../src/check/source.ts';
import { writeTemplate } from '../../../src/export/workbook/template.ts';
import { createMatcher } from '../../../src/match/matcher.ts';
import { makeFolder } from '../../cli/run.ts';
import { loadBuiltNames } from '../../registry.ts';
import { today } from '../../service.ts';
import { readBytes, subjectAt } from '../subject.ts';

interface Filled extends Pick<Row, 'code' | 'name'> {
  readonly on: string;
  /** What the sheet says: right, wrong, unknown. */
  readonly says: string;
}

const rows: readonly Filled[] = [
  { code: '4-02-07-10', name: '网约配送员', on: '2021-05-01', says: 'right' },
  { code: '4-02-07-10', name: '网约配送员', on: '2023-01-01', says: 'wrong' },
  { code: '4-02-07-10', name: '国际快递业务师', on: '2023-01-01', says: 'right' },
  { code: '4-10-08-01', name: '网约配送员', on: '2025-08-01', says: 'right' },
  { code: '4-10-08-01', name: '', on: '2023-01-01', says: 'right' },
  { code: '4-10-08-01', name: '', on: '2021-01-01', says: 'unknown' },
  { code: '4-14-04-00', name: '', on: '2021-01-01', says: 'wrong' },
  { code: '4-14-04-00', name: '', on: '2016-01-01', says: 'right' },
  { code: '9-99-99-99', name: '', on: '2023-01-01', says: 'wrong' },
  { code: '8-99-99-99', name: '', on: '2023-01-01', says: 'wrong' },
  { code: '8-99-99-99', name: '', on: '2024-12-01', says: 'unknown' },
  { code: '1-01', name: '', on: '2023-01-01', says: 'right' },
  { code: '1', name: '', on: '2023-01-01', says: 'right' },
  { code: '4-02-01-07', name: '城市轨道交通行车值班员', on: '2025-08-01', says: 'right' },
  { code: '4-02-07-10', name: '', on: '2014-01-01', says: 'unknown' },
  { code: ' 2-02-10-03 ', name: ' 计算机软件工程技术人员 ', on: '2025-08-01', says: 'right' },
];

/** What a result is in the words of the sheet; that a code is of a group is no fault there. */
function showVerdict({ then: { verdict, issues } }: Result): string {
  const isGroup = issues.length > 0 && issues.every(({ code }) => code === 'GROUP_NOT_OCCUPATION');
  if (verdict === 'match' || (verdict === 'matchWithWarning' && isGroup)) return 'right';
  return verdict === 'unknown' ? 'unknown' : 'wrong';
}

test('LibreOffice computes right and wrong rows as check does', async () => {
  const subject = await subjectAt('2025-07-22');
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(new Uint8Array(await readBytes(writeTemplate(subject))).buffer);
  const sheet = workbook.getWorksheet('check');
  for (const [index, { code, name, on }] of rows.entries()) {
    const row = sheet?.getRow(index + 2);
    if (row === undefined) throw new Error('there is no sheet to fill');
    row.getCell(1).value = code ?? null;
    row.getCell(2).value = name === '' ? null : (name ?? null);
    row.getCell(3).value = new Date(`${on}T00:00:00Z`);
  }
  const folder = makeFolder();
  await workbook.xlsx.writeFile(join(folder, 'filled.xlsx'));
  const { status, error, stderr } = spawnSync(
    process.env.SOFFICE ?? 'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1',
      '--outdir',
      folder,
      join(folder, 'filled.xlsx'),
    ],
    { encoding: 'utf8', timeout: 150_000 },
  );
  if (error !== undefined && process.env.CI === undefined) {
    console.warn(
      'LibreOffice was not found: the template was not computed (apt-get install libreoffice-calc, or set SOFFICE)',
    );
    return;
  }
  expect([error, status, stderr]).toEqual([undefined, 0, expect.any(String)]);
  const computed: string[][] = parse(readFileSync(join(folder, 'filled-check.csv'), 'utf8'), {
    relax_column_count: true,
  });
  const said = computed.slice(1, rows.length + 1).map((cells) => cells[3]);
  const names = await loadBuiltNames();
  const { register } = subject;
  const check = createCheck({
    register,
    matcher: createMatcher(makeMatchSource(register, names)),
    policy: 'strict',
    today,
  });
  expect(rows.map((row, index) => ({ ...row, says: said[index] }))).toEqual(rows);
  expect(rows.map(({ says: _, ...row }) => ({ ...row, says: showVerdict(check(row)) }))).toEqual(rows);
  expect(computed[2]?.slice(4, 8)).toEqual([
    '国际快递业务师',
    '4-02-07-10',
    '国际快递业务师',
    'on this day 4-02-07-10 is 国际快递业务师',
  ]);
  expect(computed[1]?.slice(4, 7)).toEqual(['网约配送员', '4-10-08-01', '网约配送员']);
}, 180_000);
