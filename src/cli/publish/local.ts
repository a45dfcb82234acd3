/** The D1 of this machine as a database: what `wrangler dev` serves from, in workerd itself. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BatchDatabase, Command } from '../../store/database.ts';

export interface EdgeDatabase extends BatchDatabase {
  readonly close: () => Promise<void>;
}

/** Opens the D1 that the project's wrangler.toml binds. @param folder where its state is kept; `.wrangler/state` without one */
export async function openLocal(
  project: string,
  environment: string | null,
  folder: string | null,
): Promise<EdgeDatabase> {
  const { getPlatformProxy } = await import('wrangler');
  watchWorkerd(project);
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(project, 'wrangler.toml'),
    persist: { path: join(folder ?? join(project, '.wrangler', 'state'), 'v3') },
    remoteBindings: false,
    ...(environment === null ? {} : { environment }),
  });
  const prepare = ({ sql, params }: Command): D1PreparedStatement => env.DB.prepare(sql).bind(...params);
  return {
    query: (command) => insist(() => prepare(command).raw<unknown[]>()),
    batch: async (commands) => {
      const results = await insist(() => env.DB.batch<Record<string, unknown>>(commands.map(prepare)));
      return results.map(({ results: rows }) => rows.map((row) => Object.values(row)));
    },
    close: dispose,
  };
}

/** Lets the workerd that is started next end with this process, even where that is killed (not on Windows, which has no `sh`). */
function watchWorkerd(project: string): void {
  if (process.platform === 'win32' || process.env.MINIFLARE_WORKERD_PATH !== undefined) return;
  const fromWrangler = createRequire(join(project, 'node_modules', 'wrangler', 'package.json'));
  const workerd: { readonly default: string } = createRequire(fromWrangler.resolve('miniflare'))('workerd');
  process.env.ZHILU_WORKERD = workerd.default;
  process.env.MINIFLARE_WORKERD_PATH = join(project, 'src', 'cli', 'publish', 'workerd.sh');
}

/** Asks again where the connection to workerd, silent for too long, was closed as it was used: what is asked may be done twice. */
async function insist<T>(ask: () => Promise<T>): Promise<T> {
  return await ask().catch((error: unknown) => {
    if (error instanceof TypeError && error.message === 'fetch failed') return ask();
    throw error;
  });
}
