import type { AskCounts, NotAskedReason, Reception, SiteAsks } from '@huiyin/shared/contract/asking';
import { responseRate } from '@huiyin/shared/domain/asking/response-rate';
import { addDays, type Day } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { and, between, desc, eq, inArray, sum } from 'drizzle-orm';
import type { Call } from '../base/call.ts';
import { Problem } from '../base/problem.ts';
import { answersOfDays, type CountedSurvey } from '../metrics/count-answers.ts';
import { kindsOfSurveys } from '../surveys/read-surveys.ts';
import { askTallies } from './tables.ts';
import type { AskTally } from './tally-asks.ts';

const daysShown = 30;

/**
 * How a survey was received over the last 30 days of the site, and how often it was not asked, the most frequent reason first.
 * Throws Problem('not_found').
 */
export async function readAskCounts(call: Call, survey: string): Promise<AskCounts> {
  const surveys = (await kindsOfSurveys(call.db, call.site.id)).filter(({ slug }) => slug === survey);
  const days = lastDays(call);
  const tallies = await readTallies(call, days, [survey]);
  const [reception] = await receptionOf(call, surveys, days, tallies);
  if (!reception) throw new Problem('not_found');
  return {
    ...reception,
    ...days,
    asked: tallied(tallies, 'asked'),
    notAsked: tallies.flatMap(({ reason, n }) => (isReason(reason) ? [{ reason, n }] : [])),
  };
}

/** How each survey of a site was received over its last 30 days. */
export async function readSiteAsks(call: Call): Promise<SiteAsks> {
  const days = lastDays(call);
  const surveys = await kindsOfSurveys(call.db, call.site.id);
  const slugs = surveys.map(({ slug }) => slug);
  const tallies = await readTallies(call, days, slugs);
  return { ...days, counted: call.site.countsPages, surveys: await receptionOf(call, surveys, days, tallies) };
}

interface Days {
  from: Day;
  to: Day;
}

function lastDays({ now, site }: Call): Days {
  const to = localDay(now, site.timeZone).day;
  return { from: addDays(to, 1 - daysShown), to };
}

async function receptionOf(
  { db, site }: Call,
  surveys: readonly CountedSurvey[],
  days: Days,
  tallies: readonly AskTally[],
): Promise<Reception[]> {
  const answers = await answersOfDays(db, site.id, surveys, days);
  return surveys.map(({ slug }) => {
    const of = tallies.filter(({ survey }) => survey === slug);
    const [shown, answered] = [tallied(of, 'shown'), tallied(of, 'shown_answered')];
    return {
      survey: slug,
      answers: answers.get(slug) ?? 0,
      shown,
      answered,
      dismissed: tallied(of, 'shown_dismissed'),
      rate: responseRate({ shown, answered }),
    };
  });
}

/** A range of the key for each survey. */
async function readTallies({ db, site }: Call, { from, to }: Days, slugs: string[]): Promise<AskTally[]> {
  const { siteId, survey, day, reason, n } = askTallies;
  return db.read
    .select({ survey, reason, n: sum(n).mapWith(Number) })
    .from(askTallies)
    .where(and(eq(siteId, site.id), inArray(survey, slugs), between(day, from, to)))
    .groupBy(survey, reason)
    .orderBy(desc(sum(n)), reason);
}

const tallied = (tallies: readonly AskTally[], reason: AskTally['reason']): number =>
  tallies.find((tally) => tally.reason === reason)?.n ?? 0;

const isReason = (reason: AskTally['reason']): reason is NotAskedReason =>
  reason !== 'asked' && reason !== 'shown' && reason !== 'shown_answered' && reason !== 'shown_dismissed';
