/** The brief answer (简要结果): the verdict, the codes of the issues, and code and name then and now where there is exactly one of each. */
import { z } from 'zod';
import { type Issue, issueSchema, nowStatusSchema, type Result, resultSchema, verdictSchema } from '../row.ts';

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

/** A brief answer without its `ref` and the opening brace. */
export function writeBrief(source: Pick<Result, 'then' | 'now'>): string {
  const { verdict, issues, code, name, codeNow, nameNow, status, confidence } = abridge(source);
  const codes = issues.length === 0 ? '' : `"${issues.join('","')}"`;
  const then = `"verdict":"${verdict}","issues":[${codes}],"code":${quote(code)},"name":${quote(name)}`;
  return `${then},"codeNow":${quote(codeNow)},"nameNow":${quote(nameNow)},"status":"${status}","confidence":${confidence}}`;
}

function quote(text: string | null): string {
  return text === null ? 'null' : JSON.stringify(text);
}
