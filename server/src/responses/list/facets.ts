import type { Series } from '@huiyin/shared/domain/series';
import type { Part } from '../../metrics/cells.ts';
import { partsOf } from '../count-cells.ts';
import type { CountedAnswer } from '../counted-answers.ts';

/** What an answer is found by beside what it is counted by: of `survey` its slug, and `slug/version`; of `comment`, whether there is one. */
export type FacetName = Part[1] | 'kind' | 'survey' | 'page' | 'comment';

/** One way in which an answer is found: as a part of the counts, or by what these do not tell apart. */
export type Facet = readonly [series: Series, name: FacetName, value: string, bucket: number];

/** What of an answer it is found by. */
export type Findable = CountedAnswer & { comment: string | null };

/**
 * All facets of an answer: every cell that it is counted in, or would be by its first score if it were not left out as suspect; and in each series in
 * which it has a score, what counts do not tell apart.
 */
export function facetsOf(answer: Findable): Facet[] {
  const { suspect, counted } = answer;
  const parts = partsOf({ ...answer, suspect: null, counted: suspect ? { ...counted, marks: [] } : counted });
  const scores = parts.filter(([, dimension]) => dimension === 'channel');
  return [...parts, ...scores.flatMap(([series, , , bucket]) => furtherFacets(answer, series, bucket))];
}

function furtherFacets(answer: Findable, series: Series, bucket: number): Facet[] {
  const { kind, survey, surveyVersion, page, comment, suspect } = answer;
  const values: [name: FacetName, value: string | null][] = [
    ['kind', kind],
    ['survey', survey],
    ['survey', `${survey}/${surveyVersion}`],
    ['page', page],
    ['comment', String(comment !== null)],
    ['suspect', suspect],
  ];
  return values.flatMap(([name, value]): Facet[] => (value === null ? [] : [[series, name, value, bucket]]));
}
