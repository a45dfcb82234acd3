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

/** The cells of every row of a file. */
async function readRowsOf(path: string): Promise<readonly (readonly string[])[]> {
  const rows = await readRows(readFileSync(path), null);
  if (!rows.ok) expect.fail(rows.error);
  return rows.value.map(({ cells }) => cells);
}

describe('in a browser', () => {
  test('a CSV of 1,000 rows in GBK: verdicts in words, and the file back, by keyboard too', async () => {
    const csv = iconv.encode([heading, ...people].map((cells) => `${cells.join(',')}\r\n`).join(''), 'gbk');
    await open(
      '/check',
      async ({ page, asked, complaints }) => {
        // The browser must know that its dialogue is waited for before the key is pressed.
        const opened = page.waitForEvent('filechooser');
        await page.locator('#file').focus();
        await page.keyboard.press('Enter');
        const chooser = await opened;
        await chooser.setFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: csv });
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

  test('one that is right is not asked about; of several one is chosen, for all rows that say the same, and the file has it', async () => {
    await open(
      '/check',
      async ({ page, complaints }) => {
        await page.locator('#column').fill('岗位\n网约配送员\n检验员\n检验员\n占卜师\n');
        await page.getByRole('button', { name: '读这一列' }).press('Enter');
        await page.getByText('4 行').waitFor();
        await page.locator('#start').press('Enter');
        await page.getByText('核对完，共 4').waitFor();
        const lines = page.locator('#lines > tr[data-group]');
        expect(await lines.locator('.verdict').allTextContents()).toEqual([
          '相符',
          '两可，待人定',
          '两可，待人定',
          '未知',
        ]);
        const details = lines.nth(0).getByRole('button');
        if ((await details.count()) > 0) await details.press('Enter');
        expect(await page.locator('fieldset').count()).toBe(0);
        await lines.nth(1).getByRole('button').press('Enter');
        const choices = page.locator('fieldset.choose');
        expect(await choices.locator('legend').textContent()).toBe('请选一个（写法相同的行一并采用，共 2）');
        await choices.getByRole('radio').last().focus();
        await page.keyboard.press('ArrowDown');
        const [code = ''] = await choices.locator('label:has(:checked) .code').allTextContents();
        expect(code).toMatch(/^\d-\d\d-\d\d-\d\d$/);
        expect(await lines.locator('.today').allTextContents()).toEqual([
          expect.stringContaining('4-10-08-01'),
          expect.stringContaining(code),
          expect.stringContaining(code),
          '',
        ]);
        const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#download').press('Enter')]);
        const given = (await readRowsOf(await download.path())).slice(1);
        expect(given.map((cells) => cells[7])).toEqual(['4-10-08-01', code, code, '']);
        expect(complaints).toEqual([]);
      },
      { acceptDownloads: true },
    );
  });

  test('20,000 rows: stopped in the middle, what is checked comes back and the rest is empty; then all of them', async () => {
    const titles = ['网约配送员', '外卖骑手', '保育员'];
    const dayOf = (index: number): string =>
      new Date(Date.UTC(2020, 5, 1 + (index % 2_000))).toISOString().slice(0, 10);
    const many = Array.from({ length: 20_000 }, (_, index) => [
      '',
      titles[index % 3] ?? '',
      dayOf(index),
      `人${index}`,
    ]);
    const buffer = Buffer.from([heading, ...many].map((cells) => `${cells.join(',')}\n`).join(''));
    await open(
      '/check',
      async ({ page, complaints }) => {
        const sent: string[] = [];
        page.on('request', (request) => sent.push(request.postData() ?? ''));
        await page.locator('#file').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer });
        await page.getByText('20000 行').waitFor();
        // Whatever is done with the list is done beside the page.
        expect(page.workers()).toHaveLength(1);
        await page.locator('#start').press('Enter');
        await page.locator('#lines tr').nth(199).waitFor();
        await page.locator('#stop').press('Enter');
        await page.getByText('已停止').waitFor();
        const done = await page.locator('#bar').evaluate((bar) => Number(Reflect.get(bar, 'value')));
        expect(done).toBeLessThan(20_000);
        const [part] = await Promise.all([page.waitForEvent('download'), page.locator('#download').press('Enter')]);
        const verdicts = (await readRowsOf(await part.path())).slice(1).map((cells) => cells[4]);
        expect([verdicts.length, verdicts.indexOf('')]).toEqual([20_000, done]);
        await page.locator('#start').press('Enter');
        await page.getByText('核对完，共 20000').waitFor();
        await page.locator('#further').press('Enter');
        await page.locator('#lines tr').nth(399).waitFor();
        const [whole] = await Promise.all([page.waitForEvent('download'), page.locator('#download').press('Enter')]);
        const given = (await readRowsOf(await whole.path())).slice(1);
        expect([given.length, given.filter((cells) => cells[4] === '').length]).toEqual([20_000, 0]);
        // No name of a person was sent: the column is not used.
        expect(sent.length).toBeGreaterThan(10);
        expect(sent.some((body) => body.includes('人'))).toBe(false);
        expect(complaints).toEqual([]);
      },
      { acceptDownloads: true },
    );
  });
});
