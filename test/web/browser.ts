/** A real browser over the real service: pages are opened, looked at, and held to what every page must be. */
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openRegistry, type RegistryFile } from '../../src/cli/sqlite.ts';
import { type Served, startServer } from '../../src/server.ts';
import { registryFile } from '../registry.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

export interface Visit {
  readonly page: Page;
  /** What the page asked for, and what it complained of. */
  readonly asked: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens an address, in a context of its own, and looks at it. */
export type OpenPage = (
  address: string,
  look: (visit: Visit) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Starts server and browser for a file of tests; without a browser its tests pass without a look, but never on CI. */
export function useBrowser(): OpenPage {
  let browser: Browser | null = null;
  let database: RegistryFile;
  let served: Served;
  beforeAll(async () => {
    if (!existsSync(executablePath)) return;
    database = openRegistry(registryFile());
    served = await startServer(database, { host: '127.0.0.1', port: 0 }, (error) => expect.fail(String(error)));
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    database?.close();
  });
  return async (address, look, options = {}) => {
    if (browser === null) {
      if (process.env.CI !== undefined) expect.fail(`there is no browser at ${executablePath}`);
      console.warn(`No browser at ${executablePath}: pages are not looked at. Install chromium, or set CHROMIUM.`);
      return;
    }
    const context = await browser.newContext({ baseURL: `http://localhost:${served.port}`, ...options });
    const page = await context.newPage();
    const [asked, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address, { waitUntil: 'networkidle' });
    await look({ page, asked, complaints });
    expect(asked.filter((url) => new URL(url).host !== `localhost:${served.port}`)).toEqual([]);
    await context.close();
  };
}

/** Widths and colours in which every page must be fit. */
const looks = [
  [1280, 'light'],
  [1280, 'dark'],
  [360, 'dark'],
  [360, 'light'],
] as const;

/** Holds a page to what every page must be, wide and narrow, light and dark: accessible, no wider than the screen. */
export async function holdToRules(page: Page): Promise<void> {
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect({ width, colorScheme, told, over }).toEqual({ width, colorScheme, told: [], over: 0 });
  }
}
