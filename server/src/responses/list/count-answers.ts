import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import type { Dimension } from '@huiyin/shared/domain/dimensions';
import { kinds } from '@huiyin/shared/domain/scales';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { countAsked, type CellsAsked } from '../../metrics/count-asked.ts';
import type { Days, Reads } from '../../metrics/lasting.ts';
import { weightOf } from '../../metrics/weigh-cells.ts';
import { kindsOfSurveys } from '../../surveys/read-surveys.ts';
import type { OfTickets } from '../read-responses.ts';
import { partsAsked, type Part } from './parts-asked.ts';

type Tickets = Pick<OfTickets, 'waiting'>;

/** How many answers are asked for, where counts say it; null where more is asked for than they are kept by. */
export async function countAnswers(call: Reads, asked: AnswersAsked, tickets: Tickets): Promise<number | null> {
  const { kind, series, page, comment, q } = asked;
  const parts = partsAsked(asked);
  if (!parts || (page ?? comment ?? (q?.trim() || undefined)) !== undefined || (kind && series)) return null;
  const counted = await Promise.all(parts.map((part) => countPart(call, asked, part, tickets)));
  return counted.reduce((sum, n) => (sum === null || n === null ? null : sum + n), 0);
}

async function countPart(call: Reads, asked: AnswersAsked, part: Part, { waiting }: Tickets): Promise<number | null> {
  const { series, times } = part;
  if (series === null) return times * (await countFirstQuestions(call, asked, part));
  const n = await countAsked(call.db, cellsOfPart(call, asked, { ...part, series }));
  if (series !== 'first_reply') return times * n;
  const open = await countWaiting(call, asked, part, waiting);
  return open === null ? null : times * (n + open);
}

/**
 * A survey has one kind for good, that of its first question, and asks each kind once: so every answer is counted in it once. Answers of no survey
 * have the name of their kind.
 */
async function countFirstQuestions(call: Reads, asked: AnswersAsked, part: Part): Promise<number> {
  const known = await kindsOfSurveys(call.db, call.site.id);
  const counted = await Promise.all(
    kinds.map((series) => {
      const slugs = [series, ...known.flatMap(({ kind, slug }) => (kind === series ? slug : []))];
      const surveys = asked.survey === undefined ? slugs : slugs.filter((slug) => slug === asked.survey);
      if ((asked.kind && asked.kind !== series) || surveys.length === 0) return 0;
      return countAsked(call.db, { ...cellsOfPart(call, asked, { ...part, series }), surveys });
    }),
  );
  return counted.reduce((sum, n) => sum + n, 0);
}

function cellsOfPart(
  { site }: Pick<Reads, 'site'>,
  { score, survey, version, from, to }: AnswersAsked,
  { series, dimension, values }: Pick<CellsAsked, 'series' | 'dimension' | 'values'>,
): CellsAsked {
  return {
    siteId: site.id,
    series,
    dimension,
    values,
    buckets: score ?? null,
    surveys: survey === undefined ? null : [survey],
    version: version === undefined ? null : Number(version),
    from: from ?? null,
    to: to ?? null,
  };
}

/** Those of which a first reply is still waited for; null where they cannot be told apart. */
async function countWaiting(
  call: Reads,
  asked: AnswersAsked,
  { dimension, values }: Part,
  waiting: Tickets['waiting'],
): Promise<number | null> {
  if (asked.survey !== undefined || dimension === 'suspect') return null;
  const days = daysOfTickets(call, asked);
  const of = dimension as Dimension;
  const rows = await (values === null ? waiting.together(call, days, of) : waiting.apart(call, days, of));
  return rows && rows.reduce((sum, { value, n }) => sum + n * timesMeant(values, of, value), 0);
}

function timesMeant(values: Part['values'], dimension: Dimension, value: string): number {
  if (values === null) return 1;
  return 'filter' in values ? weightOf(values.filter, dimension, value) : Number(value === values.value);
}

/** No ticket is older than the first day of all clocks, and none is of tomorrow. */
function daysOfTickets({ now, site }: Pick<Reads, 'now' | 'site'>, { from, to }: AnswersAsked): Days {
  const today = localDay(now, site.timeZone).day;
  const first = '1970-01-01';
  return { from: from && from > first ? from : first, to: to && to < today ? to : today };
}
