/** The Worker as it is bundled, whole, and without the pages and the tools of language models: what its budgets are about. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { root } from '../../../src/cli/files.ts';

/** Runs wrangler in the project's folder, telling nobody; gives what it printed. */
export function wrangler(...given: readonly string[]): string {
  const logs = mkdtempSync(join(tmpdir(), 'zhilu-wrangler-'));
  const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_SEND_ERROR_REPORTS: 'false', WRANGLER_LOG_PATH: logs };
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', 'wrangler'), given, {
    cwd: root,
    env: { ...process.env, ...quiet, CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  rmSync(logs, { recursive: true, force: true });
  if (status !== 0) throw new Error(`wrangler ${given.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Bundles a Worker as `wrangler deploy` does; gives the path of the bundle. */
export function bundleWorker(folder: string, name: string, source: string): string {
  const out = join(folder, name);
  wrangler('deploy', source, '--name', name, '--env=', '--dry-run', '--outdir', out);
  const [file] = readdirSync(out).filter((one) => one.endsWith('.js'));
  return join(out, file ?? '');
}

/** Bytes of a text, gzipped. */
export function gzippedBytes(text: string | Uint8Array): number {
  return gzipSync(text, { level: 9 }).length;
}

/** What stands for the pages and for the tools. */
const stubs: Readonly<Record<string, string>> = {
  'src/web/pages.ts': `import { Hono } from 'hono'; export const createPages = () => new Hono(); export const answerNothing = async () => null;`,
  'src/mcp/http.ts': 'export const answerMcp = async () => new Response(null, { status: 404 });',
};

const withoutPages: Plugin = {
  name: 'without-pages',
  load: (id) => stubs[id.slice(root.length + 1)] ?? null,
};

/** The bundle without pages and tools, as text. */
export async function bundleCore(): Promise<string> {
  const built = await build({
    ...{ configFile: false, root, logLevel: 'silent', plugins: [withoutPages] },
    ssr: { target: 'webworker', noExternal: true },
    build: {
      ...{ write: false, ssr: join(root, 'src', 'worker.ts'), target: 'es2024', minify: true },
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const files = output !== undefined && 'output' in output ? output.output : [];
  const [chunk, ...more] = files.filter(({ type }) => type === 'chunk');
  if (chunk === undefined || !('code' in chunk) || more.length > 0) throw new Error('the Worker is no one bundle');
  return chunk.code;
}
