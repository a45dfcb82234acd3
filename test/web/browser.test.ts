/** The browser's own code: what is served is what its sources make. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundlePath, writeBundle } from './bundle.ts';

test('the script that is served is bundled from the sources as they are: `npm run script` writes it', async () => {
  const bundle = await writeBundle();
  expect(readFileSync(bundlePath, 'utf8') === bundle).toBe(true);
  // What stands for a name that a module does not have.
  expect(bundle).not.toContain('(void 0)(');
});
