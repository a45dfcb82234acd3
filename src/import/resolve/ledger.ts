/** The ledger (台账): every change laid so far and what they make true now, indexed by code, name, group and parent. */
import { applyPatch } from '../../catalogue/history/overlay.ts';
import { IdIndex } from '../../catalogue/id-index.ts';
import type { Change, Citation } from '../../catalogue/vocabulary/change.ts';
import { type Level, parentCode } from '../../catalogue/vocabulary/code.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';

/** A designation that somebody bore and bears no more. */
export interface Former {
  readonly entry: string;
  /** The revision that ended it. */
  readonly until: string;
}

/** What is true of entries at one point of the replay; lists hold current entries only. */
export interface LedgerView {
  readonly facts: (id: string) => Facts | null;
  /** The citation of an entry's last change. */
  readonly citation: (id: string) => Citation | null;
  /** The last revision that set or repeated an entry's designation. */
  readonly namedIn: (id: string) => string | null;
  /** The revision since which an entry is a current entry of its level; null where it is not. */
  readonly standsSince: (id: string) => string | null;
  /** Who holds the code; more than one only inside a revision. */
  readonly holders: (code: string) => readonly string[];
  readonly holder: (code: string) => string | null;
  /** The entries of that name, optionally of one level. */
  readonly namesakes: (name: string, level?: Level) => readonly string[];
  /** The entries directly under the given one. */
  readonly children: (id: string) => readonly string[];
  /** The entries whose codes lie directly in that of a group, whoever their parent is. */
  readonly members: (group: string) => readonly string[];
  /** The 工种 of that name under an occupation. */
  readonly subType: (parent: string, name: string) => string | null;
  /** Who bore a code and name once, and no longer does; `place` is the code, for a 工种 the id of its occupation. */
  readonly former: (place: string, name: string) => Former | null;
  /** Ids and facts of everything current. */
  readonly current: () => Iterable<readonly [string, Facts]>;
}

/** What the ledger keeps of an entry. */
interface Account {
  readonly facts: Facts;
  readonly named: string | null;
  readonly standing: string;
  readonly last: Change;
}

/** Applies changes. Only current entries hold codes and names. */
export class Ledger implements LedgerView {
  readonly changes: Change[] = [];
  readonly #accounts = new Map<string, Account>();
  readonly #holders = new IdIndex();
  readonly #names = new IdIndex();
  readonly #children = new IdIndex();
  readonly #members = new IdIndex();
  readonly #former = new Map<string, Former>();

  /** Lays one change. */
  apply(change: Change): void {
    const { entry, revision, patch } = change;
    const known = this.#accounts.get(entry) ?? null;
    const before = known?.facts ?? null;
    const facts = applyPatch(before, patch);
    if (before !== null) this.#forget(entry, before);
    this.#learn(entry, facts);
    this.#remember(entry, before, facts, revision);
    const designates =
      patch.name !== undefined || patch.code !== undefined || (facts.level === 'subtype' && patch.parent !== undefined);
    const stays = known !== null && before?.level === facts.level && before.status === facts.status;
    this.#accounts.set(entry, {
      facts,
      named: designates ? revision : (known?.named ?? null),
      standing: stays ? known.standing : revision,
      last: change,
    });
    this.changes.push(change);
  }

  facts(id: string): Facts | null {
    return this.#accounts.get(id)?.facts ?? null;
  }

  citation(id: string): Citation | null {
    return this.#accounts.get(id)?.last.citation ?? null;
  }

  namedIn(id: string): string | null {
    return this.#accounts.get(id)?.named ?? null;
  }

  standsSince(id: string): string | null {
    const account = this.#accounts.get(id);
    return account?.facts.status === 'current' ? account.standing : null;
  }

  holders(code: string): readonly string[] {
    return this.#holders.of(code);
  }

  holder(code: string): string | null {
    return this.holders(code)[0] ?? null;
  }

  namesakes(name: string, level?: Level): readonly string[] {
    const ids = this.#names.of(name);
    return level === undefined ? ids : ids.filter((id) => this.facts(id)?.level === level);
  }

  children(id: string): readonly string[] {
    return this.#children.of(id);
  }

  members(group: string): readonly string[] {
    return this.#members.of(group);
  }

  subType(parent: string, name: string): string | null {
    return this.namesakes(name, 'subtype').find((id) => this.facts(id)?.parent === parent) ?? null;
  }

  former(place: string, name: string): Former | null {
    return this.#former.get(`${place} ${name}`) ?? null;
  }

  *current(): Generator<readonly [string, Facts]> {
    for (const [id, { facts }] of this.#accounts) if (facts.status === 'current') yield [id, facts];
  }

  #learn(id: string, { status, code, name, parent }: Facts): void {
    if (status !== 'current') return;
    this.#names.add(name, id);
    if (parent !== null) this.#children.add(parent, id);
    if (code === null) return;
    this.#holders.add(code, id);
    const group = parentCode(code);
    if (group !== null) this.#members.add(group, id);
  }

  #forget(id: string, { code, name, parent }: Facts): void {
    this.#names.delete(name, id);
    if (parent !== null) this.#children.delete(parent, id);
    if (code === null) return;
    this.#holders.delete(code, id);
    const group = parentCode(code);
    if (group !== null) this.#members.delete(group, id);
  }

  #remember(entry: string, before: Facts | null, after: Facts, until: string): void {
    const is = placeOf(after);
    if (is !== null && this.#former.size > 0) this.#former.delete(`${is} ${after.name}`);
    const was = before === null ? null : placeOf(before);
    if (was === null || before === null || (was === is && before.name === after.name)) return;
    this.#former.set(`${was} ${before.name}`, { entry, until });
  }
}

/** Where a current entry is to be found: its code, for a 工种 its occupation. */
function placeOf({ status, level, code, parent }: Facts): string | null {
  if (status !== 'current') return null;
  return level === 'subtype' ? parent : code;
}
