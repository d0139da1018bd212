const blockBytes = 64;
/** A one and the length stand behind the last byte. */
const endBytes = 9;

const primes = firstPrimes(64);
const fraction = (root: number): number => Math.floor((root % 1) * 2 ** 32) | 0;
const begin = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const constants = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
const words = new Int32Array(64);

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8 as hex, at once: `crypto.subtle` hands each text to another thread, which takes many times as long for
 * the id of a row. For texts of some hundred characters; `hashText` is for long ones.
 * @example sha256('') // 'e3b0c442…'
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const state = begin.slice();
  for (let at = 0; at < bytes.byteLength; at += blockBytes) absorb(state, bytes, at);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function padded(bytes: Uint8Array): DataView {
  const all = new Uint8Array(Math.ceil((bytes.length + endBytes) / blockBytes) * blockBytes);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setBigUint64(all.length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function absorb(state: Int32Array, bytes: DataView, at: number): void {
  for (let i = 0; i < 16; i += 1) words[i] = bytes.getInt32(at + i * 4);
  for (let i = 16; i < 64; i += 1)
    words[i] = words[i - 16]! + small0(words[i - 15]!) + words[i - 7]! + small1(words[i - 2]!);
  const before = state.slice();
  for (let i = 0; i < 64; i += 1) turn(state, constants[i]! + words[i]!);
  for (let i = 0; i < state.length; i += 1) state[i] = state[i]! + before[i]!;
}

/** One of the 64 turns of a block. */
function turn(state: Int32Array, added: number): void {
  const [a, b, c] = [state[0]!, state[1]!, state[2]!];
  const [e, f, g] = [state[4]!, state[5]!, state[6]!];
  const one = (state[7]! + large1(e) + ((e & f) ^ (~e & g)) + added) | 0;
  const two = (large0(a) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
  state.copyWithin(1, 0, 7);
  state[4] = state[4]! + one;
  state[0] = one + two;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
const small0 = (word: number): number => turned(word, 7) ^ turned(word, 18) ^ (word >>> 3);
const small1 = (word: number): number => turned(word, 17) ^ turned(word, 19) ^ (word >>> 10);
const large0 = (word: number): number => turned(word, 2) ^ turned(word, 13) ^ turned(word, 22);
const large1 = (word: number): number => turned(word, 6) ^ turned(word, 11) ^ turned(word, 25);

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
