/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  chance(p: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index of `weights`, each as likely as its weight. */
  weighted(weights: readonly number[]): number;
}

/** Marsaglia's xorshift with 32 bits. `seed` is whole and not 0. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  return {
    next,
    chance: (p) => next() < p,
    pick: (list) => list[Math.floor(next() * list.length)]!,
    weighted(weights) {
      let left = next() * weights.reduce((sum, w) => sum + w, 0);
      return Math.max(
        0,
        weights.findIndex((weight) => (left -= weight) < 0),
      );
    },
  };
}
