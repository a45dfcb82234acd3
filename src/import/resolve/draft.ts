/** A draft (草稿): the changes one revision would make, resolved against the ledger before it and against one another. */

import { type DigestText, makeEntryId } from '../../catalogue/history/digest.ts';
import { applyPatch } from '../../catalogue/history/overlay.ts';
import { IdIndex } from '../../catalogue/id-index.ts';
import type { Problem, Severity } from '../../catalogue/problem.ts';
import type { Change, Evidence } from '../../catalogue/vocabulary/change.ts';
import { type Level, parentCode } from '../../catalogue/vocabulary/code.ts';
import type { Facts, Patch } from '../../catalogue/vocabulary/entry.ts';
import type { Coverage } from '../../catalogue/vocabulary/revision.ts';
import type { ListedOccupation } from '../../catalogue/vocabulary/statement.ts';
import { Assumed } from './assumed.ts';
import type { Ledger } from './ledger.ts';
import type { Presupposition } from './presuppose.ts';

/** What the draft needs to know of its surroundings. */
export interface Setting {
  readonly revision: string;
  /** The edition that the revision amends, or null where it is itself the first. */
  readonly base: string | null;
  /** The coverage before this revision: whether "not found" can mean "not known". */
  readonly coverage: Coverage;
  /** The first revision from the given one on, and before this one, whose source does not list everything at a level. */
  readonly partialFrom: (revision: string, level: Level) => string | null;
  /** The file that is drafted, where it is not the revision's own source but stands beside it. */
  readonly supplement: string | null;
  /** The number of the first change: what the revision has made before. */
  readonly order: number;
  /** Gives the digests that ids are made of. */
  readonly digest: DigestText;
}

/** Collects changes, presuppositions and problems of one revision; nothing reaches the ledger but in `commit`, all together. */
export class Draft {
  readonly changes: Change[] = [];
  readonly presuppositions: Presupposition[] = [];
  readonly problems: Problem[] = [];
  /** What is true before the revision, with what its text takes for granted. */
  readonly ledger: Assumed;
  readonly setting: Setting;
  readonly #after = new Map<string, Facts>();
  readonly #byCode = new IdIndex();
  readonly #byGroup = new IdIndex();
  readonly #byName = new IdIndex();
  readonly #target: Ledger;

  constructor(ledger: Ledger, setting: Setting) {
    this.#target = ledger;
    this.ledger = new Assumed(ledger);
    this.setting = setting;
  }

  /** Adds a change to an entry. */
  patch(entry: string, patch: Patch, evidence: Evidence, citing = this.setting.revision): void {
    const { firstLine, lastLine, sentence, certainty, note } = evidence;
    const { revision, order, supplement } = this.setting;
    const source = citing === revision ? supplement : null;
    this.changes.push({
      revision,
      order: order + this.changes.length,
      entry,
      patch,
      citation: { revision: citing, source, firstLine, lastLine, sentence, certainty, note },
    });
    const facts = applyPatch(this.facts(entry), patch);
    this.#after.set(entry, facts);
    this.#byName.add(facts.name, entry);
    if (facts.code === null || patch.code === undefined) return;
    this.#byCode.add(facts.code, entry);
    const group = parentCode(facts.code);
    if (group !== null) this.#byGroup.add(group, entry);
  }

  /** Adds an entry that was not known before and returns its id. */
  create(level: Level, code: string | null, name: string, patch: Patch, evidence: Evidence, citing?: string): string {
    const key = level === 'subtype' ? (this.facts(patch.parent ?? '')?.code ?? null) : code;
    const id = makeEntryId(this.setting.revision, level, key, name, this.setting.digest);
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
  find(named: Pick<ListedOccupation, 'code' | 'name'>): string | null {
    const held = named.code === null ? null : this.ledger.holder(named.code);
    if (held !== null && this.ledger.facts(held)?.name === named.name) return held;
    const isThat = (id: string): boolean => {
      const facts = this.facts(id);
      return facts?.name === named.name && facts.code === named.code;
    };
    return this.#byName.of(named.name).find(isThat) ?? null;
  }

  /** The group one level up from a code, where a held source names it. */
  groupOf(code: string): string | null {
    const above = parentCode(code);
    return above === null ? null : this.holderNow(above);
  }

  /** Who holds the code after the changes drafted so far. */
  holderNow(code: string): string | null {
    const isThat = (id: string): boolean => this.isCurrent(id) && this.facts(id)?.code === code;
    const held = this.ledger.holder(code);
    return this.#byCode.of(code).findLast(isThat) ?? (held !== null && isThat(held) ? held : null);
  }

  /** Makes a group that becomes known the parent of the current entries whose codes lie directly in it and that had none. */
  adopt(group: string, code: string, evidence: Evidence, citing?: string): void {
    for (const id of new Set([...this.ledger.members(code), ...this.#byGroup.of(code)])) {
      const facts = this.facts(id);
      if (facts?.status !== 'current' || facts.parent !== null || facts.code === null) continue;
      if (parentCode(facts.code) === code) this.patch(id, { parent: group }, evidence, citing);
    }
  }

  /** The 工种 that a sentence names under an occupation: as it was before this revision, or as this revision has made it. */
  subType(parent: string, name: string): string | null {
    return this.ledger.subType(parent, name) ?? this.subTypeNow(parent, name);
  }

  /** The current 工种 of that name under an occupation after the changes drafted so far. */
  subTypeNow(parent: string, name: string): string | null {
    const isThat = (id: string): boolean => {
      const facts = this.facts(id);
      return facts?.level === 'subtype' && facts.name === name && facts.parent === parent && facts.status === 'current';
    };
    return [...this.ledger.namesakes(name, 'subtype'), ...this.#byName.of(name)].find(isThat) ?? null;
  }

  /** The current occupations of that name after the changes drafted so far. */
  occupationsNow(name: string): string[] {
    return [...this.ledger.namesakes(name, 'occupation'), ...this.#byName.of(name)].filter((id) => {
      const facts = this.facts(id);
      return facts?.level === 'occupation' && facts.name === name && facts.status === 'current';
    });
  }

  report(severity: Severity, code: string, evidence: Evidence, message: string): void {
    this.problems.push({ severity, code, line: evidence.firstLine, message, excerpt: evidence.sentence });
  }

  /** Lays what is assumed and the drafted changes into the ledger, all of them. */
  commit(): void {
    for (const change of this.ledger.changes) this.#target.apply(change);
    for (const change of this.changes) this.#target.apply(change);
  }
}
