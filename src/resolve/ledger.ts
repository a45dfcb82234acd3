/** The ledger (台账): every change laid so far and what they make true now, indexed by code, name and parent. */
import type { Change } from '../catalogue/change.ts';
import type { Level } from '../catalogue/code.ts';
import type { Facts } from '../catalogue/entry.ts';
import { applyPatch } from '../catalogue/overlay.ts';

/** Applies changes and answers by id, code, name and parent. Only current entries hold codes and names. */
export class Ledger {
  readonly changes: Change[] = [];
  readonly born = new Map<string, string>();
  readonly #facts = new Map<string, Facts>();
  readonly #codeHolders = new Map<string, Set<string>>();
  readonly #names = new Map<string, Set<string>>();
  readonly #children = new Map<string, Set<string>>();
  /** For each entry, the last revision that set or repeated its code and name. */
  readonly #named = new Map<string, string>();
  readonly #last = new Map<string, Change>();

  /** Lays one change. */
  apply(change: Change): void {
    const before = this.#facts.get(change.entry) ?? null;
    const after = applyPatch(before, change.patch);
    if (before === null) this.born.set(change.entry, change.revision);
    else this.#forget(change.entry, before);
    this.#facts.set(change.entry, after);
    this.#learn(change.entry, after);
    if (change.patch.name !== undefined || change.patch.code !== undefined) {
      this.#named.set(change.entry, change.revision);
    }
    this.#last.set(change.entry, change);
    this.changes.push(change);
  }

  facts(id: string): Facts | null {
    return this.#facts.get(id) ?? null;
  }

  lastChange(id: string): Change | null {
    return this.#last.get(id) ?? null;
  }

  namedIn(id: string): string | null {
    return this.#named.get(id) ?? null;
  }

  /** All current entries that hold the code; more than one only inside a revision. */
  holders(code: string): readonly string[] {
    return [...(this.#codeHolders.get(code) ?? [])];
  }

  holder(code: string): string | null {
    return this.holders(code)[0] ?? null;
  }

  /** The current entries of that name, optionally of one level. */
  namesakes(name: string, level?: Level): readonly string[] {
    const ids = [...(this.#names.get(name) ?? [])];
    return level === undefined ? ids : ids.filter((id) => this.#facts.get(id)?.level === level);
  }

  /** The current entries directly under the given one. */
  children(id: string): readonly string[] {
    return [...(this.#children.get(id) ?? [])];
  }

  /** The current 工种 of that name under an occupation. */
  subType(parent: string, name: string): string | null {
    const isThat = (id: string): boolean => {
      const facts = this.#facts.get(id);
      return facts?.name === name && facts.level === 'subtype';
    };
    return this.children(parent).find(isThat) ?? null;
  }

  /** Ids and facts of everything current. */
  *current(): Generator<readonly [string, Facts]> {
    for (const [id, facts] of this.#facts) if (facts.status === 'current') yield [id, facts];
  }

  #learn(id: string, facts: Facts): void {
    if (facts.status !== 'current') return;
    if (facts.code !== null) gather(this.#codeHolders, facts.code).add(id);
    gather(this.#names, facts.name).add(id);
    if (facts.parent !== null) gather(this.#children, facts.parent).add(id);
  }

  #forget(id: string, facts: Facts): void {
    if (facts.code !== null) this.#codeHolders.get(facts.code)?.delete(id);
    this.#names.get(facts.name)?.delete(id);
    if (facts.parent !== null) this.#children.get(facts.parent)?.delete(id);
  }
}

function gather(index: Map<string, Set<string>>, key: string): Set<string> {
  const known = index.get(key);
  if (known !== undefined) return known;
  const fresh = new Set<string>();
  index.set(key, fresh);
  return fresh;
}
