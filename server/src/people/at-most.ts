import { Problem } from '../base/problem.ts';

const mostWaiting = 200;

/** Lets at most `most` pieces of work run at once, the others in turn. Throws Problem('busy') when too many wait. */
export function atMost(most: number) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting.length >= mostWaiting) throw new Problem('busy', { retryAfterSeconds: 5 });
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
