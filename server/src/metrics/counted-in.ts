import { addDays, bucketOf } from '@huiyin/shared/domain/time/days';
import { addTo, type MutableHistogram } from './add-to-histogram.ts';
import type { CountRow } from './read-counts.ts';
import { hourOf, type Span } from './span.ts';

/** What is counted of a span, in all and by bucket. */
export interface Counted {
  total: MutableHistogram;
  points: Map<string, MutableHistogram>;
}

/**
 * What is counted of a span and of the one before, and how many are left out as suspect, tests among them. The span before by the buckets of this one: a
 * day of it counts where it would stand as many days later.
 */
export function countedIn(rows: readonly CountRow[], { by, from, days }: Span) {
  const now: Counted = { total: {}, points: new Map() };
  const before: Counted = { total: {}, points: new Map() };
  let [suspects, tests] = [0, 0];
  for (const row of rows) {
    const within = row.day >= from;
    if (row.dimension === 'suspect') {
      suspects += within ? row.n : 0;
      tests += within && row.value === 'test' ? row.n : 0;
    } else {
      const day = within ? row.day : addDays(row.day, days);
      add(within ? now : before, by === 'hour' ? hourOf(day, row.value) : bucketOf(day, by), row);
    }
  }
  return { now, before, suspects, tests };
}

function add({ total, points }: Counted, start: string, row: CountRow): void {
  const point = points.get(start) ?? {};
  points.set(start, point);
  addTo(point, row);
  addTo(total, row);
}
