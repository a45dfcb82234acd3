/** A draft (草稿): the changes one revision would make, resolved against the ledger before it and against one another. */
import type { Change, Evidence } from '../catalogue/change.ts';
import { type Level, parentCode } from '../catalogue/code.ts';
import { makeEntryId } from '../catalogue/digest.ts';
import type { Facts, Patch } from '../catalogue/entry.ts';
import { applyPatch } from '../catalogue/overlay.ts';
import type { Problem, Severity } from '../catalogue/problem.ts';
import type { Coverage } from '../catalogue/revision.ts';
import type { Named } from '../catalogue/statement.ts';
import type { Ledger } from './ledger.ts';

/** Something a text takes for granted: an occupation, group or 工种 that it does not itself define. */
export interface Presupposition {
  /** The revision it is laid into. */
  readonly into: string;
  /** The revision whose text presupposes it. */
  readonly by: string;
  readonly level: Level;
  /** The entry, where it is known already and the text only confirms it. */
  readonly entry: string | null;
  /** The occupation that a 工种 stands under. */
  readonly parent: string | null;
  /** The occupation or group; for a 工种, the occupation it stands under. */
  readonly named: Named;
  readonly subType: string | null;
  readonly evidence: Evidence;
}

/** What the draft needs to know of its surroundings. */
export interface Setting {
  readonly revision: string;
  /** The edition that the revision amends, or null where it is itself the first. */
  readonly base: string | null;
  /** The coverage before this revision: whether "not found" can mean "not known". */
  readonly coverage: Coverage;
  /** Says whether only a part of a revision's source is held. */
  readonly heldInPart: (revision: string) => boolean;
}

/** Collects changes, presuppositions and problems of one revision; nothing reaches the ledger before `commit`. */
export class Draft {
  readonly changes: Change[] = [];
  readonly presuppositions: Presupposition[] = [];
  readonly problems: Problem[] = [];
  readonly ledger: Ledger;
  readonly setting: Setting;
  readonly #after = new Map<string, Facts>();
  readonly #byCode = new Map<string, string[]>();
  readonly #subTypes = new Map<string, string>();

  constructor(ledger: Ledger, setting: Setting) {
    this.ledger = ledger;
    this.setting = setting;
  }

  /** Adds a change to an entry. */
  patch(entry: string, patch: Patch, evidence: Evidence, citing = this.setting.revision): void {
    const { firstLine, lastLine, sentence, certainty, note } = evidence;
    this.changes.push({
      revision: this.setting.revision,
      order: this.changes.length,
      entry,
      patch,
      citation: { revision: citing, firstLine, lastLine, sentence, certainty, note },
    });
    const facts = applyPatch(this.facts(entry), patch);
    this.#after.set(entry, facts);
    if (facts.level === 'subtype') this.#subTypes.set(`${facts.parent}/${facts.name}`, entry);
    if (facts.code !== null && patch.code !== undefined) {
      this.#byCode.set(facts.code, [...(this.#byCode.get(facts.code) ?? []), entry]);
    }
  }

  /** Adds an entry that was not known before and returns its id. */
  create(level: Level, code: string | null, name: string, patch: Patch, evidence: Evidence, citing?: string): string {
    const key = level === 'subtype' ? (this.facts(patch.parent ?? '')?.code ?? null) : code;
    const id = makeEntryId(this.setting.revision, level, key, name);
    this.patch(id, { level, status: 'current', code, name, ...patch }, evidence, citing);
    return id;
  }

  /** The facts of an entry as they would be after the changes drafted so far. */
  facts(id: string): Facts | null {
    return this.#after.get(id) ?? this.ledger.facts(id);
  }

  isCurrent(id: string): boolean {
    return this.facts(id)?.status === 'current';
  }

  /** Finds what a sentence names: as it was before this revision, or as this revision has made it. */
  find(named: Named): string | null {
    const held = this.ledger.holder(named.code);
    if (held !== null && this.ledger.facts(held)?.name === named.name) return held;
    const drafted = this.#byCode.get(named.code) ?? [];
    const made = drafted.find((id) => this.facts(id)?.name === named.name && this.facts(id)?.code === named.code);
    if (made !== undefined) return made;
    return held !== null && this.facts(held)?.name === named.name ? held : null;
  }

  /** The group one level up from a code, where a held source names it. */
  groupOf(code: string): string | null {
    const above = parentCode(code);
    if (above === null) return null;
    const drafted = this.#byCode.get(above)?.findLast((id) => this.isCurrent(id) && this.facts(id)?.code === above);
    if (drafted !== undefined) return drafted;
    const held = this.ledger.holder(above);
    return held !== null && this.isCurrent(held) && this.facts(held)?.code === above ? held : null;
  }

  /** The current 工种 of that name under an occupation, drafted ones included. */
  subType(parent: string, name: string): string | null {
    return this.ledger.subType(parent, name) ?? this.#subTypes.get(`${parent}/${name}`) ?? null;
  }

  report(severity: Severity, code: string, evidence: Evidence, message: string): void {
    this.problems.push({ severity, code, line: evidence.firstLine, message, excerpt: evidence.sentence });
  }

  /** Lays the drafted changes into the ledger, all of them. */
  commit(): void {
    for (const change of this.changes) this.ledger.apply(change);
  }
}
