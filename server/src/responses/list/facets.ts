import { noScore, type Series } from '@huiyin/shared/domain/series';
import type { Part } from '../../metrics/cells.ts';
import { partsOf } from '../count-cells.ts';
import type { CountedAnswer } from '../counted-answers.ts';

/** What an answer is looked for by beside what it is counted by. */
export const furtherFacets = ['kind', 'survey', 'page', 'comment', 'suspect'] as const;

/** One way in which an answer is found: as a part of the counts, or by what counts do not tell apart. */
export type Facet =
  | Part
  | readonly [series: Series, name: (typeof furtherFacets)[number], value: string, bucket: number];

/** What of an answer it is found by. */
export type Findable = CountedAnswer & { comment: string | null };

/**
 * All facets of an answer: every cell that it is counted in, or would be if it were not left out as suspect; and in each series with its score, the
 * kind of its first question, its survey and version, its page, and whether there is a comment.
 */
export function facetsOf(answer: Findable): Facet[] {
  const { suspect, counted } = answer;
  // What figures leave out they count by its first score alone.
  const parts = partsOf({ ...answer, suspect: null, counted: suspect ? { ...counted, marks: [] } : counted });
  const scores = parts.filter(([, dimension]) => dimension === 'channel');
  return [...parts, ...scores.flatMap(([series, , , bucket]) => further(answer, series, bucket))];
}

function further({ kind, survey, surveyVersion, page, comment, suspect }: Findable, series: Series, bucket = noScore) {
  const values: [name: (typeof furtherFacets)[number], value: string | null][] = [
    ['kind', kind],
    ['survey', survey],
    ['survey', `${survey}/${surveyVersion}`],
    ['page', page],
    ['comment', comment === null ? null : 'true'],
    ['suspect', suspect],
  ];
  return values.flatMap(([name, value]): Facet[] => (value === null ? [] : [[series, name, value, bucket]]));
}
