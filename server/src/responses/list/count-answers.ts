import type { AnswersAsked } from '@huiyin/shared/contract/answers';
import { hasLevels, type Dimension } from '@huiyin/shared/domain/dimensions';
import { answerFilter } from '@huiyin/shared/domain/filters/answer-filter';
import type { Series } from '@huiyin/shared/domain/series';
import type { Db } from '../../base/db/db.ts';
import { countAsked, type CellsAsked } from '../../metrics/count-asked.ts';
import { suspectAsked } from './conditions.ts';

type Part = Pick<CellsAsked, 'series' | 'dimension' | 'values'>;

/** How many answers are asked for, where counts say it; null where more is asked for than they are kept by. */
export async function countAnswers(db: Db, siteId: string, asked: AnswersAsked): Promise<number | null> {
  const { kind, page, comment, q, score, survey, version, from, to } = asked;
  const part = partAsked(asked);
  if (!part || asked.series === 'first_reply' || (kind ?? page ?? comment ?? (q?.trim() || undefined)) !== undefined)
    return null;
  return countAsked(db, {
    siteId,
    ...part,
    scores: score ?? null,
    survey: survey ?? null,
    version: version === undefined ? null : Number(version),
    from: from ?? null,
    to: to ?? null,
  });
}

/** Counts are kept by one thing at a time. */
function partAsked(asked: AnswersAsked): Part | null {
  const { series } = asked;
  const suspect = suspectAsked(asked);
  const isSuspect = suspect !== undefined && suspect !== 'false';
  const parts = [
    ...(series ? answerFilter(asked).map((filter): Part => ofDimension(series, filter.field, filter)) : []),
    ...(['aspect', 'choice', 'answered'] as const).flatMap((name) => {
      const value = asked[name];
      return value === undefined ? [] : [{ series: name, dimension: name, values: { value } }];
    }),
    ...(series && isSuspect
      ? [{ series, dimension: 'suspect', values: suspect === 'true' ? null : { value: suspect } }]
      : []),
  ];
  const [first, second] = parts;
  if (second || (first && series && first.series !== series)) return null;
  return first ?? (series ? { series, dimension: 'channel', values: null } : null);
}

const ofDimension = (series: Series, dimension: Dimension, filter: ReturnType<typeof answerFilter>[number]): Part => ({
  series,
  dimension,
  values: hasLevels(dimension) ? { filter, of: dimension } : { value: filter.value[0]! },
});
