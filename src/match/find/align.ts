/**
 * Alignment (对齐): how much of a text and of a key is the same in the same order, weighed by how telling the
 * characters are. Every run of equal characters costs a little, so that scattered coincidences are worth nothing.
 */

/** Weights of characters: rare ones (幕, 焊) tell more than common ones (工, 员). */
export interface CharacterWeights {
  of(character: number): number;
}

export function weighCharacters(keys: readonly string[]): CharacterWeights {
  const counts = new Int32Array(65536);
  for (const key of keys) {
    for (let at = 0; at < key.length; at += 1) {
      if (key.indexOf(key.charAt(at)) === at) counts[key.charCodeAt(at)] = (counts[key.charCodeAt(at)] ?? 0) + 1;
    }
  }
  const weights = new Float32Array(65536);
  for (let unit = 0; unit < weights.length; unit += 1) {
    const count = counts[unit] ?? 0;
    weights[unit] =
      count === 0 ? unseen : Math.max(least, Math.min(unseen, Math.log((keys.length + 1) / (count + 1)) - shift));
  }
  return { of: (character) => weights[character] ?? unseen };
}

/** Bounds of the weights, and what a break in a run costs. */
const unseen = 5;
const least = 0.4;
const shift = 1.5;
const breakCost = 0.6;

/** What an alignment found: shares of the weight of either side, and what the key leaves over in the text. */
export interface Shares {
  /** Share of the key's weight that stands in the text. */
  readonly ofKey: number;
  /** Share of the text's weight that the key explains. */
  readonly ofText: number;
  /** Share of the text behind the last common run of two or more: the head of a Chinese title is its end. */
  readonly behind: number;
}

const widest = 48;
const row = widest + 1;
const open = new Float32Array(row * row);
const runs = new Float32Array(row * row);
const lasts = new Uint8Array(row * row);
const lengths = new Uint8Array(row * row);

/** The weight of a text, or of the stretch of it from one place to another. */
export function weightOf(text: string, weights: CharacterWeights, from = 0, to = text.length): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights.of(text.charCodeAt(at));
  return sum;
}

/** Aligns a key with a text; both are cut at 48 characters. */
export function align(text: string, key: string, weights: CharacterWeights): Shares {
  const rows = Math.min(text.length, widest);
  const columns = Math.min(key.length, widest);
  let textWeight = 0;
  for (let column = 0; column <= columns; column += 1) {
    open[column] = 0;
    runs[column] = 0;
  }
  for (let r = 1; r <= rows; r += 1) {
    const character = text.charCodeAt(r - 1);
    const weight = weights.of(character);
    textWeight += weight;
    const here = r * row;
    const above = here - row;
    open[here] = 0;
    runs[here] = 0;
    for (let c = 1; c <= columns; c += 1) {
      let best = open[above + c] ?? 0;
      let last = lasts[above + c] ?? 0;
      if ((open[here + c - 1] ?? 0) > best) {
        best = open[here + c - 1] ?? 0;
        last = lasts[here + c - 1] ?? 0;
      }
      let run = 0;
      let length = 0;
      if (character === key.charCodeAt(c - 1)) {
        const going = runs[above + c - 1] ?? 0;
        const starting = (open[above + c - 1] ?? 0) - breakCost;
        length = going >= starting ? (lengths[above + c - 1] ?? 0) + 1 : 1;
        run = weight + Math.max(going, starting);
        if (run > best) {
          best = run;
          last = length > 1 || rows === 1 ? r : (lasts[above + c - 1] ?? 0);
        }
      }
      runs[here + c] = run;
      lengths[here + c] = length;
      open[here + c] = best;
      lasts[here + c] = last;
    }
  }
  const shared = open[rows * row + columns] ?? 0;
  const end = lasts[rows * row + columns] ?? 0;
  let behind = 0;
  for (let at = end; at < rows; at += 1) behind += weights.of(text.charCodeAt(at));
  const keyWeight = weightOf(key, weights, 0, columns);
  return {
    ofKey: keyWeight === 0 ? 0 : shared / keyWeight,
    ofText: textWeight === 0 ? 0 : shared / textWeight,
    behind: textWeight === 0 ? 0 : behind / textWeight,
  };
}

const previous = new Float32Array(row);
const following = new Float32Array(row);
const goingOn = new Float32Array(row);
const goneOn = new Float32Array(row);

/** The lesser of the two shares of an alignment, told without where it ends: what `align` finds, for a third of its work. */
export function likeness(text: string, key: string, weights: CharacterWeights): number {
  const rows = Math.min(text.length, widest);
  const columns = Math.min(key.length, widest);
  let [before, here, going, run] = [previous, following, goneOn, goingOn];
  before.fill(0, 0, columns + 1);
  going.fill(0, 0, columns + 1);
  here[0] = 0;
  run[0] = 0;
  let textWeight = 0;
  for (let r = 0; r < rows; r += 1) {
    const character = text.charCodeAt(r);
    const weight = weights.of(character);
    textWeight += weight;
    for (let c = 1; c <= columns; c += 1) {
      let best = Math.max(before[c] ?? 0, here[c - 1] ?? 0);
      let common = 0;
      if (character === key.charCodeAt(c - 1)) {
        common = weight + Math.max(going[c - 1] ?? 0, (before[c - 1] ?? 0) - breakCost);
        if (common > best) best = common;
      }
      run[c] = common;
      here[c] = best;
    }
    [before, here, going, run] = [here, before, run, going];
  }
  const shared = before[columns] ?? 0;
  const keyWeight = weightOf(key, weights, 0, columns);
  return Math.min(keyWeight === 0 ? 0 : shared / keyWeight, textWeight === 0 ? 0 : shared / textWeight);
}
