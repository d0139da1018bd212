import { createRateLimit, type RateLimit } from '../http/rate-limit.ts';

const quarterMs = 15 * 60_000;
const hourMs = 60 * 60_000;

/** Who tries: from where, as whom, and from which device if that person signed in on it before. */
export interface Trying {
  address: string;
  email?: string;
  device?: string | undefined;
}

/** Limits of passwords, wrong and right: whoever tries them stops himself, and hardly anybody else. */
export interface SignInLimits {
  /**
   * Counts a try until it turns out to be welcome, by calling what it gives. Throws Problem('rate_limited'); a try that is
   * refused counts for nothing.
   */
  take(trying: Trying, now: number): () => void;
  /** Counts that somebody signed in. Throws Problem('rate_limited'): each time is written on every site of theirs. */
  come(personId: string, now: number): void;
  /** Counts that somebody changed their password. Throws Problem('rate_limited'): each time is mailed too. */
  change(personId: string, now: number): void;
  /** Counts that somebody took another name. Throws Problem('rate_limited'): each time is written on every site of theirs. */
  rename(personId: string, now: number): void;
  /** Forgets the wrong tries on an account, for whom its owner came back. */
  lift(email: string): void;
}

/**
 * Ten an account and address, thirty an address in a quarter of an hour. Many addresses on one account stop after a hundred
 * an hour, save on devices that its person signed in on before: those have ten of their own. A person signs in 120 times
 * an hour, and changes their password or name ten times.
 */
export function createSignInLimits(): SignInLimits {
  const byAddress = createRateLimit(30, quarterMs);
  const byPair = createRateLimit(10, quarterMs);
  const byDevice = createRateLimit(10, quarterMs);
  const byAccount = createRateLimit(100, hourMs);
  const comings = createRateLimit(120, hourMs);
  const changes = createRateLimit(10, hourMs);
  const names = createRateLimit(10, hourMs);

  const counted = ({ address, email, device }: Trying): [RateLimit, string][] => {
    if (email === undefined) return [[byAddress, address]];
    return [[byAddress, address], [byPair, `${address} ${email}`], device ? [byDevice, device] : [byAccount, email]];
  };

  return {
    take(trying, now) {
      const taken: [RateLimit, string][] = [];
      const giveBack = (): void => taken.forEach(([limit, key]) => limit.giveBack(key));
      try {
        for (const [limit, key] of counted(trying)) {
          limit.take(key, now);
          taken.push([limit, key]);
        }
      } catch (refusal) {
        giveBack();
        throw refusal;
      }
      return giveBack;
    },
    come: (personId, now) => comings.take(personId, now),
    change: (personId, now) => changes.take(personId, now),
    rename: (personId, now) => names.take(personId, now),
    lift: (email) => byAccount.forget(email),
  };
}
