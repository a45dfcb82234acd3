/** The client (客户端): every read as a typed call, of the schemas that the service answers by; of them only types are used, so it runs wherever there is `fetch`. */
import type * as z from 'zod';
import type { crosswalksQuestion } from './answer/annotation/crosswalks.ts';
import type { gbtQuestion } from './answer/annotation/gbt.ts';
import type { iscoQuestion } from './answer/annotation/isco.ts';
import type { outlineQuestion } from './answer/annotation/outline.ts';
import type { standardsQuestion } from './answer/annotation/standards.ts';
import type { checkQuestion } from './answer/check.ts';
import type { codeQuestion } from './answer/code/code.ts';
import type { codesQuestion } from './answer/code/codes.ts';
import type { codeHistoryQuestion } from './answer/code/history.ts';
import type { compareQuestion } from './answer/compare.ts';
import type { correspondenceQuestion } from './answer/correspondence/correspondence.ts';
import type { Translation } from './answer/correspondence/translate.ts';
import type { entriesQuestion } from './answer/entry/entries.ts';
import type { entryQuestion } from './answer/entry/entry.ts';
import type { entryHistoryQuestion } from './answer/entry/history.ts';
import type { entryMentionsQuestion, mentionsQuestion } from './answer/entry/mentions.ts';
import type { healthQuestion, readinessQuestion } from './answer/health.ts';
import type { AnswerTo } from './answer/question.ts';
import type { changesQuestion } from './answer/revision/changes.ts';
import type { revisionQuestion } from './answer/revision/revision.ts';
import type { revisionsQuestion } from './answer/revision/revisions.ts';
import type { searchQuestion } from './answer/search.ts';
import type { problemDocumentSchema } from './api/problem.ts';
import type { Result } from './catalogue/result.ts';
import type { Result as Checked, Policy, Row } from './check/row.ts';

/** The questions, by the operation ids of `/openapi.json`. */
interface Questions {
  readonly code: typeof codeQuestion;
  readonly codes: typeof codesQuestion;
  readonly codeHistory: typeof codeHistoryQuestion;
  readonly entries: typeof entriesQuestion;
  readonly entry: typeof entryQuestion;
  readonly entryHistory: typeof entryHistoryQuestion;
  readonly entryMentions: typeof entryMentionsQuestion;
  readonly mentions: typeof mentionsQuestion;
  readonly revisions: typeof revisionsQuestion;
  readonly revision: typeof revisionQuestion;
  readonly changes: typeof changesQuestion;
  readonly search: typeof searchQuestion;
  readonly check: typeof checkQuestion;
  readonly compare: typeof compareQuestion;
  readonly correspondence: typeof correspondenceQuestion;
  readonly standards: typeof standardsQuestion;
  readonly outline: typeof outlineQuestion;
  readonly crosswalks: typeof crosswalksQuestion;
  readonly iscoCrosswalk: typeof iscoQuestion;
  readonly gbtCrosswalk: typeof gbtQuestion;
  readonly health: typeof healthQuestion;
  readonly readiness: typeof readinessQuestion;
}

/** A problem document (RFC 9457): what is wrong, where, and what to do. */
export type Problem = z.infer<typeof problemDocumentSchema>;

/** A call: its fields, and perhaps a signal that ends it. A refusal is a value; where nobody answers it rejects, as `fetch` does. */
type Call<Asked, Answer> = (asked: Asked, signal?: AbortSignal) => Promise<Result<Answer, Problem>>;

type Reads = {
  readonly [N in keyof Questions]: Call<z.input<Questions[N]['asks']>, AnswerTo<Questions[N]>>;
};

/** A row that could not be read, by its place from 1. */
export interface Unread {
  readonly ref: null;
  readonly line: number;
  readonly problem: Problem;
}

export interface Client extends Reads {
  /** Checks up to 10,000 rows, in their order. */
  readonly checkRows: Call<
    { readonly rows: readonly Row[]; readonly policy?: Policy },
    { readonly rows: readonly (Checked | Unread)[] }
  >;
  /** Translates codes from one revision to another; where a code was split, every part comes back. */
  readonly translate: Call<
    { readonly codes: readonly string[]; readonly from: string; readonly to?: string },
    { readonly from: string; readonly to: string; readonly items: readonly Translation[] }
  >;
}

export interface Settings {
  /** Asks instead of the `fetch` of the runtime. */
  readonly fetch?: (address: string, request: RequestInit) => Promise<Response>;
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes a client of the service at an address such as `https://zhilu.example`; nothing is asked yet. */
export function connect(base: string, { fetch = globalThis.fetch, headers = {} }: Settings = {}): Client {
  const call = async <A>(address: string, request: RequestInit): Promise<Result<A, Problem>> => {
    const told = { accept: 'application/json', ...headers, ...request.headers };
    const response = await fetch(base.replace(/\/+$/, '') + address, { ...request, headers: told });
    const { ok, status, statusText } = response;
    const text = await response.text();
    if (/^application\/(?:.+\+)?json\b/.test(response.headers.get('content-type') ?? ''))
      return ok ? { ok, value: JSON.parse(text) } : { ok, error: JSON.parse(text) };
    const detail = `The answer is no JSON: ${text.slice(0, 200)}`;
    return { ok: false, error: { type: 'about:blank', title: statusText || 'No answer', status, detail } };
  };
  const get =
    <F extends object, A>(path: string): Call<F, A> =>
    (asked, signal) =>
      call(fill(path, asked), signal === undefined ? {} : { signal });
  const post = <A>(address: string, body: unknown, signal?: AbortSignal): Promise<Result<A, Problem>> => {
    const request = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return call(address, signal === undefined ? request : { ...request, signal });
  };
  return {
    code: get('/v1/codes/{code}'),
    codes: get('/v1/codes'),
    codeHistory: get('/v1/codes/{code}/history'),
    entries: get('/v1/entries'),
    entry: get('/v1/entries/{id}'),
    entryHistory: get('/v1/entries/{id}/history'),
    entryMentions: get('/v1/entries/{id}/mentions'),
    mentions: get('/v1/mentions'),
    revisions: get('/v1/revisions'),
    revision: get('/v1/revisions/{id}'),
    changes: get('/v1/revisions/{id}/changes'),
    search: get('/v1/search'),
    check: get('/v1/check'),
    compare: get('/v1/compare'),
    correspondence: get('/v1/correspondence'),
    standards: get('/v1/standards'),
    outline: get('/v1/codes/{code}/outline'),
    crosswalks: get('/v1/crosswalks'),
    iscoCrosswalk: get('/v1/crosswalks/isco-08'),
    gbtCrosswalk: get('/v1/crosswalks/gbt-6565'),
    health: get('/healthz'),
    readiness: get('/readyz'),
    checkRows: ({ rows, ...query }, signal) => post(fill('/v1/check', query), rows, signal),
    translate: ({ codes, ...query }, signal) => post(fill('/v1/correspondence', query), codes, signal),
  };
}

/** An address with its fields: those that the path names stand there, the others in the query. */
function fill(path: string, asked: object): string {
  const fields = new Map(Object.entries(asked));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(fields.get(name) ?? '');
    fields.delete(name);
    return encodeURIComponent(value);
  });
  const query = new URLSearchParams();
  for (const [name, value] of fields) if (value !== undefined) query.set(name, String(value));
  return query.size === 0 ? filled : `${filled}?${query}`;
}
