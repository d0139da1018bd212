import { beginOf, lastStep, logStep } from '@huiyin/shared/domain/statistics/log-steps';
import { addDays, type Day } from '@huiyin/shared/domain/time/days';
import { localDay, startOfLocalDay } from '@huiyin/shared/domain/time/local-day';

/** Moments, ms UTC, `from` on and before `to`, all of one local day and hour, or of one day, that are one log step ago. */
export interface WaitingRange {
  from: number;
  to: number;
  day: Day;
  hour: number;
  step: number;
}

/** Where in time, and by what. */
export interface Waiting {
  /** ms UTC, `from` on and before `to`. */
  from: number;
  to: number;
  now: number;
  zone: string;
  by: 'day' | 'hour';
}

const quarterMs = 15 * 60_000;

/** The ranges a span of time falls into, in order. An hour begins with a quarter of one, in every zone. */
export function waitingRanges(span: Waiting): WaitingRange[] {
  const { from, to, now, zone } = span;
  if (from >= to) return [];
  const cuts = [from, ...(span.by === 'day' ? dayCuts(span) : quarterCuts(span)), ...stepCuts(span), to];
  const sorted = [...new Set(cuts)].filter((cut) => cut >= from && cut <= to).toSorted((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((cut, i) => ({ from: cut, to: sorted[i + 1]!, ...localDay(cut, zone), step: logStep(now - cut) }));
}

function dayCuts({ from, to, zone }: Waiting): number[] {
  const cuts: number[] = [];
  let day = localDay(from, zone).day;
  do {
    day = addDays(day, 1);
    cuts.push(startOfLocalDay(day, zone));
  } while (cuts.at(-1)! < to);
  return cuts;
}

function quarterCuts({ from, to }: Waiting): number[] {
  const first = Math.ceil(from / quarterMs);
  return Array.from({ length: Math.max(0, Math.ceil(to / quarterMs) - first) }, (_, i) => (first + i) * quarterMs);
}

/** What was longer ago than a step begins is in it; what came right after is in the one before. */
function stepCuts({ from, now }: Waiting): number[] {
  const cuts: number[] = [];
  for (let step = 1; step <= lastStep; step += 1) {
    const cut = Math.floor(now - beginOf(step)) + 1;
    if (cut <= from) break;
    cuts.push(cut);
  }
  return cuts;
}
