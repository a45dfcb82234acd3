/** A data script: the commands of a build written out as SQL text, each within what D1 takes. */
import type { Command } from '../../store/database.ts';

/** Writes commands as SQL, one statement a line block, parameters quoted. */
export function writeScript(commands: readonly Command[]): string {
  return commands.map((command) => `${inline(command)};\n`).join('');
}

function inline({ sql, params }: Command): string {
  let next = 0;
  return sql.replace(/\?/g, () => {
    const value = params[next];
    next += 1;
    return value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`;
  });
}
