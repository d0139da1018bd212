import type { AskCounts } from '@huiyin/shared/contract/asking';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { and, between, desc, eq, sum } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { surveyOf } from '../surveys/read-surveys.ts';
import { askTallies } from './tables.ts';

const daysShown = 30;

/** How often a survey was asked and not asked over the last 30 days of the site. Throws Problem('not_found'). */
export async function readAskCounts({ db, now, site }: Call, survey: string): Promise<AskCounts> {
  if (!(await surveyOf(db, site.id, survey))) throw new Problem('not_found');
  const to = localDay(now, site.timeZone).day;
  const from = addDays(to, 1 - daysShown);
  const { siteId, survey: of, day, reason, n } = askTallies;
  const rows = await db.read
    .select({ reason, n: sum(n).mapWith(Number) })
    .from(askTallies)
    .where(and(eq(siteId, site.id), eq(of, survey), between(day, from, to)))
    .groupBy(reason)
    .orderBy(desc(sum(n)), reason);
  return {
    survey,
    from,
    to,
    asked: rows.find((row) => row.reason === 'asked')?.n ?? 0,
    notAsked: rows.flatMap((row) => (row.reason === 'asked' ? [] : { reason: row.reason, n: row.n })),
  };
}
