import type { Deps } from '../base/deps.ts';

/** Minutes from a complaint to its first reply: half and nine tenths took at most so long. */
export interface ReplyTimes {
  p50: number;
  p90: number;
  n: number;
}

const spanMs = 30 * 86_400_000;
const freshMs = 5 * 60_000;
const fewest = 5;
const mostKept = 10_000;

// A ticket is updated when it is replied to, so the index by update finds the first replies of the span. Nearest rank.
const percentiles = `WITH replies AS (
 SELECT first_replied_at - opened_at AS took FROM tickets
 WHERE site_id = ?1 AND updated_at >= ?2 AND first_replied_at >= ?2 AND sample = 0
), ranked AS (SELECT took, row_number() OVER (ORDER BY took) AS nth, count(*) OVER () AS n FROM replies)
SELECT n, max(took) FILTER (WHERE nth = (n + 1) / 2) AS p50, max(took) FILTER (WHERE nth = (9 * n + 9) / 10) AS p90
FROM ranked GROUP BY n`;

/** First replies of the last 30 days, without sample tickets; null with fewer than five. Remembered for five minutes. */
export function createReplyTimes({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  const kept = new Map<string, { times: Promise<ReplyTimes | null>; until: number }>();

  const read = async (siteId: string): Promise<ReplyTimes | null> => {
    const [found] = await db.query(percentiles, [siteId, clock.now() - spanMs]);
    const n = Number(found?.['n'] ?? 0);
    return n < fewest ? null : { p50: minutes(found!['p50']), p90: minutes(found!['p90']), n };
  };

  return (siteId: string): Promise<ReplyTimes | null> => {
    const there = kept.get(siteId);
    if (there && there.until > clock.now()) return there.times;
    if (kept.size >= mostKept) kept.clear();
    const times = read(siteId);
    kept.set(siteId, { times, until: clock.now() + freshMs });
    times.catch(() => kept.delete(siteId));
    return times;
  };
}

function minutes(ms: unknown): number {
  return Math.ceil(Number(ms) / 60_000);
}
