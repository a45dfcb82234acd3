/** The D1 of an account as a database, over Cloudflare's HTTP interface: a batch is one request, done as a whole or not at all. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from '../../store/database.ts';
import { fail } from '../error.ts';
import type { EdgeDatabase } from './local.ts';

/** What the interface answers. */
interface Answer {
  readonly success: boolean;
  readonly errors: readonly { readonly code: number; readonly message: string }[];
  readonly result: readonly { readonly results: { readonly rows: unknown[][] } }[] | null;
}

/** How often a request is made before it is given up, and the milliseconds to wait after the first that failed. */
const [tries, pause] = [4, 1_000];

/** Opens the database that the project's wrangler.toml names. The account's rights come from the surroundings. */
export async function openRemote(
  project: string,
  environment: string | null,
  surroundings: Readonly<Record<string, string | undefined>>,
): Promise<EdgeDatabase> {
  const { unstable_readConfig: readConfig } = await import('wrangler');
  const config = readConfig({
    config: join(project, 'wrangler.toml'),
    ...(environment === null ? {} : { env: environment }),
  });
  const databases: readonly { readonly binding: string; readonly database_id?: string }[] = config.d1_databases;
  const id = surroundings.ZHILU_D1_DATABASE_ID ?? databases.find(({ binding }) => binding === 'DB')?.database_id;
  if (id === undefined || /^[0-]*$/.test(id))
    return fail(
      'wrangler.toml names no database: make one with `npx wrangler d1 create zhilu` and put its id there',
      2,
    );
  const token = surroundings.CLOUDFLARE_API_TOKEN ?? fail('set CLOUDFLARE_API_TOKEN to a token that may edit D1', 2);
  const account =
    surroundings.CLOUDFLARE_ACCOUNT_ID ??
    config.account_id ??
    fail('set CLOUDFLARE_ACCOUNT_ID to the id of the account', 2);
  const base = surroundings.CLOUDFLARE_API_BASE_URL ?? 'https://api.cloudflare.com/client/v4';
  const url = `${base}/accounts/${account}/d1/database/${id}/raw`;
  const batch = async (commands: readonly Command[]): Promise<unknown[][][]> => {
    const texts = commands.map(({ sql, params }) => ({ sql, params: params.map(String) }));
    const answer = await post(url, token, JSON.stringify({ batch: texts }));
    return answer.map(({ results }) => results.rows);
  };
  return { batch, query: async (command) => (await batch([command]))[0] ?? [], close: async () => {} };
}

/** Posts a request; what is busy or does not answer is asked again, as each request may be done twice without harm. */
async function post(url: string, token: string, body: string): Promise<NonNullable<Answer['result']>> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(url, { method: 'POST', headers, body }).catch((error: unknown) => {
      if (attempt === tries) throw error;
      return null;
    });
    const isBusy = response === null || response.status === 429 || response.status >= 500;
    if (response !== null && !(isBusy && attempt < tries)) return await read(response);
    await wait(pause * 2 ** (attempt - 1));
  }
}

async function read(response: Response): Promise<NonNullable<Answer['result']>> {
  const text = await response.text();
  const answer = readAnswer(text);
  if (answer?.success === true && answer.result !== null) return answer.result;
  const told = answer?.errors.map(({ code, message }) => `${message} (${code})`).join('; ') || text.slice(0, 200);
  throw new Error(`Cloudflare answered ${response.status}: ${told}`);
}

function readAnswer(text: string): Answer | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
