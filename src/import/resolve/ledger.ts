/** The ledger (台账): every change laid so far and what they make true now, indexed by code, name, group and parent. */

import { gather } from '../../catalogue/gather.ts';
import { applyPatch } from '../../catalogue/history/overlay.ts';
import type { Change, Citation } from '../../catalogue/vocabulary/change.ts';
import { type Level, parentCode } from '../../catalogue/vocabulary/code.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';

/** A designation that somebody bore and bears no more. */
export interface Former {
  readonly entry: string;
  /** The revision that ended it. */
  readonly until: string;
}

/** Applies changes and answers by id, code, name and parent. Only current entries hold codes and names. */
export class Ledger {
  readonly changes: Change[] = [];
  readonly #facts = new Map<string, Facts>();
  readonly #codeHolders = new Map<string, Set<string>>();
  readonly #names = new Map<string, Set<string>>();
  readonly #children = new Map<string, Set<string>>();
  readonly #members = new Map<string, Set<string>>();
  readonly #former = new Map<string, Former>();
  /** For each entry, the last revision that set or repeated its designation. */
  readonly #named = new Map<string, string>();
  /** For each entry, the revision since which it has its level and status. */
  readonly #standing = new Map<string, string>();
  readonly #last = new Map<string, Change>();

  /** Lays one change. */
  apply(change: Change): void {
    const { entry, revision, patch } = change;
    const before = this.#facts.get(entry) ?? null;
    const after = applyPatch(before, patch);
    if (before !== null) this.#forget(entry, before);
    this.#facts.set(entry, after);
    this.#learn(entry, after);
    this.#remember(entry, before, after, revision);
    const names = patch.name !== undefined || patch.code !== undefined;
    if (names || (after.level === 'subtype' && patch.parent !== undefined)) this.#named.set(entry, revision);
    if (before?.level !== after.level || before.status !== after.status) this.#standing.set(entry, revision);
    this.#last.set(entry, change);
    this.changes.push(change);
  }

  facts(id: string): Facts | null {
    return this.#facts.get(id) ?? null;
  }

  /** The citation of an entry's last change. */
  citation(id: string): Citation | null {
    return this.#last.get(id)?.citation ?? null;
  }

  namedIn(id: string): string | null {
    return this.#named.get(id) ?? null;
  }

  /** The revision since which an entry is a current entry of its level; null where it is not. */
  standsSince(id: string): string | null {
    return this.#facts.get(id)?.status === 'current' ? (this.#standing.get(id) ?? null) : null;
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

  /** The current entries whose codes lie directly in that of a group, whoever their parent is. */
  members(group: string): readonly string[] {
    return [...(this.#members.get(group) ?? [])];
  }

  /** The current 工种 of that name under an occupation. */
  subType(parent: string, name: string): string | null {
    const isThat = (id: string): boolean => {
      const facts = this.#facts.get(id);
      return facts?.name === name && facts.level === 'subtype';
    };
    return this.children(parent).find(isThat) ?? null;
  }

  /** Who bore a code and name once, and no longer does; `place` is the code, for a 工种 the id of its occupation. */
  former(place: string, name: string): Former | null {
    return this.#former.get(`${place} ${name}`) ?? null;
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
    const group = facts.code === null ? null : parentCode(facts.code);
    if (group !== null) gather(this.#members, group).add(id);
  }

  #forget(id: string, facts: Facts): void {
    if (facts.code !== null) this.#codeHolders.get(facts.code)?.delete(id);
    this.#names.get(facts.name)?.delete(id);
    if (facts.parent !== null) this.#children.get(facts.parent)?.delete(id);
    const group = facts.code === null ? null : parentCode(facts.code);
    if (group !== null) this.#members.get(group)?.delete(id);
  }

  #remember(entry: string, before: Facts | null, after: Facts, until: string): void {
    const [was, is] = [before === null ? null : placeOf(before), placeOf(after)];
    if (is !== null) this.#former.delete(`${is} ${after.name}`);
    if (was === null || before === null || (was === is && before.name === after.name)) return;
    this.#former.set(`${was} ${before.name}`, { entry, until });
  }
}

/** Where a current entry is to be found: its code, for a 工种 its occupation. */
function placeOf({ status, level, code, parent }: Facts): string | null {
  if (status !== 'current') return null;
  return level === 'subtype' ? parent : code;
}
