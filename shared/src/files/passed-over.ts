/** Rows that are none of ours: nothing in them, sums of others, nothing said, a text without the score that was asked for. */
export interface PassedOver {
  blank: number;
  total: number;
  unanswered: number;
  unscored: number;
}

/** None yet. */
export const nonePassedOver = (): PassedOver => ({ blank: 0, total: 0, unanswered: 0, unscored: 0 });
