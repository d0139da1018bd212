/** Numbers by numbers, in little room: a million take some 18 MB. */
export interface NumberMap {
  /** `key`: 1 to 2^53. */
  get(key: number): number | undefined;
  /** `value`: 0 to 2^32 - 1. */
  set(key: number, value: number): void;
}

/** Each grows by itself, so that little is held twice meanwhile. */
const tables = 256;
const smallest = 8;
const growth = 1.5;
const fullest = 0.8;

/** An empty one. */
export function createNumberMap(): NumberMap {
  const all = Array.from({ length: tables }, createTable);
  const tableOf = (key: number): NumberMap => all[key % tables]!;
  return { get: (key) => tableOf(key).get(key), set: (key, value) => tableOf(key).set(key, value) };
}

/** Open addressing; no key is 0. */
function createTable(): NumberMap {
  let keys = new Float64Array(smallest);
  let values = new Uint32Array(smallest);
  let n = 0;

  const placeOf = (key: number): number => {
    let place = Math.floor(key / tables) % keys.length;
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
    keys = new Float64Array(Math.ceil(oldKeys.length * growth));
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
