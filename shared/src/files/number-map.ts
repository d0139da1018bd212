/** Numbers by numbers, in little room: a million take some 25 MB. */
export interface NumberMap {
  /** `key`: 1 to 2^53. */
  get(key: number): number | undefined;
  /** `value`: 0 to 2^32 - 1. */
  set(key: number, value: number): void;
}

const smallest = 1_024;
const fullest = 0.75;

/** An empty one. */
export function createNumberMap(): NumberMap {
  // Open addressing; no key is 0.
  let keys = new Float64Array(smallest);
  let values = new Uint32Array(smallest);
  let n = 0;

  const placeOf = (key: number): number => {
    let place = key % keys.length;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) % keys.length;
    return place;
  };
  const put = (key: number, value: number): void => {
    const place = placeOf(key);
    if (keys[place] === 0) n += 1;
    keys[place] = key;
    values[place] = value;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Float64Array(oldKeys.length * 2);
    values = new Uint32Array(keys.length);
    n = 0;
    oldKeys.forEach((key, i) => {
      if (key !== 0) put(key, oldValues[i]!);
    });
  };

  return {
    get(key) {
      const place = placeOf(key);
      return keys[place] === 0 ? undefined : values[place];
    },
    set(key, value) {
      if (n + 1 > keys.length * fullest) grow();
      put(key, value);
    },
  };
}
