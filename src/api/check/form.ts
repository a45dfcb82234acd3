/** The form of a POST: under which policy, as what and in which coding its rows come. */
import { fail, type Result, succeed } from '../../catalogue/result.ts';
import { type Detail, detailSchema, type Policy, policySchema } from '../../check/row.ts';
import { findEncoding } from '../../sheet/text/encoding.ts';
import { representFieldProblem } from '../problem.ts';
import { jsonType, type Representation } from '../representation.ts';
import { readQuery } from '../request.ts';
import { type Encoding, readEncoding } from './encoding.ts';
import { refuseCharset, refuseEncoding, refuseMediaType } from './refusals.ts';

export interface Form {
  readonly policy: Policy;
  readonly detail: Detail;
  /** Whether the whole table is held against the catalogue. */
  readonly complete: boolean;
  readonly kind: 'array' | 'lines' | 'csv';
  /** The media type of the answer. */
  readonly type: string;
  readonly encoding: Encoding;
  /** The charset that the media type declares; null where it declares none. */
  readonly charset: string | null;
}

const lines = { kind: 'lines', type: 'application/x-ndjson; charset=utf-8' } as const;

/** What the media types mean. */
const kinds: Readonly<Record<string, Pick<Form, 'kind' | 'type'>>> = {
  'application/json': { kind: 'array', type: jsonType },
  'application/x-ndjson': lines,
  'application/ndjson': lines,
  'application/jsonl': lines,
  'text/csv': { kind: 'csv', type: 'text/csv; charset=utf-8' },
};

/** Reads the form of a request, its query and headers; or says what is wrong with them. */
export function readForm({ url, headers }: Request): Result<Form, Representation> {
  const named = (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = Object.entries(kinds).find(([name]) => name === named)?.[1];
  const query = readQuery(new URL(url).searchParams, [
    ...(kind?.kind === 'csv' ? [] : ['detail']),
    'policy',
    'complete',
  ]);
  if (!query.ok) return query;
  const policy = policySchema.safeParse(query.value.policy ?? 'lenient');
  if (!policy.success) return refuseField('policy', 'expected strict or lenient', 'Leave it out for lenient.');
  const detail = detailSchema.safeParse(query.value.detail ?? 'full');
  if (!detail.success) return refuseField('detail', 'expected full or brief', 'Leave it out for full.');
  const { complete = 'false' } = query.value;
  if (complete !== 'true' && complete !== 'false')
    return refuseField('complete', 'expected true or false', 'Leave it out for false.');
  if (kind === undefined) return fail(refuseMediaType(named));
  const declared = readCharset(headers.get('content-type') ?? '');
  const charset = declared === null ? null : findEncoding(declared);
  if (declared !== null && charset === null) return fail(refuseCharset(declared));
  const coding = headers.get('content-encoding');
  const encoding = readEncoding(coding);
  return encoding === null
    ? fail(refuseEncoding(coding ?? ''))
    : succeed({ policy: policy.data, detail: detail.data, complete: complete === 'true', ...kind, encoding, charset });
}

/** The `charset` parameter of a media type, which may stand in quotes; null where there is none. */
function readCharset(type: string): string | null {
  const [, quoted, bare] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(type) ?? [];
  return quoted ?? bare ?? null;
}

function refuseField(name: string, detail: string, hint: string): Result<never, Representation> {
  return fail(representFieldProblem('parameter-malformed', 'Malformed parameter', `/query/${name}`, detail, hint));
}
