import type { Dimension } from '@huiyin/shared/domain/dimensions';
import type { AnswersAsked } from '@huiyin/shared/domain/filters/answer-filter';
import type { InsightsView } from './insights-view.ts';

/** A value of a dimension. */
export interface OneValue {
  readonly dimension: Dimension;
  readonly value: string;
}

/** Which survey and version a view is of, as calls take it: what is not asked is not in it. */
export const surveyOf = ({
  survey,
  version,
}: Pick<InsightsView, 'survey' | 'version'>): { survey?: string; version?: string } => ({
  ...(survey && { survey }),
  ...(survey && version && { version }),
});

/** Which answers a view is of, as calls take it. */
export const meantBy = (view: Pick<InsightsView, 'only' | 'survey' | 'version'>) => ({
  ...askedOf(view.only),
  ...surveyOf(view),
});

/** What the address says of answers with one value, or of all. */
const askedOf = (only: OneValue | undefined): AnswersAsked => (only ? { [only.dimension]: only.value } : {});
