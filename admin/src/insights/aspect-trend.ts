import { insights } from '@huiyin/shared/i18n/admin/insights';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { AspectScores } from '../api/aspects.ts';
import type { Trend, TrendPoint } from '../charts/trend-points.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { basisWords, endsToday, valueWords } from '../ui/figure-words.ts';
import { bucketDays, bucketLabel, bucketName } from './bucket-words.ts';
import { beforeName } from './series-rows.ts';

type Point = NonNullable<AspectScores['points']>[number];

/** An aspect over time as its chart draws it. */
export function aspectTrend(name: string, scores: AspectScores & { points: readonly Point[] }): Trend {
  const words = bookOf(insights);
  return {
    points: scores.points.map((point) => pointOf(point, scores)),
    value: { name, min: 0, max: 100, steps: [5, 10, 20, 25, 50], isZoomed: false, write: (value) => number(value, 1) },
    count: { name: words.aspects.ratings, write: (n) => number(n) },
    isOpen: endsToday(scores),
    legend: [
      { mark: 'line', text: name },
      { mark: 'band', text: words.interval },
      { mark: 'before', text: beforeName(scores) },
    ],
  };
}

function pointOf({ start, before, n, value, low, high }: Point, { by, from, to }: AspectScores): TrendPoint {
  const days = bucketDays(start, by, { from, to });
  const told = { n, value, low, high };
  return {
    label: bucketLabel(days.from, by),
    words: [
      bucketName(days, by),
      ...(value === null ? [] : [valueWords(told, 'points')]),
      basisWords(told, 'points'),
      ...(before.value === null ? [] : [bookOf(shell).pair(beforeName({ from, to }), valueWords(before, 'points'))]),
    ],
    n,
    value,
    low,
    high,
    target: null,
    before: before.value === null ? null : { n: before.n, value: before.value },
  };
}
