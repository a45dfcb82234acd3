/** An index from keys to ids (多值索引): a key with one id, as most have, holds the id itself and no set. */

/** For each key, ids in the order in which they came. */
export class IdIndex {
  readonly #ids = new Map<string, string | Set<string>>();

  add(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, id);
    else if (typeof known !== 'string') known.add(id);
    else if (known !== id) this.#ids.set(key, new Set([known, id]));
  }

  delete(key: string, id: string): void {
    const known = this.#ids.get(key);
    if (known === id) this.#ids.delete(key);
    else if (typeof known === 'object') known.delete(id);
  }

  /** The ids of a key, a list of the caller's own. */
  of(key: string): string[] {
    const known = this.#ids.get(key);
    if (known === undefined) return [];
    return typeof known === 'string' ? [known] : [...known];
  }
}
