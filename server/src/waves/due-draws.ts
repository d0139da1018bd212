import type { WavePlan } from '@huiyin/shared/contract/waves';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { Day } from '@huiyin/shared/domain/time/days';
import { and, eq } from 'drizzle-orm';
import type { Db } from '../base/db/db.ts';
import type { Deps } from '../base/deps.ts';
import { sitesById, type Site } from '../base/site.ts';
import { waveDraws } from './tables.ts';
import type { Round } from './wave-customers.ts';
import { periodOf } from './wave-periods.ts';

/** How far the draw of a round is. */
export type Draw = typeof waveDraws.$inferSelect;

/** A draw that has to be made: `draw` as far as it came, undefined before it begins. */
export interface DueDraw extends Round {
  site: Site;
  plan: WavePlan;
  draw: Draw | undefined;
}

const drawing = "SELECT site_id AS siteId, survey, plan FROM waves WHERE plan ->> '$.draw' IS NOT NULL";

/** The rounds under way, of all sites, whose plan says to draw and whose draw is not done. */
export async function dueDraws({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<DueDraw[]> {
  const rows = await db.query(drawing);
  const sites = new Map(
    (
      await sitesById(
        db,
        rows.map(({ siteId }) => siteId as string),
      )
    ).map((one) => [one.id, one]),
  );
  const now = clock.now();
  const all = await Promise.all(
    rows.map(async (row): Promise<DueDraw> => {
      const site = sites.get(row['siteId'] as string)!;
      const plan = JSON.parse(row['plan'] as string) as WavePlan;
      const period = periodAt(now, site, plan);
      const round = { siteId: site.id, survey: row['survey'] as string, period };
      return { ...round, site, plan, draw: await drawOf(db, round) };
    }),
  );
  return all.filter(({ draw }) => draw?.phase !== 'drawn');
}

/** The first day of the month or quarter that a moment is in, by the calendar of the site. */
export const periodAt = (now: number, { timeZone }: Pick<Site, 'timeZone'>, { every }: Pick<WavePlan, 'every'>): Day =>
  periodOf(localDay(now, timeZone).day, every).from;

/** The draw of a round, if it has begun. */
export async function drawOf(db: Db, { siteId, survey, period }: Round): Promise<Draw | undefined> {
  const here = and(eq(waveDraws.siteId, siteId), eq(waveDraws.survey, survey), eq(waveDraws.period, period));
  return (await db.read.select().from(waveDraws).where(here).limit(1))[0];
}
