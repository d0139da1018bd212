/**
 * A 53-bit hash of a JSON value that does not depend on the order of keys, to tell "the same id with the same body" from
 * "the same id with another body". Not cryptographic: two bodies made to collide will. Keys that are undefined are left
 * out, as in JSON. Stored numbers depend on this algorithm: changing it makes every repeated body look different.
 * @throws RangeError for what JSON cannot hold (functions, bigint)
 * @example fingerprint({ a: 1, b: 2 }) === fingerprint({ b: 2, a: 1 }) // true
 */
export function fingerprint(value: unknown): number {
  const state = { low: 0x2545f491, high: 0x6c62272e };
  absorb(state, value);
  const top = scramble(state.high ^ (state.low >>> 7)) & 0x1fffff;
  return top * 0x1_0000_0000 + (scramble(state.low ^ state.high) >>> 0);
}

/** Two 32-bit multiplicative hashes with different odd factors. */
interface State {
  low: number;
  high: number;
}

function absorb(state: State, value: unknown): void {
  if (typeof value === 'string') mix(state, 's', value);
  else if (typeof value === 'number') mix(state, 'n', Number.isFinite(value) ? String(value) : 'null');
  else if (value === null || typeof value === 'boolean') mix(state, 'n', String(value));
  else if (Array.isArray(value)) absorbArray(state, value);
  else if (typeof value === 'object') absorbObject(state, value as Record<string, unknown>);
  else throw new RangeError(`not JSON: ${typeof value}`);
}

function absorbArray(state: State, items: readonly unknown[]): void {
  mix(state, '[', '');
  for (const item of items) absorb(state, item ?? null);
  mix(state, ']', '');
}

function absorbObject(state: State, value: Record<string, unknown>): void {
  mix(state, '{', '');
  for (const key of Object.keys(value).sort()) {
    if (value[key] === undefined) continue;
    mix(state, 'k', key);
    absorb(state, value[key]);
  }
  mix(state, '}', '');
}

/** Takes in one text; its tag and length go first, so that no content can look like structure. */
function mix(state: State, tag: string, text: string): void {
  let { low, high } = state;
  for (let i = -1; i < text.length; i++) {
    const unit = i < 0 ? tag.charCodeAt(0) | (text.length << 8) : text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(((high << 13) | (high >>> 19)) ^ unit, 0x5bd1e995);
  }
  state.low = low;
  state.high = high;
}

/** Spreads every bit of a 32-bit number over all others. */
function scramble(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  const twice = Math.imul(once ^ (once >>> 15), 0x846ca68b);
  return twice ^ (twice >>> 16);
}
