/** 前者 and 后者: the first and the second of the only two things that a sentence spoke of before; where it spoke of more, they stay unread. */
import { isBreak, isJoint, isVerb, isWord, levelOf, type ReferenceToken, type Token } from './token.ts';

/** Puts what 前者 and 后者 mean in their place. All of a sentence mean the two that the first of them does. */
export function resolvePairs(tokens: readonly Token[]): Token[] {
  const resolved: Token[] = [];
  let pair: readonly (readonly Token[])[] | null | undefined;
  tokens.forEach((token, index) => {
    if (token.kind !== 'pair') resolved.push(token);
    else {
      if (pair === undefined) {
        pair = pairIn(resolved, tokens[index + 1]);
        if (pair !== null) dropTopic(resolved);
      }
      const meant = pair?.[token.first ? 0 : 1] ?? [{ kind: 'unknown' as const }];
      resolved.push(...meant.map((one) => ({ ...one, start: token.start, end: token.end }) as Token));
    }
  });
  return resolved;
}

/** The two things: two with codes, or two names in one row with the occupation that they lie in. Null where it may be others. */
function pairIn(tokens: readonly Token[], next: Token | undefined): readonly (readonly Token[])[] | null {
  const named = mentionsIn(tokens).flatMap(each);
  const coded = distinct(named.filter((token) => isCoded(token)));
  const plain = distinct(named.filter((token) => !isCoded(token)));
  const ofOccupation = isWord(next, 'code', 'definition', 'tasks', 'mark', 'under');
  if (coded.length === 2 && (plain.length === 0 || ofOccupation)) return coded.map((token) => [token]);
  const [first, second] = plain;
  if (plain.length !== 2 || coded.length > 1 || first === undefined || second === undefined) return null;
  const places = [first, second].map(({ start }) => tokens.findIndex((token) => token.end > start));
  const between = tokens.slice((places[0] ?? 0) + 1, places[1]);
  const owner = coded[0] === undefined ? -1 : tokens.findIndex((token) => token.end > (coded[0]?.start ?? 0));
  const whole = owner === -1 ? [] : tokens.slice(owner, places[0]);
  const apart = owner > (places[0] ?? 0) || whole.some((token) => isVerb(token) || isBreak(token));
  if (apart || between.some((token) => !isWord(token, 'conjunction', 'subtype') && token.kind !== 'stop')) return null;
  const level =
    whole.length === 0 ? [] : [{ kind: 'word' as const, is: 'subtype' as const, text: '工种', start: 0, end: 0 }];
  return [first, second].map((token) => [...whole, token, ...level]);
}

/** What is named; a new name behind 更名为, or in a row behind it, is no further thing. */
function mentionsIn(tokens: readonly Token[]): ReferenceToken[] {
  let renames = false;
  return tokens.flatMap((token) => {
    if (token.kind === 'reference')
      return renames || token.references.some(({ kind }) => kind !== 'named') ? [] : token;
    if (!isJoint(token)) renames = isWord(token, 'rename', 'become');
    return [];
  });
}

function each(token: ReferenceToken): ReferenceToken[] {
  return token.references.map((reference) => ({ ...token, references: [reference] }));
}

function isCoded({ references }: ReferenceToken): boolean {
  return references.every(({ printed }) => printed !== '');
}

function distinct(tokens: readonly ReferenceToken[]): ReferenceToken[] {
  const names = tokens.map(({ references }) => references[0]?.name);
  return tokens.filter((_, index) => names.indexOf(names[index]) === index);
}

/** “甲员”与“乙员”两个职业中，前者…: what only says of which two the next clauses are is taken away. */
function dropTopic(tokens: Token[]): void {
  const comma = tokens.findLastIndex(isBreak);
  const stop = tokens[comma];
  if (stop?.kind !== 'stop' || stop.sign !== '，') return;
  const from = tokens.slice(0, comma).findLastIndex(isBreak) + 1;
  const said = tokens.slice(from, comma);
  const named = said.some(({ kind }) => kind === 'reference');
  const known = said.every(
    (token) =>
      token.kind === 'reference' ||
      (token.kind === 'count' && token.count === 2) ||
      (token.kind === 'stop' && token.sign === '、') ||
      levelOf(token) !== null ||
      isWord(token, 'conjunction', 'under', 'of', 'at', 'take'),
  );
  if (named && known) tokens.splice(from, comma + 1 - from);
}
