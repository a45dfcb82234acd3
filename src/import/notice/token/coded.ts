/** Codes beside names (名称与编码): a code in brackets belongs to the name before it, several to as many names, a bare one to the name behind it. */
import { bareCode, isCode, isGroup, type Reference, withCode } from './reference.ts';
import { isJoint, isReference, isWord, type ReferenceToken, type Token } from './token.ts';

/** Gives every code to its name. Codes that fit no name stay, and are reported as unread. */
export function attachCodes(tokens: readonly Token[]): Token[] {
  const attached: Token[] = [];
  const waiting: string[] = [];
  tokens.forEach((token, index) => {
    const before = attached.at(-1);
    const next = tokens[index + 1];
    if (token.kind === 'codes') {
      if (bracketNames(attached, token.codes)) return;
      attached.push(...(isWord(before, 'occupation') ? sayCodes(token) : [token]));
    } else if (token.kind !== 'reference') attached.push(token);
    else if (!(isGlued(before, token, next) && bracketNames(attached, printedIn(token)))) {
      const ahead = codesAhead(attached, token, next);
      const start = ahead === null ? token.start : (attached.at(-ahead.length)?.start ?? token.start);
      if (ahead !== null && (ahead.codes.length === 1 || namesFrom(tokens, index).length === ahead.codes.length)) {
        waiting.push(...ahead.codes);
        attached.length -= ahead.length;
      }
      const printed = token.references.length === 1 ? waiting.shift() : undefined;
      const references = token.references.map((one) => (printed === undefined ? one : withCode(one, printed)));
      if (!isOwnMark(before, token, next)) attached.push({ ...token, start, references });
    }
  });
  return attached;
}

/** “甲员”4-01-02-01: a code right behind a name and before none is in brackets but for the brackets. */
function isGlued(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (token.kind !== 'reference' || before?.kind !== 'reference' || before.end !== token.start) return false;
  return token.references[0]?.kind === 'code' && next?.kind !== 'reference';
}

function printedIn(token: Token): string[] {
  return token.kind === 'reference' ? token.references.map(({ printed }) => printed) : [];
}

/** Gives the codes of one bracket to the names before it, the last one or as many as there are codes; false where they do not fit. */
function bracketNames(tokens: Token[], codes: readonly string[]): boolean {
  const places: number[] = [];
  for (let index = tokens.length - 1; index >= 0 && places.length < codes.length; index -= 1) {
    const token = tokens[index];
    if (isReference(token, isBare)) places.unshift(index);
    else if (!isBetween(token)) break;
  }
  const [first] = places;
  const spread = first === undefined || places.length > 1 ? null : spreadNames(tokens[first], codes);
  if (first !== undefined && spread !== null) tokens[first] = spread;
  else if (places.length !== codes.length) return false;
  else
    places.forEach((place, index) => {
      const token = tokens[place];
      if (token?.kind !== 'reference') return;
      tokens[place] = { ...token, references: token.references.map((one) => withCode(one, codes[index] ?? '')) };
    });
  return true;
}

/** 上升为职业（4-01-02-09） says what 上升为职业，编码4-01-02-09 says. */
function sayCodes({ start, end, codes }: Extract<Token, { kind: 'codes' }>): Token[] {
  return [
    { kind: 'stop', sign: '，', start, end: start },
    { kind: 'word', is: 'code', text: '编码', start, end: start },
    { kind: 'reference', references: codes.map(bareCode), start, end },
  ];
}

/** One quotation with several names, “甲员、乙员”（4-01-02-01、4-01-02-02）. */
function spreadNames(token: Token | undefined, codes: readonly string[]): Token | null {
  if (token?.kind !== 'reference' || codes.length < 2) return null;
  const names = (token.references[0]?.text ?? '').split(/[、，,和及与]/);
  if (names.length !== codes.length) return null;
  const references = names.flatMap((name, index): Reference[] => {
    const [reference] = token.references;
    return reference === undefined ? [] : [withCode({ ...reference, text: name, name }, codes[index] ?? '')];
  });
  return { ...token, references };
}

function isBare({ kind, printed, name }: Reference): boolean {
  return kind === 'named' && printed === '' && name !== '';
}

function isBetween(token: Token | undefined): boolean {
  const called = isWord(token, 'occupation', 'minor', 'middle', 'major', 'code', 'of');
  return called || token?.kind === 'count' || isJoint(token);
}

/**
 * The codes that stand right before names, and how many tokens say them: `4-01-02-01“甲员”`, `编码为4-01-02-01的职业“甲员”`,
 * `编码为4-01-02-01、4-01-02-02的“甲员”“乙员”职业`.
 */
function codesAhead(
  tokens: readonly Token[],
  name: ReferenceToken,
  next: Token | undefined,
): { readonly codes: readonly string[]; readonly length: number } | null {
  if (name.references.length > 1 || !isReference(name, isBare)) return null;
  const level = isWord(tokens.at(-1), 'occupation') && isWord(tokens.at(-2), 'of') ? 1 : 0;
  const of = isWord(tokens.at(-1 - level), 'of');
  const codes: Reference[] = [];
  let place = tokens.length - (of ? 2 + level : 1);
  for (; ; place -= 1) {
    const token = tokens[place];
    if (isReference(token, isCode)) codes.unshift(...token.references);
    else if (!of || !isJoint(token)) break;
  }
  const group = codes.some(isGroup) && !isWord(next, 'minor', 'middle', 'major');
  if (of) for (; isWord(tokens[place], 'be', 'pairwise'); place -= 1);
  const apart = of
    ? isWord(tokens[place], 'code', 'encode')
    : codes.length === 1 && tokens[place]?.kind !== 'reference';
  if (codes.length === 0 || group || !apart) return null;
  return { codes: codes.map(({ printed }) => printed), length: tokens.length - place - (of ? 0 : 1) };
}

/** The names without codes that begin at a place, in one row. */
function namesFrom(tokens: readonly Token[], start: number): Token[] {
  const names: Token[] = [];
  for (let index = start; ; index += 1) {
    const token = tokens[index];
    if (isReference(token, isBare) && token.references.length === 1) names.push(token);
    else if (!isJoint(token)) return names;
  }
}

/** A mark printed behind an occupation, “营销员（4-01-02-01）”S职业, is no part of what the sentence says. */
function isOwnMark(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (before?.kind !== 'reference' || token.kind !== 'reference' || before.end !== token.start) return false;
  const [mark] = token.references;
  const own = mark?.kind === 'marks' && !mark.quoted && before.references.some(({ printed }) => printed !== '');
  return own && (isWord(next, 'occupation') || (isWord(next, 'under') && /职业$/.test(mark.text)));
}
