/** Codes beside names (名称与编码): a code in brackets belongs to the name before it, several to as many names, a bare one to the name behind it. */
import { bareCode, isGroup, type Reference, withCode } from './reference.ts';
import { isWord, type Token } from './token.ts';

/** Gives every code to its name. Codes that fit no name stay, and are reported as unread. */
export function attachCodes(tokens: readonly Token[]): Token[] {
  const attached: Token[] = [];
  const waiting: string[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === 'codes' && bracketNames(attached, token.codes)) return;
    if (token.kind === 'codes' && isWord(attached.at(-1), 'occupation')) {
      attached.push(...sayCodes(token));
      return;
    }
    if (isGlued(attached.at(-1), token, tokens[index + 1]) && bracketNames(attached, printedIn(token))) return;
    const several = token.kind === 'reference' ? codesAhead(attached) : null;
    if (several !== null && token.kind === 'reference') {
      const names = namesFrom(tokens, index);
      if (names.length === several.codes.length) {
        waiting.push(...several.codes);
        attached.length -= several.length;
      }
    }
    const printed = token.kind === 'reference' && token.references.length === 1 ? waiting.shift() : undefined;
    if (printed !== undefined && token.kind === 'reference') {
      attached.push({ ...token, references: token.references.map((one) => withCode(one, printed)) });
      return;
    }
    const [reference, ...others] = token.kind === 'reference' ? token.references : [];
    const ahead =
      reference === undefined || others.length > 0 ? null : codeAhead(attached, reference, tokens[index + 1]);
    if (ahead !== null && reference !== undefined && token.kind === 'reference') {
      attached.splice(-ahead.length);
      attached.push({ ...token, start: ahead.start, references: [withCode(reference, ahead.printed)] });
    } else if (!isOwnMark(attached.at(-1), token, tokens[index + 1])) attached.push(token);
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
    if (token?.kind === 'reference' && token.references.every(isBare)) places.unshift(index);
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
  if (token?.kind === 'stop') return token.sign === '、';
  if (token?.kind === 'count') return true;
  return (
    token?.kind === 'word' && ['conjunction', 'occupation', 'minor', 'middle', 'major', 'code', 'of'].includes(token.is)
  );
}

/** The code that a name without one directly follows, `4-01-02-01“营销员”`, `编码为4-01-02-01的“营销员”`, and how many tokens say it. */
function codeAhead(
  tokens: readonly Token[],
  reference: Reference,
  next: Token | undefined,
): { printed: string; length: number; start: number } | null {
  if (!isBare(reference)) return null;
  /** 编码为4-01-02-01的职业“营销员”. */
  const level = isWord(tokens.at(-1), 'occupation') && isWord(tokens.at(-2), 'of') ? 1 : 0;
  const of = isWord(tokens.at(-1 - level), 'of');
  const place = of ? -2 - level : -1;
  const code = tokens.at(place);
  if (code?.kind !== 'reference' || code.references.length > 1) return null;
  const [bare] = code.references;
  if (bare?.kind !== 'code' || (isGroup(bare) && !isWord(next, 'minor', 'middle', 'major'))) return null;
  const be = tokens.at(place - 1);
  const said = be?.kind === 'word' && be.is === 'be' ? 1 : 0;
  const field = tokens.at(place - 1 - said);
  const worded = field?.kind === 'word' && (field.is === 'code' || field.is === 'encode');
  if (of && !worded) return null;
  if (!of && tokens.at(place - 1)?.kind === 'reference') return null;
  const length = -place + (of ? said + 1 : 0);
  return { printed: bare.printed, length, start: tokens.at(-length)?.start ?? code.start };
}

/** 编码为4-01-02-01、4-01-02-02的“甲员”“乙员”职业: the codes that stand right before names, and how many tokens say them. */
function codesAhead(tokens: readonly Token[]): { codes: string[]; length: number } | null {
  const level = isWord(tokens.at(-1), 'occupation') && isWord(tokens.at(-2), 'of') ? 1 : 0;
  if (!isWord(tokens.at(-1 - level), 'of')) return null;
  const codes: string[] = [];
  let place = tokens.length - 2 - level;
  for (; ; place -= 1) {
    const token = tokens[place];
    const list = token?.kind === 'reference' && token.references.every(({ kind }) => kind === 'code');
    if (list && token.kind === 'reference') codes.unshift(...token.references.map(({ printed }) => printed));
    else if (!isWord(token, 'conjunction') && !(token?.kind === 'stop' && token.sign === '、')) break;
  }
  for (; isWord(tokens[place], 'be', 'pairwise'); place -= 1);
  return codes.length > 1 && isWord(tokens[place], 'code', 'encode') ? { codes, length: tokens.length - place } : null;
}

/** The names without codes that begin at a place, in one row. */
function namesFrom(tokens: readonly Token[], start: number): Token[] {
  const names: Token[] = [];
  for (let index = start; ; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'reference' && token.references.length === 1 && token.references.every(isBare))
      names.push(token);
    else if (!isWord(token, 'conjunction') && !(token?.kind === 'stop' && token.sign === '、')) return names;
  }
}

/** A mark printed behind an occupation, “营销员（4-01-02-01）”S职业, is no part of what the sentence says. */
function isOwnMark(before: Token | undefined, token: Token, next: Token | undefined): boolean {
  if (before?.kind !== 'reference' || token.kind !== 'reference' || before.end !== token.start) return false;
  const [mark] = token.references;
  const own = mark?.kind === 'marks' && !mark.quoted && before.references.some(({ printed }) => printed !== '');
  return own && (isWord(next, 'occupation') || (isWord(next, 'under') && /职业$/.test(mark.text)));
}
