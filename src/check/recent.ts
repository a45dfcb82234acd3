/**
 * A bounded map (有界缓存) of what was used lately: two generations, of which the older is dropped when the younger is full. It never
 * holds more than twice `most`, and what is asked for again stays.
 */

export interface Recent<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
  /** How many values are held. */
  readonly size: () => number;
}

/** Makes a bounded map; `most` is the number of values of one generation. */
export function createRecent<K, V>(most: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  const set = (key: K, value: V): void => {
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, value);
  };
  return {
    get: (key) => {
      const found = young.get(key);
      if (found !== undefined) return found;
      const older = old.get(key);
      if (older !== undefined) set(key, older);
      return older;
    },
    set,
    size: () => young.size + old.size,
  };
}
