/** The browser's own code: what is served is what its sources make. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundlePath, writeBundle } from './bundle.ts';

test('the script that is served is bundled from the sources as they are: `npm run script` writes it', async () => {
  expect(readFileSync(bundlePath, 'utf8') === (await writeBundle())).toBe(true);
});
