/** The home page in a real browser: whole without any other host, quiet, useful, and fit for a narrow screen. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Register } from '../../src/catalogue/register.ts';
import { openRegistry, type RegistryFile } from '../../src/cli/sqlite.ts';
import { type Served, startServer } from '../../src/server.ts';
import { renderHome } from '../../src/web/home.ts';
import { registryFile } from '../registry.ts';
import { type Service, startService } from '../service.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const absent = !existsSync(executablePath);

let service: Service;
let database: RegistryFile;
let served: Served;
let browser: Browser | null = null;

beforeAll(async () => {
  service = await startService();
  if (absent) return;
  database = openRegistry(registryFile());
  served = await startServer(database, { host: '127.0.0.1', port: 0 }, (error) => expect.fail(String(error)));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
  database?.close();
});

interface Visit {
  readonly page: Page;
  /** What the page asked for, and what it complained of. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens the home page; the test passes without a look where there is no browser, but never on CI. */
async function visit(width: number, look: (visit: Visit) => Promise<void>): Promise<void> {
  if (browser === null) {
    if (process.env.CI !== undefined) expect.fail(`there is no browser at ${executablePath}`);
    console.warn(`No browser at ${executablePath}: pages are not looked at. Install chromium, or set CHROMIUM.`);
    return;
  }
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`http://localhost:${served.port}/`, { waitUntil: 'networkidle' });
  await look({ page, asked, complaints });
  await page.close();
}

describe('in a browser', () => {
  test('loads from this host alone, without a complaint', async () => {
    await visit(1280, async ({ page, asked, complaints }) => {
      expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set([`localhost:${served.port}`]));
      expect(complaints).toEqual([]);
      expect(await page.title()).toBe('职录 Zhilu');
    });
  });

  test('the code box answers what the service answers', async () => {
    await visit(1280, async ({ page, complaints }) => {
      await page.getByLabel('编码').fill(' 4-02-07-10 ');
      await page.getByLabel('日期').fill('2021-01-01');
      await page.getByRole('button').click();
      const answer = page.locator('#answer');
      await answer.getByText('网约配送员').first().waitFor();
      const address = '/v1/codes/4-02-07-10?at=2021-01-01';
      const shown = (await answer.textContent()) ?? '';
      expect(shown.startsWith(`${address}\n\n`)).toBe(true);
      expect(JSON.parse(shown.slice(address.length))).toEqual((await service.ask(address)).json);
      expect(complaints).toEqual([]);
    });
  });

  test('the code box shows what is wrong with a code', async () => {
    await visit(1280, async ({ page }) => {
      await page.getByLabel('编码').fill('4-O2');
      await page.getByRole('button').click();
      await page.locator('#answer').getByText('“4-O2” is not an occupation code').first().waitFor();
    });
  });

  test('every link answers', async () => {
    await visit(1280, async ({ page }) => {
      const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(10);
      for (const link of links) expect([link, (await service.ask(link)).status]).toEqual([link, 200]);
    });
  });

  test.each([320, 360, 768, 1920])('at %i pixels nothing is wider than the screen', async (width) => {
    await visit(width, async ({ page }) => {
      await page.getByLabel('编码').fill('4-02-07-10');
      await page.getByRole('button').click();
      await page.locator('#answer').getByText('4-02-07-10').first().waitFor();
      const [whole, seen] = (await page.evaluate(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )) as [number, number];
      expect(whole).toBeLessThanOrEqual(seen);
    });
  });
});

test('tells what is held and what is not', async () => {
  const { text } = await service.ask('/');
  for (const { id, title } of service.register.rows.revisions) {
    expect(text).toContain(id);
    expect(text).toContain(title);
  }
  expect(text).toContain('1676 职业');
});

test('what the seeds say is shown as text, never as markup', async () => {
  const revisions = service.register.rows.revisions.map((revision) => ({
    ...revision,
    restsOn: '<script>alert(1)</script>',
  }));
  const page = renderHome(new Register({ ...service.register.rows, revisions }), ['/v1/codes/4?at="><b>']);
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('"><b>');
});
