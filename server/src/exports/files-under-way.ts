import type { Staff } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { turns } from '../base/turns.ts';
import { createRateLimit } from '../http/rate-limit.ts';
import type { Pieces } from './exported-file.ts';

/** How many files one person or key begins on a site in a minute, and has under way at once. */
const filesAMinute = 60;
const mostUnderWay = 6;
/** Of so many files a piece is made at once. */
const places = 2;

/**
 * Keeps files on their way out from taking more than their part of the process. A piece is made when it is the turn of its site; who takes none holds no
 * place, so a download that stands still keeps nobody waiting. In a process that nobody shares all are made at once.
 */
export function filesUnderWay(sharesWork: boolean) {
  const begun = createRateLimit(filesAMinute);
  const takeTurn = turns({ places: sharesWork ? places : Infinity, longestLine: Infinity, mostOfOne: Infinity });
  const underWay = new Map<string, number>();
  const count = (who: string, more: 1 | -1): void => {
    const n = (underWay.get(who) ?? 0) + more;
    if (n > 0) underWay.set(who, n);
    else underWay.delete(who);
  };
  return {
    /** One more begins. Throws Problem('rate_limited'), or Problem('busy') where too many of theirs are under way. */
    begin(call: Pick<Call<Staff>, 'site' | 'actor' | 'now'>): void {
      const who = whoOf(call);
      begun.take(who, call.now);
      if (sharesWork && (underWay.get(who) ?? 0) >= mostUnderWay) throw new Problem('busy', { retryAfterSeconds: 10 });
    },
    /** The same pieces, in turns. It is under way from the first that is asked for: who asks for the head of an answer alone takes none. */
    async *inTurns(call: Pick<Call<Staff>, 'site' | 'actor'>, pieces: Pieces): Pieces {
      const who = whoOf(call);
      count(who, 1);
      try {
        for (;;) {
          const { done, value } = await takeTurn({ who: call.site.id, needs: 1 }, () => pieces.next());
          if (done) return;
          yield value;
        }
      } finally {
        count(who, -1);
        await pieces.return(undefined);
      }
    },
  };
}

const whoOf = ({ site, actor }: Pick<Call<Staff>, 'site' | 'actor'>): string => `${site.id} ${actor.id}`;
