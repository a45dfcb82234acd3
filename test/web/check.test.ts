/** The check of a list in a real browser: a CSV of GBK bytes and a workbook in, columns, verdicts, and the files with their results back. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readRows } from '../../src/sheet/rows.ts';
import { holdToRules, useBrowser } from './browser.ts';

const open = useBrowser();

const people = Array.from(
  { length: 1000 },
  (_, index) =>
    [
      ['4-02-07-10', '网约配送员', '2021-03-15', '张三'],
      ['4-02-07-10', '网约配送员', '2024-05-06', '李四'],
      ['', '外卖骑手', '2024-05-06', '王五'],
      ['4-10-01-03', '保育员', '2023-09-01', '赵六'],
      ['', '经理', '2024-01-02', '=1+1'],
    ][index % 5] ?? [],
);
const heading = ['岗位编码', '岗位名称', '入职日期', '姓名'];

describe('in a browser', () => {
  test('a CSV of 1,000 rows in GBK: verdicts in words, and the file back, by keyboard too', async () => {
    const csv = iconv.encode([heading, ...people].map((cells) => `${cells.join(',')}\r\n`).join(''), 'gbk');
    await open(
      '/check',
      async ({ page, asked, complaints }) => {
        await page.locator('#file').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: csv });
        await page.getByText('1000 行').waitFor();
        expect(
          await page
            .locator('#took select')
            .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? Reflect.get(one, 'value'))),
        ).toEqual(['code', 'name', 'on', '']);
        await page.locator('#start').focus();
        await page.keyboard.press('Enter');
        await page.getByText('核对完，共 1000').waitFor();
        expect(await page.locator('#stop').isVisible()).toBe(false);
        expect(await page.locator('#verdicts').textContent()).toMatch(/全部 1000/);
        await page.getByRole('button', { name: '无对应职业 200' }).press('Enter');
        expect(await page.locator('#lines tr').count()).toBe(200);
        expect(await page.locator('#lines .verdict.noMatch').count()).toBe(200);
        await page.getByRole('button', { name: '全部' }).press('Space');
        await page.locator('#lines button').first().press('Enter');
        await page.getByText('改码').first().waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').press('Enter')]);
        expect(download.suggestedFilename()).toBe('名册.checked.csv');
        const rows = await readRows(readFileSync(await download.path()), null);
        if (!rows.ok) expect.fail(rows.error);
        expect(rows.value).toHaveLength(1001);
        expect(rows.value[0]?.cells.slice(0, 5)).toEqual([...heading, 'zhilu_verdict']);
        expect(rows.value.slice(1, 6).map(({ cells }) => cells[4])).toEqual([
          'match',
          'ambiguous',
          'match',
          'matchWithWarning',
          'noMatch',
        ]);
        expect(rows.value[5]?.cells[3]).toBe("'=1+1");
        expect(asked.filter((url) => url.endsWith('/v1/check')).length).toBeLessThan(10);
        expect(complaints).toEqual([]);
      },
      { acceptDownloads: true },
    );
  });

  test('a workbook comes back as the workbook that it was, with its results', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('员工');
    sheet.addRow(heading);
    for (const cells of people.slice(0, 20)) sheet.addRow(cells);
    sheet.getCell('D2').font = { bold: true };
    const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
    await open(
      '/check?lang=en',
      async ({ page, complaints }) => {
        await page.locator('#file').setInputFiles({ name: 'people.xlsx', mimeType: '', buffer });
        await page.getByText('20 rows').waitFor();
        await page.locator('#start').click();
        await page.getByText('Finished, rows: 20').waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').click()]);
        const back = new ExcelJS.Workbook();
        await back.xlsx.readFile(await download.path());
        const given = back.getWorksheet('员工');
        expect(given?.getCell('E1').text).toBe('zhilu_verdict');
        expect(given?.getCell('E2').text).toBe('match');
        expect(given?.getCell('D2').font?.bold).toBe(true);
        expect(complaints).toEqual([]);
        await holdToRules(page);
      },
      { acceptDownloads: true },
    );
  });

  test('a pasted column, other columns by hand, a choice among several, and what is no table', async () => {
    await open('/check', async ({ page }) => {
      await page.locator('#column').fill('网约配送员\n检验员\n4-02-07-10\n');
      await page.getByRole('button', { name: '读这一列' }).click();
      await page.getByText('3 行').waitFor();
      await page.locator('#start').click();
      await page.getByText('核对完，共 3').waitFor();
      expect(await page.locator('#lines .verdict').first().textContent()).toBe('相符');
      await page.locator('#took select').first().selectOption('code');
      await page.locator('#start').click();
      await page.getByText('核对完，共 3').waitFor();
      await page.locator('#file').setInputFiles({ name: 'x.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7 x') });
      await page.locator('#told.wrong').waitFor();
      expect(await page.locator('#told').textContent()).toContain('PDF');
    });
  });
});
