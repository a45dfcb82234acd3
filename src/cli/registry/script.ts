/** A data script: the commands of a build written out as SQL text, each within what D1 takes. */
import type { Command } from '../../store/database.ts';

/** Commands as SQL, one statement each, parameters quoted. */
export function* writeScript(commands: Iterable<Command>): Generator<string> {
  for (const command of commands) yield `${inline(command)};\n`;
}

function inline({ sql, params }: Command): string {
  let next = 0;
  return sql.replace(/\?/g, () => {
    const value = params[next];
    next += 1;
    return value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`;
  });
}
