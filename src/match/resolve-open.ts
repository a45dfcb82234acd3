/**
 * Resolving an open word (定语): a word of several jobs (设计师, 维修工) is decided by what stands beside it: in brackets, before or
 * behind a dash, or as the place of work. `设计师-服装` is a 服装设计师.
 */
import { type Finder, findTerms } from './find/find.ts';
import type { Finding } from './find/gather.ts';
import { keyOf } from './normalise.ts';
import type { Part, ReadTitle } from './title/title.ts';

/** Longer contexts are sentences. */
const longest = 8;
/** What may stand at the end of a context without belonging to the word: `汽车厂`, `服装方向`, `客房部`. */
const trimmed = /(?:方向|行业|领域|类|部门?|厂|公司|专业|项目|岗位?|工程|产品|系统|设备)$/;
/** A term inside must explain so much, and leave no more than so much behind it. */
const mostly = 0.7;
const slightly = 0.15;
/** An answer of less weight decides nothing. */
const decisive = 0.72;

/** The findings of an open part with one of its contexts before it; null where no context makes a known job of it. */
export function resolveOpen(finder: Finder, part: Part, read: ReadTitle): readonly Finding[] | null {
  let best: readonly Finding[] | null = null;
  for (const context of contextsOf(finder, part, read)) {
    for (const before of new Set([context, context.replace(trimmed, '')])) {
      if (before === '') continue;
      const findings = findTerms(finder, before + part.text).filter((finding) => isLonger(finder, finding, part));
      const [first] = findings;
      if (first === undefined || first.score < decisive || first.score <= (best?.[0]?.score ?? 0)) continue;
      best = findings;
    }
  }
  return best;
}

/** The findings of a part whose context before it makes another term of it (`兽医（宠物）`); null where none does. */
export function findJoined(finder: Finder, part: Part, read: ReadTitle): readonly Finding[] | null {
  const contexts = read.parts.length + read.places.length < 2 ? [] : contextsOf(finder, part, read);
  const text = contexts
    .map((context) => context + keyOf(part.text))
    .find((joined) => finder.lexicon.exact(joined) >= 0);
  return text === undefined ? null : findTerms(finder, text);
}

/** What stands beside a part. Another job of the same list is no context. */
function contextsOf(finder: Finder, part: Part, read: ReadTitle): string[] {
  const others = read.parts
    .filter((other) => other !== part && !(other.listed && finder.lexicon.exact(keyOf(other.text)) >= 0))
    .map(({ text }) => text);
  return [...others, ...read.places].map(keyOf).filter((text) => text.length > 0 && text.length <= longest);
}

/** Says whether a finding explains the context and the open word together, and is not open itself. */
function isLonger(finder: Finder, finding: Finding, part: Part): boolean {
  const headword = finder.lexicon.entries[finding.number];
  if (headword === undefined || headword.terms[0]?.grade === 'several') return false;
  if (finding.way === 'near' || keyOf(part.text).includes(headword.key)) return false;
  return finding.way !== 'inside' || (finding.ofText >= mostly && finding.behind < slightly);
}
