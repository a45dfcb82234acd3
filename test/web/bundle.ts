/** The browser's script of the check page, bundled from its sources; run by itself, it writes the bundle that is served (`npm run script`). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { digestText } from '../../src/catalogue/history/digest.ts';
import { root } from '../../src/cli/files.ts';

const place = join(root, 'src', 'web', 'asset');
const written = 'bundled from src/web/browser and src/sheet by `npm run script`, never written by hand. */';

/** Schemas are declared where sources are loaded, and none is used in the browser: they are left out, and whoever reads with one there is told. */
const withoutSchemas: Plugin = {
  name: 'without-schemas',
  enforce: 'pre',
  resolveId: (id) => (id === 'zod' ? '\0zod' : null),
  // The names in a module are fixed; those of the object that stands for it are not.
  transform: (code) => code.replace("import * as z from 'zod'", "import { z } from 'zod'"),
  load: (id) =>
    id === '\0zod'
      ? `const tell = () => { throw new Error('there are no schemas in the browser'); };
         export const z = new Proxy(() => z, { get: (_, name) => (/[pP]arse/.test(String(name)) ? tell : z), apply: () => z });`
      : null,
};

/** The source files that hold the bundle and its digest, by their paths: who only points to it need not hold it. */
export async function writeBundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    ...{ configFile: false, root, logLevel: 'silent', plugins: [withoutSchemas] },
    // The build of it for browsers; the other one takes Node's Buffer for granted.
    resolve: { alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' } },
    build: {
      ...{ write: false, target: 'chrome90', minify: true, modulePreload: false },
      rolldownOptions: {
        input: join(root, 'src', 'web', 'browser', 'check.ts'),
        treeshake: { moduleSideEffects: false },
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk =
    output !== undefined && 'output' in output ? output.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk === undefined || !('code' in chunk)) throw new Error('nothing was bundled');
  const text = JSON.stringify(chunk.code).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return new Map([
    [
      join(place, 'check-bundle.ts'),
      `/** The script of the check page as browsers run it: ${written}\n\nexport const checkBundle =\n  ${text};\n`,
    ],
    [
      join(place, 'check-digest.ts'),
      `/** The digest (摘要) of the script of the check page: ${written}\n\nexport const checkDigest = '${digestText(chunk.code)}';\n`,
    ],
  ]);
}

if (process.argv[1] === import.meta.filename) for (const [path, text] of await writeBundle()) writeFileSync(path, text);
