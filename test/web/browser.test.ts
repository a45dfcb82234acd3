/** The browser's own code: what is served is what its sources make. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeBundle } from './bundle.ts';

test('the script that is served is bundled from the sources as they are: `npm run script` writes it', async () => {
  const files = await writeBundle();
  for (const [path, text] of files) expect([path, readFileSync(path, 'utf8') === text]).toEqual([path, true]);
  // What stands for a name that a module does not have.
  expect([...files.values()].join('')).not.toContain('(void 0)(');
});
