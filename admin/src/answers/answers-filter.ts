import { channels, suspicions } from '@huiyin/shared/domain/choices';
import { kinds } from '@huiyin/shared/domain/scales';
import { isDay, type Day } from '@huiyin/shared/domain/time/days';
import type { AnswersAsked } from '../api/responses.ts';
import { ranges, spanOf } from '../insights/insights-view.ts';
import { fields, type AnswersFilter, type Field } from './answers-path.ts';

/** What is counted of answers: of each kind, and those that first replies are counted of. */
export const listedSeries = [...kinds, 'first_reply'] as const;

const among =
  (...known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);

/** Of what takes few values; all others are taken as they are. */
const isKnown: Partial<Record<Field, (value: string) => boolean>> = {
  series: among(...listedSeries),
  score: (value) => /^(\d{1,2}(-\d{1,2})?|promoter|passive|detractor|none)$/.test(value),
  version: (value) => /^[1-9]\d{0,5}$/.test(value),
  channel: among(...channels),
  comment: among('true', 'false'),
  suspect: among('true', ...suspicions),
};

/** The filter an address asks for; what it does not know counts as not asked. */
export function readAnswersFilter(search: string): AnswersFilter {
  const query = new URLSearchParams(search);
  const said = (name: string): string => query.get(name)?.trim() ?? '';
  const asked = fields.flatMap((name) => {
    const value = said(name);
    return value && (isKnown[name]?.(value) ?? true) ? [[name, value] as const] : [];
  });
  const days = (['from', 'to'] as const).flatMap((name) => (isDay(said(name)) ? [[name, said(name)] as const] : []));
  const range = ranges.find((known) => known === said('range')) ?? (days.length ? 'custom' : undefined);
  const q = query.get('q') ?? '';
  return tidy({
    ...Object.fromEntries(asked),
    ...(range && { range }),
    ...(range === 'custom' && Object.fromEntries(days)),
    ...(q.trim() && { q }),
  });
}

/** Without what is asked of something that is not: a score of no kind, a group of another than NPS, a version of no survey. */
function tidy({ score, version, ...others }: AnswersFilter): AnswersFilter {
  return {
    ...others,
    ...(score && isOf(score, others) && { score }),
    ...(version && others.survey && { version }),
  };
}

const isOf = (score: string, { series, aspect }: AnswersFilter): boolean =>
  /^\d/.test(score) ? Boolean(series || aspect) : series === 'nps';

/**
 * The filter with another value of a field; an empty one takes it away, with what hangs on it.
 * @example narrowed({ series: 'csat', score: '1-2' }, { series: 'nps' }) // { series: 'nps' }
 */
export function narrowed(filter: AnswersFilter, change: Readonly<Record<string, string | undefined>>): AnswersFilter {
  const { score, version, ...others } = filter;
  const kept = {
    ...others,
    ...(score && !('series' in change) && !('aspect' in change) && { score }),
    ...(version && !('survey' in change) && { version }),
    ...change,
  };
  return tidy(Object.fromEntries(Object.entries(kept).filter(([, value]) => value)));
}

/** What is wrong with the days; then nothing is asked. */
export const isBackwards = ({ from, to }: AnswersFilter): boolean => Boolean(from && to && from > to);

/** The local days that are asked for, both included; one that is left out does not bound them. */
export function daysAsked({ range, from, to }: AnswersFilter, today: Day): { from?: Day; to?: Day } {
  if (range && range !== 'custom') return spanOf({ range, from: '', to: '' }, today)!;
  return { ...(from && { from }), ...(to && { to }) };
}

/** The filter as the server takes it. What figures leave out as suspect is listed only where it is asked for. */
export function asAsked(filter: AnswersFilter, today: Day): AnswersAsked {
  const { range: _, from: __, to: ___, q, ...asked } = filter;
  return { suspect: 'false', ...asked, ...(q && { q: q.trim() }), ...daysAsked(filter, today) } as AnswersAsked;
}
