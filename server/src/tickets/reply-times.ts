import { minimumAnswers } from '@huiyin/shared/domain/statistics/estimate';
import { quantileOf } from '@huiyin/shared/domain/statistics/survival';
import type { Deps } from '../base/deps.ts';
import { keptFresh } from '../base/kept-fresh.ts';
import { allIn, histogramOf } from '../metrics/add-to-histogram.ts';

/** Minutes from a complaint to its first reply: half and nine tenths took at most so long. */
export interface ReplyTimes {
  p50: number;
  p90: number;
  n: number;
}

const spanMs = 30 * 86_400_000;
const freshMs = 5 * 60_000;

// A ticket is updated when it is replied to, so the index by update finds the first replies of the span.
const byMinute = `SELECT (first_replied_at - opened_at + 59999) / 60000 AS bucket, count(*) AS n FROM tickets
WHERE site_id = ?1 AND updated_at >= ?2 AND first_replied_at >= ?2 AND first_replied_at >= opened_at AND sample = 0 GROUP BY 1`;

/** First replies of the last 30 days, without sample tickets; null with fewer than five. Remembered for five minutes. */
export function createReplyTimes({ db, clock }: Pick<Deps, 'db' | 'clock'>) {
  const read = async (siteId: string): Promise<ReplyTimes | null> => {
    const rows = await db.query(byMinute, [siteId, clock.now() - spanMs]);
    const minutes = histogramOf(rows as unknown as { bucket: number; n: number }[]);
    const n = allIn(minutes);
    return n < minimumAnswers ? null : { p50: quantileOf(minutes, 0.5)!, p90: quantileOf(minutes, 0.9)!, n };
  };

  return keptFresh(clock, freshMs, read).of;
}
