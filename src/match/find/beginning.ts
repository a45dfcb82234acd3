/**
 * Beginnings (词首): which stems may stand at a place of a text, by their first two or three characters. Most places of a text begin none, and are
 * passed over by one look; of the others, length and fourth character tell most stems without their text.
 */

/** Takes a stem's number and the place of the text where it may stand. */
type Take = (number: number, at: number) => void;

/** Calls back for every stem that may stand somewhere in a text, place by place. */
export type FindBeginnings = (text: string, take: Take) => void;

const shortest = 2;

/** Gathers stems, and lays them out flat. */
export class Beginnings {
  readonly #starts: number[] = [];
  readonly #checks: number[] = [];
  readonly #numbers: number[] = [];

  /** Adds a stem; shorter ones are not looked for. */
  add(stem: string, number: number): void {
    if (stem.length < shortest) return;
    this.#starts.push(stem.length === shortest ? startOfTwo(stem, 0) : startOfThree(stem, 0));
    this.#checks.push(stem.length > 3 ? stem.charCodeAt(3) : 0);
    this.#numbers.push(number);
  }

  lay(): FindBeginnings {
    const count = this.#starts.length;
    let bits = 4;
    while (1 << bits < 2 * count) bits += 1;
    const mask = (1 << bits) - 1;
    /** Slots by start: the start plus one, and where its stems begin. */
    const starts = new Int32Array(mask + 1);
    const begins = new Int32Array(mask + 1);
    const lengths = new Int32Array(mask + 1);
    /** The starts that there are, by their last sixteen bits. */
    const begun = new Uint8Array(65536);
    const slotOf = (start: number): number => {
      let slot = Math.imul(start, 0x9e3779b1) >>> (32 - bits);
      while (starts[slot] !== 0 && starts[slot] !== start + 1) slot = (slot + 1) & mask;
      return slot;
    };
    const slots = Int32Array.from(this.#starts, (start) => {
      const slot = slotOf(start);
      starts[slot] = start + 1;
      lengths[slot] = (lengths[slot] ?? 0) + 1;
      begun[start & 0xffff] = 1;
      return slot;
    });
    let end = 0;
    for (let slot = 0; slot <= mask; slot += 1) {
      end += lengths[slot] ?? 0;
      begins[slot] = end;
    }
    const numbers = new Int32Array(count);
    const checks = new Uint16Array(count);
    for (let at = count - 1; at >= 0; at -= 1) {
      const slot = slots[at] ?? 0;
      const place = (begins[slot] ?? 0) - 1;
      begins[slot] = place;
      numbers[place] = this.#numbers[at] ?? 0;
      checks[place] = this.#checks[at] ?? 0;
    }
    const visit = (start: number, text: string, at: number, take: Take): void => {
      const slot = slotOf(start);
      if (starts[slot] === 0) return;
      const fourth = at + 3 < text.length ? text.charCodeAt(at + 3) : 0;
      const to = (begins[slot] ?? 0) + (lengths[slot] ?? 0);
      for (let place = begins[slot] ?? 0; place < to; place += 1) {
        const check = checks[place] ?? 0;
        if (check === 0 || check === fourth) take(numbers[place] ?? 0, at);
      }
    };
    return (text, take) => {
      for (let at = 0; at + 1 < text.length; at += 1) {
        const two = startOfTwo(text, at);
        if (begun[two & 0xffff] === 1) visit(two, text, at, take);
        if (at + 2 >= text.length) continue;
        const three = startOfThree(text, at);
        if (begun[three & 0xffff] === 1) visit(three, text, at, take);
      }
    };
  }
}

/** Small integers for the first two or three characters; the few starts that share one are told apart by whoever takes them. */
function startOfTwo(text: string, at: number): number {
  return ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
}

function startOfThree(text: string, at: number): number {
  const two = (text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1);
  return ((Math.imul(two, 31) ^ text.charCodeAt(at + 2)) | 0x20000000) & 0x3fffffff;
}
