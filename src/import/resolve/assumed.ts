/** What is assumed (预设层): entries that the text being drafted takes for granted, as if laid before it; the ledger itself is not touched. */
import type { Change, Citation } from '../../catalogue/vocabulary/change.ts';
import type { Level } from '../../catalogue/vocabulary/code.ts';
import type { Facts } from '../../catalogue/vocabulary/entry.ts';
import { type Former, Ledger, type LedgerView } from './ledger.ts';

/** A ledger with a layer of its own above it. What is assumed are entries that the ledger does not know. */
export class Assumed implements LedgerView {
  readonly #base: Ledger;
  /** Made when something is assumed: most texts assume nothing. */
  #own: Ledger | null = null;

  constructor(base: Ledger) {
    this.#base = base;
  }

  /** The changes assumed so far. */
  get changes(): readonly Change[] {
    return this.#own?.changes ?? [];
  }

  assume(change: Change): void {
    this.#own ??= new Ledger();
    this.#own.apply(change);
  }

  facts(id: string): Facts | null {
    return this.#base.facts(id) ?? this.#own?.facts(id) ?? null;
  }

  citation(id: string): Citation | null {
    return this.#base.citation(id) ?? this.#own?.citation(id) ?? null;
  }

  namedIn(id: string): string | null {
    return this.#base.namedIn(id) ?? this.#own?.namedIn(id) ?? null;
  }

  standsSince(id: string): string | null {
    return this.#base.standsSince(id) ?? this.#own?.standsSince(id) ?? null;
  }

  holders(code: string): readonly string[] {
    return this.#join((ledger) => ledger.holders(code));
  }

  holder(code: string): string | null {
    return this.#base.holder(code) ?? this.#own?.holder(code) ?? null;
  }

  namesakes(name: string, level?: Level): readonly string[] {
    return this.#join((ledger) => ledger.namesakes(name, level));
  }

  children(id: string): readonly string[] {
    return this.#join((ledger) => ledger.children(id));
  }

  members(group: string): readonly string[] {
    return this.#join((ledger) => ledger.members(group));
  }

  subType(parent: string, name: string): string | null {
    return this.#base.subType(parent, name) ?? this.#own?.subType(parent, name) ?? null;
  }

  former(place: string, name: string): Former | null {
    return this.#base.former(place, name);
  }

  *current(): Generator<readonly [string, Facts]> {
    yield* this.#base.current();
    if (this.#own !== null) yield* this.#own.current();
  }

  #join(read: (ledger: Ledger) => readonly string[]): readonly string[] {
    const known = read(this.#base);
    return this.#own === null ? known : [...known, ...read(this.#own)];
  }
}
