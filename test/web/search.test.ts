/** Search: as one types, by keyboard, without a script; by old code, by work, and what is said where nothing is found. */
import { describe, expect, test } from 'vitest';
import { startService } from '../service.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();

describe('in a browser', () => {
  test('by keyboard alone: type a sound, choose, and reach the occupation with both of its codes', async () => {
    await open('/', async ({ page, complaints }) => {
      await page.keyboard.press('Tab');
      await page.getByRole('combobox', { name: '名称' }).focus();
      await page.keyboard.type('wangyue');
      await page.locator('#answers[aria-busy=false]').waitFor();
      await page.getByRole('option', { name: '网约配送员' }).waitFor();
      expect(await page.getByRole('combobox', { name: '名称' }).getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      const chosen = await page.getByRole('combobox', { name: '名称' }).getAttribute('aria-activedescendant');
      expect(await page.locator(`#${chosen}`).getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: '网约配送员' }).waitFor();
      const text = (await page.locator('main').textContent()) ?? '';
      for (const said of ['4-10-08-01', '4-02-07-10', '2022-09-28', '改码', '国际快递业务师'])
        expect(text).toContain(said);
      expect(complaints).toEqual([]);
    });
  });

  test('the date is changed where it stands', async () => {
    await open('/entries/e1gbi1maoa6', async ({ page }) => {
      await page.getByLabel('截至').fill('2021-01-01');
      await page.keyboard.press('Enter');
      await page.getByRole('img', { name: '编码 4-02-07-10' }).waitFor();
      expect(new URL(page.url()).searchParams.get('at')).toBe('2021-01-01');
      expect(await page.locator('.asof').textContent()).toContain('你在看 2021-01-01 的情形');
    });
  });

  test('without a script the box still answers, and leads on', async () => {
    await open(
      '/',
      async ({ page }) => {
        await page.locator('#q').fill('wangyue');
        await page.getByRole('button', { name: '检索' }).click();
        await page.getByRole('link', { name: '网约配送员' }).click();
        await page.getByRole('heading', { level: 1, name: '网约配送员' }).waitFor();
      },
      { javaScriptEnabled: false },
    );
  });

  test('codes and citations are copied where that can be done', async () => {
    await open(
      '/entries/e1gbi1maoa6?at=2021-01-01',
      async ({ page }) => {
        await page.getByRole('button', { name: '抄出处' }).click();
        await page.getByRole('button', { name: '已抄' }).waitFor();
        const copied = await page.evaluate('navigator.clipboard.readText()');
        expect(copied).toMatch(
          /^职录 Zhilu，4-02-07-10 网约配送员，2020-06-28 版本，据人社厅发〔2020〕17号 第 94 行。http.*at=2021-01-01$/,
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    );
  });
});

async function search(query: string, more = ''): Promise<string> {
  const { app } = await startService();
  const text = await (await app.request(`/?q=${encodeURIComponent(query)}${more}`)).text();
  return /<div class="found"[\s\S]*?<p class="tries">/.exec(text)?.[0].replaceAll(/<[^>]*>/g, ' ') ?? '';
}

test.each([
  { query: 'wypsy', finds: '网约配送员' },
  { query: '保育员', finds: '保育师' },
  { query: '4-02-07-10', finds: '国际快递业务师' },
  { query: '4-02-07-10', finds: '网约配送员' },
  { query: '把籽棉去籽、打包成皮棉', finds: '棉花加工工' },
  { query: '占卜师', finds: '没有找到' },
  { query: '灵活就业人员', finds: '不指一个职业' },
  { query: '经理', finds: '不指一个职业' },
])('“$query” finds $finds', async ({ query, finds }) => {
  expect(await search(query)).toContain(finds);
});

test('an earlier date has the codes of that date', async () => {
  expect(await search('网约配送员', '&at=2021-01-01')).toContain('4-02-07-10');
});

test('no query finds nothing, and is no failure', async () => {
  for (const query of ['', '   ', '\u0000', '%', '<>']) expect(typeof (await search(query))).toBe('string');
});
