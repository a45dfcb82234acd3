/** A real browser over the real service: pages are opened, looked at, and held to what every page must be. */
import { existsSync } from 'node:fs';
import axe from 'axe-core';
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

/** Opens an address and looks at it: in a context of its own where options are given, else in the one page that is kept. */
export type OpenPage = (
  address: string,
  look: (visit: Visit) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Starts server and browser for a file of tests; without a browser its tests pass without a look, but never on CI. */
export function useBrowser(): OpenPage {
  let browser: Browser | null = null;
  let kept: Page | null = null;
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
  return async (address, look, options) => {
    if (browser === null) {
      if (process.env.CI !== undefined) expect.fail(`there is no browser at ${executablePath}`);
      console.warn(`No browser at ${executablePath}: pages are not looked at. Install chromium, or set CHROMIUM.`);
      return;
    }
    const baseURL = `http://localhost:${served.port}`;
    kept ??= await (await browser.newContext({ baseURL })).newPage();
    const own = options && (await browser.newContext({ baseURL, ...options }));
    const page = own === undefined ? kept : await own.newPage();
    const [asked, complaints]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(address);
    await look({ page, asked, complaints });
    expect(asked.filter((url) => new URL(url).host !== `localhost:${served.port}`)).toEqual([]);
    page.removeAllListeners();
    await own?.close();
  };
}

/** Rules of axe that hang on colours alone; every other one hangs on the width, or on neither. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Violations alone: what passes is neither told nor named by its selectors. */
const lean = { resultTypes: ['violations'], preload: false, selectors: false } as const;

/** Widths and colours in which every page must be fit. All rules are held at each width, the rules of colours in each of its colours. */
const looks = [
  { width: 1280, colorScheme: 'light', colours: false },
  { width: 1280, colorScheme: 'dark', colours: true },
  { width: 360, colorScheme: 'dark', colours: false },
  { width: 360, colorScheme: 'light', colours: true },
] as const;

/** Holds a page to what every page must be, wide and narrow, light and dark: accessible, no wider than the screen. */
export async function holdToRules(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const { width, colorScheme, colours } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const options = colours ? { ...lean, runOnly: { type: 'rule', values: colourRules } } : lean;
    const told = await page.evaluate(
      `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
    );
    const over = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect({ width, colorScheme, told, over }).toEqual({ width, colorScheme, told: [], over: 0 });
  }
}
