import { isRecent } from '../base/kept-fresh.ts';
import { Problem } from '../base/problem.ts';

/** Counts calls, or what they weigh, by key in windows of a fixed length. Kept in memory, for this process alone. */
export interface RateLimit {
  /** Takes one, or `n`. Throws Problem('rate_limited') with Retry-After where a key has had its share. */
  take(key: string, now: number, n?: number): void;
  /** Undoes one `take`, for calls that turned out to be welcome. */
  giveBack(key: string): void;
  /** Lets a key begin anew. */
  forget(key: string): void;
}

/** More keys than these are not remembered at once: the one that came first is forgotten. */
const mostKeys = 50_000;

/** `most` calls a key in `windowMs`; 0 means no limit. A key of any length takes the room of a short one. */
export function createRateLimit(most: number, windowMs = 60_000): RateLimit {
  let began = 0;
  let taken = new Map<string | number, number>();

  return {
    take(named, now, weight = 1) {
      if (most === 0) return;
      if (!isRecent(began, now, windowMs)) {
        began = now;
        taken = new Map();
      }
      const key = short(named);
      const n = taken.get(key) ?? 0;
      if (n + weight > most)
        throw new Problem('rate_limited', {
          retryAfterSeconds: Math.max(1, Math.ceil((began + windowMs - now) / 1000)),
        });
      if (!taken.has(key) && taken.size >= mostKeys) taken.delete(taken.keys().next().value!);
      taken.set(key, n + weight);
    },
    giveBack(named) {
      const key = short(named);
      const n = taken.get(key);
      if (n) taken.set(key, n - 1);
    },
    forget: (named) => void taken.delete(short(named)),
  };
}

/** Takes one where a key has not had its share yet; whether it did. */
export function mayTake(limit: RateLimit, key: string, now: number): boolean {
  try {
    limit.take(key, now);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

const longestKey = 100;

/** A long key by a 53-bit hash: two that meet share a limit, which harms nobody. */
function short(key: string): string | number {
  if (key.length <= longestKey) return key;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < key.length; i++) {
    a = Math.imul(a ^ key.charCodeAt(i), 2_654_435_761);
    b = Math.imul(b ^ key.charCodeAt(i), 1_597_334_677);
  }
  return (b >>> 11) * 4_294_967_296 + (a >>> 0);
}

/** The part of an address that stands for one household: IPv4 whole, IPv6 its /64. */
export function addressBlock(address: string): string {
  if (!address.includes(':')) return address;
  const groups = groupsOf(address.split('%')[0]!);
  const mapped = groups.slice(0, 5).every((g) => g === 0) && groups[5] === 0xffff;
  if (mapped)
    return groups
      .slice(6)
      .flatMap((g) => [g >> 8, g & 255])
      .join('.');
  return `${groups
    .slice(0, 4)
    .map((g) => g.toString(16))
    .join(':')}::/64`;
}

/** The eight 16-bit groups of an IPv6 address, however it is written. */
function groupsOf(address: string): number[] {
  const hex = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...bytes: string[]) => {
    const [a, b, c, d] = bytes.slice(0, 4).map(Number) as [number, number, number, number];
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = hex.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill('0'), ...right].map((group) => Number.parseInt(group, 16) || 0);
}
