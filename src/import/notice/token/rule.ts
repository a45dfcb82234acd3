/** The rules (规则) by which the patterns become tokens: where each may stand, and what it tells. */
import { endsAsName } from '../matter/name.ts';
import { readNumeral } from '../page/numeral.ts';
import { patterns } from './pattern.ts';
import { bareCode, markReference, plainName, type Reference, splitCodes, withCode } from './reference.ts';
import { readIndex } from './task-number.ts';
import { isWord, type LevelWord, type Said, type Token } from './token.ts';

const levels: Readonly<Record<string, LevelWord>> = {
  ...{ 大类: 'major', 中类: 'middle', 小类: 'minor', 职业: 'occupation', 工种: 'subtype' },
};
const isReference = (token: Token | undefined) => token?.kind === 'reference';
/** A token that names something. */
export const refer = (...references: Reference[]) => ({ kind: 'reference', references }) as const;
const aside = () => ({ kind: 'aside' }) as const;

/** What a pattern tells where it may stand behind a token, everywhere if it does not say; an aside (《…》中, a footnote sign) says nothing. */
export interface Rule {
  readonly pattern: RegExp;
  readonly behind?: (before: Token | undefined) => boolean;
  readonly read: (found: RegExpExecArray) => Said | { readonly kind: 'aside' } | null;
}

/** The rules in the order in which they are tried. */
export const rules: readonly Rule[] = [
  {
    pattern: patterns.formerly,
    behind: (before) => before !== undefined,
    read: () => ({ kind: 'bracket', opens: true }),
  },
  { pattern: patterns.aside, read: aside },
  { pattern: patterns.entire, read: aside },
  { pattern: patterns.this, behind: isReference, read: aside },
  { pattern: patterns.reason, behind: (before) => opens(before) || isWord(before, 'link'), read: aside },
  { pattern: patterns.number, behind: (before) => before?.kind === 'stop', read: aside },
  {
    pattern: patterns.fields,
    behind: (before) => before === undefined,
    read: ([, name, code = '', codeFirst = code, named = '']) =>
      refer(withCode(plainName(name ?? named, true), codeFirst.trim())),
  },
  { pattern: patterns.codes, read: ([, codes = '']) => ({ kind: 'codes', codes: splitCodes(codes) }) },
  { pattern: patterns.marks, read: ([marks]) => refer(markReference(marks, false)) },
  {
    pattern: patterns.level,
    read: ([text, level = '']) => ({ kind: 'word', is: levels[level] ?? 'occupation', text }),
  },
  {
    pattern: patterns.name,
    behind: (before) => before?.kind === 'reference' && before.references[0]?.kind === 'code',
    read: ([, name = '']) => (endsAsName(name) ? refer(plainName(name, true)) : null),
  },
  { pattern: patterns.code, read: ([code]) => refer(bareCode(code)) },
  { pattern: patterns.pair, read: ([pair]) => ({ kind: 'pair', first: pair === '前者' }) },
  { pattern: patterns.index, read: readIndex },
];

/** The rules that are tried where no name begins. */
export const furtherRules: readonly Rule[] = [
  {
    pattern: patterns.back,
    read: ([, count = '', level, former]) => ({
      kind: 'back',
      level: levels[level ?? former ?? ''] ?? null,
      count: readNumeral(count),
      former: former !== undefined,
    }),
  },
  {
    pattern: patterns.count,
    /** 等 without a count: the list may go on. */
    read: ([text, number = '']) => {
      const count = readNumeral(number);
      return count === null ? { kind: 'unknown' } : { kind: 'count', count, item: /[项条]/.test(text) };
    },
  },
];

function opens(before: Token | undefined): boolean {
  return before === undefined || before.kind === 'stop';
}
