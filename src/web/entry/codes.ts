/** The codes of an entry (编码) over time, each with the other entries that have held it. */
import type { Holding, Register } from '../../catalogue/register.ts';

export interface OtherHolder extends Holding {
  /** As it was named when it took the code. */
  readonly name: string;
}

export interface HeldCode {
  readonly code: string;
  readonly since: string;
  readonly until: string | null;
  readonly others: readonly OtherHolder[];
}

/** Every code that an entry held while it was current, in order of time. */
export function foldCodes(register: Register, id: string): HeldCode[] {
  const held = new Map<string, HeldCode>();
  for (const { facts } of register.entry(id)?.states ?? []) {
    if (facts.code === null || held.has(facts.code)) continue;
    const holdings = register.holdings(facts.code);
    const own = holdings.filter(({ entry }) => entry === id);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const others = holdings
      .filter(({ entry }) => entry !== id)
      .map((holding) => ({ ...holding, name: register.facts(holding.entry, holding.since)?.name ?? '' }));
    held.set(facts.code, { code: facts.code, since: first.since, until: last.until, others });
  }
  return [...held.values()];
}
