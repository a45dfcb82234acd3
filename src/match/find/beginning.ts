/**
 * Beginnings (词首): which stems may stand at a place of a text, by their first two or three characters. Most places of a text begin none, and are
 * passed over by one look; of the others, length and fourth character tell most stems without their text.
 */

/** Takes a stem's number and the place of the text where it may stand. */
type Take = (number: number, at: number) => void;

/** Calls back for every stem that may stand somewhere in a text, place by place. */
export type FindBeginnings = (text: string, take: Take) => void;

const shortest = 2;
/** Whole numbers of a slot, side by side so that one look fetches them; and the last byte of a table of bits, of 19 bits each way. */
const slotSize = 4;
const begunMask = 0xffff;

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
    /** Slots of four by start: the start plus one, where its stems begin, and how many they are. */
    const slots = new Int32Array(slotSize * (mask + 1));
    /** The starts that there are, a bit for each by a mix of its bits. */
    const begun = new Uint8Array(begunMask + 1);
    const slotOf = (start: number): number => {
      let slot = Math.imul(start, 0x9e3779b1) >>> (32 - bits);
      for (;;) {
        const held = slots[slotSize * slot] ?? 0;
        if (held === 0 || held === start + 1) return slotSize * slot;
        slot = (slot + 1) & mask;
      }
    };
    const places = Int32Array.from(this.#starts, (start) => {
      const slot = slotOf(start);
      slots[slot] = start + 1;
      slots[slot + 2] = (slots[slot + 2] ?? 0) + 1;
      const mixed = mixOf(start);
      begun[mixed >>> 3] = (begun[mixed >>> 3] ?? 0) | (1 << (mixed & 7));
      return slot;
    });
    let end = 0;
    for (let slot = 0; slot < slots.length; slot += slotSize) {
      end += slots[slot + 2] ?? 0;
      slots[slot + 1] = end;
    }
    const numbers = new Int32Array(count);
    const checks = new Uint16Array(count);
    for (let at = count - 1; at >= 0; at -= 1) {
      const slot = places[at] ?? 0;
      const place = (slots[slot + 1] ?? 0) - 1;
      slots[slot + 1] = place;
      numbers[place] = this.#numbers[at] ?? 0;
      checks[place] = this.#checks[at] ?? 0;
    }
    const visit = (start: number, text: string, at: number, take: Take): void => {
      const mixed = mixOf(start);
      if (((begun[mixed >>> 3] ?? 0) & (1 << (mixed & 7))) === 0) return;
      const slot = slotOf(start);
      if (slots[slot] === 0) return;
      const fourth = at + 3 < text.length ? text.charCodeAt(at + 3) : 0;
      const from = slots[slot + 1] ?? 0;
      const to = from + (slots[slot + 2] ?? 0);
      for (let place = from; place < to; place += 1) {
        const check = checks[place] ?? 0;
        if (check === 0 || check === fourth) take(numbers[place] ?? 0, at);
      }
    };
    return (text, take) => {
      for (let at = 0; at + 1 < text.length; at += 1) {
        visit(startOfTwo(text, at), text, at, take);
        if (at + 2 < text.length) visit(startOfThree(text, at), text, at, take);
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

/** Nineteen bits of a start, well mixed. */
function mixOf(start: number): number {
  return Math.imul(start, 0x85ebca6b) >>> 13;
}
