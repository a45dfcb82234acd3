/**
 * Targets (所指): the entries that the terms of the lexicon name, by small numbers, side by side in arrays: a title is weighed against dozens
 * of them. A place can be noted for each while one title is weighed.
 */
import type { Lexicon } from './find/lexicon.ts';
import type { Candidate } from './term.ts';

export class Targets {
  readonly #ids: string[] = [];
  readonly #candidates: (Candidate | undefined)[];
  readonly #withdrawn: Uint8Array;
  /** Where the targets of each headword that names a job begin, and all of them. */
  readonly #starts: Int32Array;
  readonly #numbers: Int32Array;
  /** For each entry what was noted, plus one; and which have a note. */
  readonly #notes: Int32Array;
  readonly #noted: number[] = [];

  constructor(lexicon: Lexicon, candidates: ReadonlyMap<string, Candidate>) {
    this.#starts = new Int32Array(lexicon.jobs + 1);
    const known = new Map<string, number>();
    const all: number[] = [];
    for (let number = 0; number < lexicon.jobs; number += 1) {
      this.#starts[number] = all.length;
      for (const id of lexicon.entries[number]?.targets ?? []) {
        const own = known.get(id) ?? known.size;
        if (own === known.size) this.#ids.push(id);
        known.set(id, own);
        all.push(own);
      }
    }
    this.#starts[lexicon.jobs] = all.length;
    this.#numbers = Int32Array.from(all);
    this.#candidates = this.#ids.map((id) => candidates.get(id));
    this.#withdrawn = Uint8Array.from(this.#candidates, (candidate) => (candidate?.withdrawn === true ? 1 : 0));
    this.#notes = new Int32Array(this.#ids.length);
  }

  /** Where the targets of a headword begin. */
  startOf(headword: number): number {
    return this.#starts[headword] ?? 0;
  }

  /** The number of the entry at a place. */
  at(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  idOf(number: number): string {
    return this.#ids[number] ?? '';
  }

  isWithdrawn(number: number): boolean {
    return this.#withdrawn[number] === 1;
  }

  /** What was noted for an entry; -1 for nothing. */
  noted(number: number): number {
    return (this.#notes[number] ?? 0) - 1;
  }

  note(number: number, what: number): void {
    this.#notes[number] = what + 1;
    this.#noted.push(number);
  }

  /** Wipes all notes. */
  forget(): void {
    for (const number of this.#noted) this.#notes[number] = 0;
    this.#noted.length = 0;
  }

  /** The entries that a headword names. */
  candidatesOf(headword: number): readonly (Candidate | undefined)[] {
    const named: (Candidate | undefined)[] = [];
    const to = this.startOf(headword + 1);
    for (let place = this.startOf(headword); place < to; place += 1) named.push(this.#candidates[this.at(place)]);
    return named;
  }
}
