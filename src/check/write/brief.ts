/** The brief answer (简要结果): the verdict, the codes of the issues, and code and name then and now where there is exactly one of each. */
import * as z from 'zod';
import { type Issue, issueSchema, nowStatusSchema, type Result, resultSchema, verdictSchema } from '../row.ts';
import type { Output } from './output.ts';

/** What `detail=brief` answers for a row. A 工种 has the code of its occupation. */
export const briefResultSchema = z.object({
  ref: resultSchema.shape.ref,
  verdict: verdictSchema,
  issues: z.array(issueSchema.shape.code),
  code: z.string().nullable(),
  name: z.string().nullable(),
  codeNow: z.string().nullable(),
  nameNow: z.string().nullable(),
  status: nowStatusSchema,
  confidence: z.number().min(0).max(1),
});
export type BriefResult = z.infer<typeof briefResultSchema>;

/** Cuts a result down to its brief answer. */
export function abridge({ then, now }: Pick<Result, 'then' | 'now'>): Omit<BriefResult, 'ref'> {
  const [one, ...more] = now.entries;
  const only = more.length === 0 ? one : undefined;
  return {
    verdict: then.verdict,
    issues: codesOf(then.issues),
    ...{ code: then.entry?.code ?? then.entry?.parent?.code ?? null, name: then.entry?.name ?? null },
    ...{ codeNow: only?.code ?? only?.parent?.code ?? null, nameNow: only?.name ?? null },
    ...{ status: now.status, confidence: then.confidence },
  };
}

/** Each code of the issues once. */
function codesOf(issues: Result['then']['issues']): Issue['code'][] {
  const codes = issues.map(({ code }) => code);
  return codes.length < 2 ? codes : [...new Set(codes)];
}

/** Writes a brief answer without its `ref` and the opening brace. */
export function writeBrief(output: Output, source: Pick<Result, 'then' | 'now'>): void {
  const { verdict, issues, code, name, codeNow, nameNow, status, confidence } = abridge(source);
  const codes = issues.length === 0 ? '' : `"${issues.join('","')}"`;
  output.putAscii(`"verdict":"${verdict}","issues":[${codes}],"code":${quote(code)},"name":`);
  putNullable(output, name);
  output.putAscii(`,"codeNow":${quote(codeNow)},"nameNow":`);
  putNullable(output, nameNow);
  output.putAscii(`,"status":"${status}","confidence":${confidence}}`);
}

function putNullable(output: Output, text: string | null): void {
  if (text === null) output.putAscii('null');
  else output.putString(text);
}

/** Codes hold nothing that JSON escapes. */
function quote(code: string | null): string {
  return code === null ? 'null' : `"${code}"`;
}
