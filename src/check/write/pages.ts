/** Pages (页): small pieces of bytes laid side by side in larger ones, as each piece alone would cost more than it holds. */

/** The bytes of a page. */
const pageSize = 262_144;

export class Pages {
  #page = new Uint8Array(0);
  #used = 0;

  /** A copy of some bytes. Each piece keeps its page alive. */
  place(bytes: Uint8Array): Uint8Array {
    if (bytes.length > pageSize) return bytes.slice();
    if (this.#used + bytes.length > this.#page.length) {
      this.#page = new Uint8Array(pageSize);
      this.#used = 0;
    }
    const from = this.#used;
    this.#page.set(bytes, from);
    this.#used += bytes.length;
    return this.#page.subarray(from, this.#used);
  }
}
