/**
 * Loading (装载): a relative import names its file, so it is resolved without asking what the package exports. Node reads a package's
 * description again for every file of it, and where that lists thousands of exports, a command waits longer for it than for the registry.
 */
import nodeModule from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './files.ts';

/** What a file of these folders is that is imported by a relative path with this ending: all files of a folder are of one format. */
const formats = [
  { folder: folderUrl('src'), ending: '.ts', format: 'module-typescript' },
  { folder: folderUrl('node_modules', 'drizzle-orm'), ending: '.js', format: 'module' },
  { folder: folderUrl('node_modules', 'zod'), ending: '.js', format: 'module' },
];

function folderUrl(...path: readonly string[]): string {
  return `${pathToFileURL(join(root, ...path)).href}/`;
}

/** Loads what comes after it quickly, and keeps it compiled, where the runtime can; the same files are loaded in any case. */
export function loadQuickly(): void {
  nodeModule.enableCompileCache?.();
  nodeModule.registerHooks?.({
    resolve: (specifier, context, next) => {
      const { parentURL } = context;
      if (parentURL === undefined || !specifier.startsWith('.')) return next(specifier, context);
      const known = formats.find(({ folder, ending }) => parentURL.startsWith(folder) && specifier.endsWith(ending));
      if (known === undefined) return next(specifier, context);
      return { url: new URL(specifier, parentURL).href, format: known.format, shortCircuit: true };
    },
  });
}
