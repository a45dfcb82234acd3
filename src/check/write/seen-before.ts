/**
 * Texts seen before (见过与否), in fixed memory: what comes only once, such as a misspelling, is not worth keeping, and would push out what
 * comes again. A text may be forgotten, or, seldom, taken for another one.
 */

/** How many texts are remembered at most; a power of two. */
const places = 65_536;

export class SeenBefore {
  readonly #hashes = new Int32Array(places);

  /** Whether the text was seen before; from now on it was. */
  has(text: string): boolean {
    let hash = 0x811c9dc5 | 0;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return this.hasHash(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d));
  }

  /** The same of what has this hash, of 32 bits that are well mixed. */
  hasHash(hash: number): boolean {
    const place = (hash >>> 8) & (places - 1);
    const known = this.#hashes[place] === (hash | 1);
    this.#hashes[place] = hash | 1;
    return known;
  }
}
