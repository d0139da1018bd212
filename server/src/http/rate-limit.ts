import { Problem } from './problem.ts';

/** Counts calls by key in windows of a fixed length. Kept in memory, for this process alone. */
export interface RateLimit {
  /** Throws Problem('rate_limited') with Retry-After once a key has had its share. */
  take(key: string, now: number): void;
  /** Undoes one `take`, for calls that turned out to be welcome. */
  giveBack(key: string): void;
}

/** `most` calls a key in `windowMs`; 0 means no limit. */
export function createRateLimit(most: number, windowMs = 60_000): RateLimit {
  let began = 0;
  let taken = new Map<string, number>();

  return {
    take(key, now) {
      if (most === 0) return;
      if (now - began >= windowMs || now < began) {
        began = now;
        taken = new Map();
      }
      const n = (taken.get(key) ?? 0) + 1;
      taken.set(key, n);
      if (n > most)
        throw new Problem('rate_limited', { retryAfterSeconds: Math.max(1, Math.ceil((began + windowMs - now) / 1000)) });
    },
    giveBack(key) {
      const n = taken.get(key);
      if (n) taken.set(key, n - 1);
    },
  };
}

/** The part of an address that stands for one household: IPv4 whole, IPv6 its /64. */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const full = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill('0'), ...right];
  return `${full.slice(0, 4).map((part) => Number.parseInt(part || '0', 16).toString(16)).join(':')}::/64`;
}
