/** Asking (询问): rows are checked through the API in small batches, the same words once; nothing is kept there. */
import type { Result, Row } from '../../check/row.ts';

/** The rows of a request. */
const batch = 200;

/** The answers by what a row says. */
export type Answers = Map<string, Result>;

/** A row with what it says as a key. */
export interface Asked {
  readonly row: Row;
  readonly key: string;
}

/** What the API says of a row that it cannot read. */
interface Unread {
  readonly problem: { readonly detail: string };
}

/** The result of a row that the API cannot read: nothing is known of it. */
function showUnread(message: string): Result {
  const issue = { code: 'CODE_MALFORMED', severity: 'error', pointer: '/name', message } as const;
  return {
    ref: null,
    then: { revision: null, verdict: 'insufficient', confidence: 0, issues: [issue], gaps: [] },
    now: { revision: '', status: 'unknown', entries: [], path: [], gaps: [] },
    suggestions: [],
  };
}

/** What a row says, as a key. */
export function keyOf({ code, name, subType, work, on, at }: Row): string {
  return JSON.stringify([code, name, subType, work, on, at]);
}

/** Asks for all rows that have no answer yet; tells how many rows have one after each batch. Rejects where the service does not answer. */
export async function askAll(
  rows: readonly Asked[],
  answers: Answers,
  signal: AbortSignal,
  tell: (done: number) => void,
): Promise<void> {
  let done = 0;
  let open = new Map<string, Row>();
  const send = async (): Promise<void> => {
    if (open.size > 0) {
      const keys = [...open.keys()];
      const response = await fetch('/v1/check', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([...open.values()]),
        signal,
      });
      const body: { readonly rows?: (Result | Unread)[]; readonly detail?: string } = await response.json();
      if (!response.ok || body.rows === undefined) throw new Error(body.detail ?? response.statusText);
      for (const [index, key] of keys.entries()) {
        const result = body.rows[index];
        if (result !== undefined) answers.set(key, 'then' in result ? result : showUnread(result.problem.detail));
      }
      open = new Map();
    }
    tell(done);
  };
  for (const { row, key } of rows) {
    done += 1;
    if (!answers.has(key)) open.set(key, row);
    if (open.size >= batch || done % 2_000 === 0) await send();
  }
  await send();
}
