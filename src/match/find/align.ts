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

/** The text that is aligned, laid out: most often the next key is held against the same one. */
const laid = {
  text: '',
  weights: null as CharacterWeights | null,
  /** The weight of the whole stretch that is aligned. */
  whole: 0,
};
const textUnits = new Uint16Array(widest);
const textWeights = new Float64Array(widest);

/** The row of the alignment that is worked on, by the places of the key: what is shared up to there, and the run that ends there. */
const keyUnits = new Uint16Array(widest + 1);
const open = new Float32Array(widest + 1);
const runs = new Float32Array(widest + 1);
const lasts = new Uint8Array(widest + 1);
const lengths = new Uint8Array(widest + 1);

/** The weight of a text, or of the stretch of it from one place to another. */
export function weightOf(text: string, weights: CharacterWeights, from = 0, to = text.length): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights.of(text.charCodeAt(at));
  return sum;
}

/** Lays out a text; gives how much of it is aligned. */
function layText(text: string, weights: CharacterWeights): number {
  const rows = Math.min(text.length, widest);
  if (laid.text === text && laid.weights === weights) return rows;
  laid.text = text;
  laid.weights = weights;
  laid.whole = 0;
  for (let r = 0; r < rows; r += 1) {
    const unit = text.charCodeAt(r);
    const weight = weights.of(unit);
    textUnits[r] = unit;
    textWeights[r] = weight;
    laid.whole += weight;
  }
  return rows;
}

/** Lays out a key; gives how much of it is aligned. */
function layKey(key: string): number {
  const columns = Math.min(key.length, widest);
  for (let c = 1; c <= columns; c += 1) keyUnits[c] = key.charCodeAt(c - 1);
  return columns;
}

/**
 * Aligns what was laid out; gives the weight that is shared, and leaves in `lasts` where the last common run ends. A row without a character
 * of the key leaves everything as it was, and so does every row before the first place of its character.
 */
function share(rows: number, columns: number): number {
  for (let c = 0; c <= columns; c += 1) {
    open[c] = 0;
    runs[c] = 0;
    lasts[c] = 0;
    lengths[c] = 0;
  }
  /** The first place of a run of the row above; behind the end where there is none. */
  let begun = columns + 1;
  for (let r = 0; r < rows; r += 1) {
    const unit = textUnits[r] ?? 0;
    let c = 1;
    while (c <= columns && keyUnits[c] !== unit) c += 1;
    let run = runs[c - 1] ?? 0;
    let length = lengths[c - 1] ?? 0;
    for (let before = begun; before < c; before += 1) {
      runs[before] = 0;
      lengths[before] = 0;
    }
    begun = c;
    if (c > columns) continue;
    const weight = textWeights[r] ?? 0;
    let shared = open[c - 1] ?? 0;
    let last = lasts[c - 1] ?? 0;
    let best = shared;
    let end = last;
    for (; c <= columns; c += 1) {
      const openAbove = open[c] ?? 0;
      const lastAbove = lasts[c] ?? 0;
      const runAbove = runs[c] ?? 0;
      const lengthAbove = lengths[c] ?? 0;
      if (openAbove >= best) {
        best = openAbove;
        end = lastAbove;
      }
      if (unit === keyUnits[c]) {
        const starting = shared - breakCost;
        const goes = run >= starting;
        const common = weight + (goes ? run : starting);
        length = goes ? length + 1 : 1;
        if (common > best) {
          best = Math.fround(common);
          end = length > 1 || rows === 1 ? r + 1 : last;
        }
        runs[c] = common;
        lengths[c] = length;
      } else {
        runs[c] = 0;
        lengths[c] = 0;
      }
      open[c] = best;
      lasts[c] = end;
      run = runAbove;
      length = lengthAbove;
      shared = openAbove;
      last = lastAbove;
    }
  }
  return open[columns] ?? 0;
}

/** Aligns a key with a text; both are cut at 48 characters. */
export function align(text: string, key: string, weights: CharacterWeights): Shares {
  const rows = layText(text, weights);
  const columns = layKey(key);
  const shared = share(rows, columns);
  let behind = 0;
  for (let at = lasts[columns] ?? 0; at < rows; at += 1) behind += textWeights[at] ?? 0;
  const keyWeight = weightOf(key, weights, 0, columns);
  return {
    ofKey: keyWeight === 0 ? 0 : shared / keyWeight,
    ofText: laid.whole === 0 ? 0 : shared / laid.whole,
    behind: laid.whole === 0 ? 0 : behind / laid.whole,
  };
}

/** The lesser of the two shares of an alignment. */
export function likeness(text: string, key: string, weights: CharacterWeights): number {
  const rows = layText(text, weights);
  const columns = layKey(key);
  const shared = share(rows, columns);
  const keyWeight = weightOf(key, weights, 0, columns);
  return Math.min(keyWeight === 0 ? 0 : shared / keyWeight, laid.whole === 0 ? 0 : shared / laid.whole);
}
