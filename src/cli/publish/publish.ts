/** `zhilu publish`: the built registry → D1, this machine's or the account's, or libSQL: migrations, what is not there yet, the new head last. */
import { isAbsolute, relative } from 'node:path';
import { publish as publishRegistry } from '../../store/publish/publish.ts';
import { defineCommand } from '../command.ts';
import { attempt, fail, failWith } from '../error.ts';
import { migrations, registryArguments, root, showPath } from '../files.ts';
import { type Io, locate } from '../io.ts';
import { complain, print } from '../print.ts';
import { openRegistry } from '../sqlite.ts';
import { isLibsql, openLibsql } from './libsql.ts';
import { type EdgeDatabase, openLocal } from './local.ts';
import { migrateEdge } from './migrate.ts';
import { packLine } from './pack.ts';
import { openRemote } from './remote.ts';

export const publish = defineCommand({
  args: {
    ...registryArguments,
    local: { type: 'boolean', description: 'into the D1 of this machine, for `wrangler dev`' },
    remote: {
      type: 'boolean',
      description: 'into the D1 of the account; CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID',
    },
    to: {
      type: 'string',
      description: 'into a libSQL database: its URL, such as file:copy.db or libsql://…',
      valueHint: 'URL',
    },
    env: { type: 'string', description: 'the environment of wrangler.toml; that at its top without it' },
    'persist-to': { type: 'string', description: 'with --local: the folder of the D1 of this machine' },
    json: { type: 'boolean', description: 'print the result as JSON' },
  },
  run: async ({ db, local, remote, to, env, 'persist-to': folder, json }, io) => {
    if (Number(local) + Number(remote) + Number(to !== undefined) !== 1)
      fail('say one of --local, --remote and --to URL', 2);
    if (to !== undefined && !isLibsql(to)) fail(`“${to}” is no URL of a libSQL database, such as file:copy.db`, 2);
    if (!local && folder !== undefined) fail('--persist-to goes with --local', 2);
    const path = locate(io, db);
    const built = attempt(null, () => openRegistry(path));
    const edge = await open(io, { local, to, env, folder }).catch((error) =>
      failWith(error, 'the database cannot be opened'),
    );
    try {
      const migrated = await migrateEdge(edge, migrations);
      const tell = (sent: number, all: number): void => complain(io, `sent ${sent} of ${all} pieces`);
      const { head, digest, ...done } = await publishRegistry(built, edge, packLine, tell);
      if (json) {
        print(io, JSON.stringify({ head, digest, ...done, migrated }));
        return 0;
      }
      if (migrated.length > 0) print(io, `applied ${migrated.join(', ')}`);
      const what = `${done.sent} of ${done.pieces} pieces sent, ${done.characters} characters`;
      const outcome = done.changed
        ? `published ${shown(io, path)}: ${what}`
        : `${shown(io, path)} is published already`;
      print(io, `${outcome}; head ${head}`);
      print(io, `digests are equal: ${digest}`);
      return 0;
    } catch (error) {
      return failWith(error, 'nothing new is published; what was sent is kept for the next run');
    } finally {
      built.close();
      await edge.close();
    }
  },
});

async function open(
  io: Io,
  { local, to, env, folder }: Readonly<Record<'to' | 'env' | 'folder', string | undefined>> & { local: boolean },
): Promise<EdgeDatabase> {
  if (to !== undefined) return await openLibsql(to, io.env);
  const environment = env ?? null;
  if (!local) return await openRemote(root, environment, io.env);
  return await openLocal(root, environment, folder === undefined ? null : locate(io, folder));
}

function shown(io: Io, path: string): string {
  const own = relative(root, path);
  return isAbsolute(own) || own.startsWith('..') ? showPath(io, path) : own;
}
