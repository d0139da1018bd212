/**
 * Why rows are none of ours: nothing in them, sums of others, nothing said, a text without the score that was asked for; by what is known
 * of a tool also such that try a survey out or are spam, or were never sent.
 */
export const whyPassedOver = ['blank', 'total', 'unanswered', 'unscored', 'preview', 'unfinished'] as const;

/** How many rows are none of ours, by why. */
export type PassedOver = Record<(typeof whyPassedOver)[number], number>;

/** None yet. */
export const nonePassedOver = (): PassedOver => ({
  blank: 0,
  total: 0,
  unanswered: 0,
  unscored: 0,
  preview: 0,
  unfinished: 0,
});
