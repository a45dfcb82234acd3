/** The way of a visitor (来访): from a sound to the occupation, its notice, another date and the comparison of two revisions; with the mouse, by keyboard alone, and without a script. */

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './web/browser.ts';

const open = useBrowser();

interface Way {
  readonly name: string;
  /** Goes to a link, or presses a button. */
  readonly take: (page: Page, target: Locator) => Promise<void>;
  readonly javaScriptEnabled: boolean;
}

/** Moves the focus by Tab alone until it is on the target, and presses Enter. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus'))) return page.keyboard.press('Enter');
  }
  expect.fail(`Tab does not reach ${target}`);
}

const ways: readonly Way[] = [
  { name: 'with the mouse', take: (_, target) => target.click(), javaScriptEnabled: true },
  { name: 'by keyboard alone', take: tabTo, javaScriptEnabled: true },
  { name: 'without a script', take: (_, target) => target.click(), javaScriptEnabled: false },
];

describe('in a browser', () => {
  test.each(ways)(
    'wangyue, 网约配送员, the sentence, 2021, the comparison: $name',
    async ({ take, javaScriptEnabled }) => {
      await open(
        '/',
        async ({ page, complaints }) => {
          await page.locator('#q').focus();
          await page.keyboard.type('wangyue');
          if (javaScriptEnabled) {
            await page.locator('#answers[aria-busy=false]').waitFor();
            await page.getByRole('option', { name: '网约配送员' }).waitFor();
            await page.keyboard.press('ArrowDown');
            await page.keyboard.press('Enter');
          } else {
            await page.keyboard.press('Enter');
            await take(page, page.getByRole('link', { name: '网约配送员' }).first());
          }
          await page.getByRole('heading', { level: 1, name: '网约配送员' }).waitFor();
          const text = (await page.locator('main').textContent()) ?? '';
          for (const said of ['4-10-08-01', '4-02-07-10', '2022-09-28', '改码']) expect(text).toContain(said);

          await take(page, page.locator('a[href="/revisions/2020-02-25#L94"]').first());
          await page.waitForURL('**/revisions/2020-02-25#L94');
          const line = page.locator('#L94');
          expect(await line.textContent()).toContain('网约配送员');
          expect((await line.boundingBox())?.y).toBeLessThan(800);
          await take(page, line.getByRole('link', { name: '网约配送员' }).first());
          await page.getByRole('heading', { level: 1, name: '网约配送员' }).waitFor();

          await page.getByLabel('截至').fill('2021-01-01');
          await page.keyboard.press('Enter');
          await page.getByRole('img', { name: '编码 4-02-07-10' }).waitFor();
          expect(new URL(page.url()).searchParams.get('at')).toBe('2021-01-01');

          await take(page, page.getByRole('navigation', { name: '主要' }).getByRole('link', { name: '对比' }));
          await page.getByRole('heading', { level: 1, name: '对比两个版本' }).waitFor();
          await page.locator('select[name=from]').selectOption('2020-06-28');
          await page.locator('select[name=to]').selectOption('2022-09-28');
          await take(page, page.getByRole('button', { name: '对比' }));
          await page.waitForURL('**/compare?*from=2020-06-28*');
          expect(new URL(page.url()).searchParams.get('to')).toBe('2022-09-28');
          await take(page, page.getByRole('group', { name: '只看一类' }).getByRole('link', { name: /^改码/ }));
          await page.waitForURL('**/compare?*type=recoded*');
          const moved = page.locator('.diff li', { has: page.getByRole('link', { name: '网约配送员', exact: true }) });
          expect(await moved.locator('.codes').first().textContent()).toMatch(/4-.*02-07-10.*10-08-01/);
          expect(complaints).toEqual([]);
        },
        { javaScriptEnabled },
      );
    },
  );
});
