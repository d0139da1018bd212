import type { AspectScores, AspectsQuery, AspectView } from '@huiyin/shared/contract/aspects';
import { aspectFormula, aspectKey, aspectScore } from '@huiyin/shared/domain/aspects';
import { changeBy } from '@huiyin/shared/domain/metrics';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { addTo, allIn, type MutableHistogram } from './add-to-histogram.ts';
import { countAspectByDay, countAspects, type AspectCell, type AspectsAsked } from './count-aspects.ts';
import { countedIn } from './counted-in.ts';
import type { Reads } from './lasting.ts';
import { ofSurveyAsked } from './of-survey.ts';
import { firstDays } from './read-counts.ts';
import { spanOf, type Span } from './span.ts';

const mostAspects = 100;

/** One aspect while its ratings are summed up: in all, of as many days before, and how many of each question. */
interface Summed {
  key: string;
  now: MutableHistogram;
  before: MutableHistogram;
  parts: Map<string, AspectView['parts'][number]>;
}

/**
 * What was rated one by one over local days, lowest first, and one of these over time. From counts only, so that answers do not make it
 * slower. Throws Problem('invalid') naming the field at fault.
 */
export async function readAspects(
  { db, site, now }: Reads,
  { aspect, survey, version, ...days }: AspectsQuery,
): Promise<AspectScores> {
  const of = ofSurveyAsked({ survey, version });
  const span = spanOf(days, localDay(now, site.timeZone).day);
  const { from, to, beforeFrom } = span;
  const asked = { siteId: site.id, of, from: beforeFrom, to };
  const [cells, began] = await Promise.all([countAspects(db, asked, from), firstDays(db, site.id, of)]);
  const since = [...began.values()].toSorted()[0];
  const hasBefore = since !== undefined && since <= beforeFrom;
  const all = byKey(cells, of.survey !== null).filter((one) => allIn(one.now) > 0);
  const most = all.toSorted((one, two) => allIn(two.now) - allIn(one.now)).slice(0, mostAspects);
  const told = all.find(({ key }) => key === aspect);
  return {
    formula: aspectFormula,
    zone: site.timeZone,
    by: span.by as AspectScores['by'],
    from,
    to,
    aspects: most.map((one) => viewOf(one, hasBefore)).toSorted(lowestFirst),
    others: all.length - most.length,
    points: told ? await pointsOf(db, asked, told, span) : null,
  };
}

function byKey(cells: readonly AspectCell[], isOfOneSurvey: boolean): Summed[] {
  const found = new Map<string, Summed>();
  for (const cell of cells) {
    const { survey, value, bucket, now, before } = cell;
    const key = aspectKey(cell, isOfOneSurvey);
    const one = found.get(key) ?? { key, now: {}, before: {}, parts: new Map() };
    found.set(key, one);
    addTo(one.now, { bucket, n: now });
    addTo(one.before, { bucket, n: before });
    const name = `${survey}/${value}`;
    one.parts.set(name, { survey, value, n: (one.parts.get(name)?.n ?? 0) + now });
  }
  return [...found.values()];
}

function viewOf({ key, now, before, parts }: Summed, hasBefore: boolean): AspectView {
  return {
    key,
    ...aspectScore.figure(now),
    before: aspectScore.figure(before),
    change: changeBy(aspectScore, now, before, hasBefore),
    parts: [...parts.values()].filter(({ n }) => n > 0).toSorted((one, two) => two.n - one.n),
  };
}

/** Of which too few are known stand last, most ratings first. */
const lowestFirst = (one: AspectView, two: AspectView): number =>
  (one.value ?? Infinity) - (two.value ?? Infinity) || two.n - one.n || (one.key < two.key ? -1 : 1);

async function pointsOf(
  db: Reads['db'],
  asked: AspectsAsked,
  { parts }: Summed,
  span: Span,
): Promise<AspectScores['points']> {
  const rows = await countAspectByDay(db, asked, [...parts.values()]);
  const { now, before } = countedIn(
    rows.map((row) => ({ ...row, dimension: 'aspect', value: '' })),
    span,
  );
  return span.starts.map((start) => ({
    start,
    ...aspectScore.figure(now.points.get(start) ?? {}),
    before: aspectScore.figure(before.points.get(start) ?? {}),
  }));
}
