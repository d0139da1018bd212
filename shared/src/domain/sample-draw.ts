import { sha256 } from './sha256.ts';

/** How many there are, or are drawn, of each segment. */
export type BySegment = Readonly<Record<string, number>>;

/** How many of all segments together. */
export const allSegments = (some: BySegment): number => Object.values(some).reduce((sum, n) => sum + n, 0);

/** Hex digits of a lot: 52 bits, which a number holds exactly. */
const digits = 13;

/**
 * The lot of a customer in a draw, from 0 up to 1, without 1: the beginning of SHA-256 of seed and id. Whoever has the lowest lots is drawn, so a
 * draw is the same wherever and in whatever pieces it is made, and another seed draws others.
 * @example lotOf('2026-10', 'u1') // always the same
 */
export const lotOf = (seed: string, customer: string): number =>
  Number.parseInt(sha256(`${seed}|${customer}`).slice(0, digits), 16) / 16 ** digits;

/** Customers to ask for so many answers, where `responseRate` of a hundred answer; rounded up. */
export const customersToDraw = (answers: number, responseRate: number): number =>
  Math.ceil((answers * 100) / responseRate - 1e-9);

/**
 * How many of each segment are drawn when `n` are drawn of all: in proportion to their sizes, whole by the largest remainders (Hamilton), of equal
 * ones first by name. No segment gives more than it has, nor more than its entry in `most`; what it cannot give the others do, in proportion again. So
 * the sum is `n`, or all that may be drawn where that is less.
 * @example allocate({ gold: 20, tin: 80 }, 10) // { gold: 2, tin: 8 }
 */
export function allocate(sizes: BySegment, n: number, most: BySegment = {}): Record<string, number> {
  const limits = new Map(
    Object.entries(sizes).map(([segment, size]) => [
      segment,
      Math.min(size, Object.hasOwn(most, segment) ? most[segment]! : size),
    ]),
  );
  const given = new Map<string, number>();
  let open = [...limits.keys()].toSorted();
  let left = n;
  for (;;) {
    const shares = proportional(open, sizes, left);
    const full = open.filter((segment) => shares.get(segment)! > limits.get(segment)!);
    if (full.length === 0) {
      for (const [segment, share] of shares) given.set(segment, share);
      break;
    }
    for (const segment of full) {
      given.set(segment, limits.get(segment)!);
      left -= limits.get(segment)!;
    }
    open = open.filter((segment) => !full.includes(segment));
  }
  return Object.fromEntries(Object.keys(sizes).map((segment) => [segment, given.get(segment) ?? 0]));
}

/** Whole shares of `n` by size: the whole part of each, and one more for those with the largest rests. */
function proportional(segments: readonly string[], sizes: BySegment, n: number): Map<string, number> {
  const total = segments.reduce((sum, segment) => sum + sizes[segment]!, 0);
  if (total === 0) return new Map(segments.map((segment) => [segment, 0]));
  const parts = segments.map((segment) => {
    const exact = (n * sizes[segment]!) / total;
    return { segment, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  const more = n - parts.reduce((sum, { whole }) => sum + whole, 0);
  const first = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest)
      .slice(0, more)
      .map(({ segment }) => segment),
  );
  return new Map(parts.map(({ segment, whole }) => [segment, whole + (first.has(segment) ? 1 : 0)]));
}

/**
 * Below which lot the `drawn` lowest of `size` lots almost surely are, 1 at most: six standard deviations above what is expected. Who looks at lots one
 * after the other need not remember the others; where fewer are below it, `widened` times 4 is tried.
 */
export function lotsBelow(drawn: number, size: number, widened = 0): number {
  if (drawn === 0) return 0;
  return Math.min(1, ((drawn + 6 * Math.sqrt(drawn) + 10) / size) * 4 ** widened);
}
