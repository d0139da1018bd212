import { z } from 'zod';
import { count } from '../text.ts';

/** What can be wrong with a row; `refused` is told in the message alone. */
const rowTroubles = [
  'never_closed',
  'width',
  'not_json',
  'too_long',
  'moment_missing',
  'moment_unread',
  'moment_order',
  'moment_early',
  'moment_future',
  'kind_unread',
  // This and `metric_other` are of rows that an earlier release refused: a status that nobody knows is left out now, a number's other kind is named.
  'status_unread',
  'score_unread',
  'score_scale',
  'score_group',
  'number_unread',
  'count_unfit',
  'share_unfit',
  'metric_unread',
  'metric_other',
  'metric_is_count',
  'metric_is_amount',
  'metric_is_share',
  'metric_is_level',
  'metric_many',
  'day_twice',
  'taken',
  'refused',
] as const;
export type RowTrouble = (typeof rowTroubles)[number];

/** One of {@link RowTrouble}. */
export const rowTrouble = z.enum(rowTroubles);

/** Rows that are none of ours, by why. */
export const passedOver = z.object({
  blank: count,
  total: count.describe('sums and averages of other rows'),
  unanswered: count.describe('neither a score nor a text'),
  unscored: count.describe('a text without the score that was asked for'),
  preview: count.describe('answers that only tried a survey out, or that the tool took for spam'),
  unfinished: count.describe('answers that were begun and never sent'),
});
