import { Problem } from './problem.ts';

/** How much may be at work, how much may wait, and how much of all that may be of one. */
export interface Room {
  places: number;
  longestLine: number;
  mostOfOne: number;
}

/** Whose work it is, and how many places it takes. */
export interface Turn {
  who: string;
  needs: number;
}

/**
 * Lets those at work who find places. Whoever brings much waits for his own: of many pieces by one the next of everybody else goes in
 * between. Throws Problem('busy') where the line is full, or he has his share.
 */
export function turns({ places, longestLine, mostOfOne }: Room) {
  const line: (Turn & { round: number; go: () => void })[] = [];
  const open = new Map<string, { n: number; round: number }>();
  let free = places;
  let round = 0;

  const admit = (): void => {
    while (line[0] && line[0].needs <= free) {
      const next = line.shift()!;
      round = next.round;
      free -= next.needs;
      next.go();
    }
  };

  /** A piece of work is one round behind the one before it by the same. */
  const comeUp = ({ who, needs }: Turn): Promise<void> => {
    const theirs = open.get(who) ?? { n: 0, round: round - 1 };
    if (line.length >= longestLine || theirs.n >= mostOfOne) throw new Problem('busy', { retryAfterSeconds: 3 });
    const mine = { n: theirs.n + 1, round: Math.max(round, theirs.round + 1) };
    open.set(who, mine);
    const after = line.findIndex((other) => other.round > mine.round);
    return new Promise((go) => {
      line.splice(after < 0 ? line.length : after, 0, { who, needs, round: mine.round, go });
      admit();
    });
  };

  const leave = ({ who, needs }: Turn): void => {
    const theirs = open.get(who)!;
    if (theirs.n > 1) open.set(who, { ...theirs, n: theirs.n - 1 });
    else open.delete(who);
    free += needs;
    admit();
  };

  return async <T>(turn: Turn, work: () => Promise<T>): Promise<T> => {
    await comeUp(turn);
    try {
      return await work();
    } finally {
      leave(turn);
    }
  };
}
