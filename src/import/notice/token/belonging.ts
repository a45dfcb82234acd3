/** The belonging (原属) in brackets: “子员”工种（原属“甲员”职业） says what “甲员”职业下的“子员”工种 says, and is turned into that. */
import { isOccupation } from './reference.ts';
import { isJoint, isReference, isWord, levelOf, type Token } from './token.ts';

/** Lays names into the occupation that a bracket behind them tells; a bracket behind anything else becomes unreadable. */
export function layBelongings(tokens: readonly Token[]): Token[] {
  const laid: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'bracket') {
      if (token !== undefined) laid.push(token);
      continue;
    }
    let close = index + 1;
    while (close < tokens.length && tokens[close]?.kind !== 'bracket') close += 1;
    const inner = tokens.slice(index + 1, close);
    const names = namesBefore(laid);
    const [owner] = inner;
    const told = isReference(owner, isOccupation) && owner.references.length === 1;
    if (!token.opens || close === tokens.length || !told || names === -1 || !inner.slice(1).every(isCalled))
      laid.push({ kind: 'unknown', start: token.start, end: token.end });
    else {
      const place = laid[names]?.start ?? token.start;
      const word = { kind: 'word', start: place, end: place } as const;
      laid.splice(names, 0, { ...owner, start: place, end: place });
      laid.splice(names + 1, 0, { ...word, is: 'occupation', text: '职业' }, { ...word, is: 'under', text: '下' });
      index = close;
    }
  }
  return laid;
}

/** Where the names begin that a bracket stands behind: the whole row behind 工种, else the one name; -1 where there is none. */
function namesBefore(tokens: readonly Token[]): number {
  let first = tokens.length;
  while (isWord(tokens[first - 1], 'subtype') || tokens[first - 1]?.kind === 'count') first -= 1;
  const whole = first < tokens.length;
  const isName = (token: Token | undefined) =>
    isReference(token, ({ kind, printed }) => kind === 'named' && printed === '');
  if (!isName(tokens[first - 1])) return -1;
  first -= 1;
  for (;;) {
    const next = isJoint(tokens[first - 1]) ? first - 2 : first - 1;
    const laid = isWord(tokens[next - 1], 'under') && tokens[next - 1]?.start === tokens[next - 1]?.end;
    if (!isName(tokens[next]) || laid) return first;
    if (!whole) return -1;
    first = next;
  }
}

/** 职业, 职业下设工种: what an occupation is called in the bracket. */
function isCalled(token: Token): boolean {
  return levelOf(token) !== null || isWord(token, 'under', 'of');
}
