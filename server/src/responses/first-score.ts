/**
 * In SQL: the score of the first answer of a customer of a site to a survey, from a moment (ms UTC) to a local day, -1 where it has none; NULL without an answer.
 * Suspect answers are none. Each is an expression.
 */
export const firstScore = (asked: Record<'site' | 'customer' | 'survey' | 'since' | 'to', string>): string =>
  `(SELECT ifnull(r.score, -1) FROM responses r WHERE r.site_id = ${asked.site} AND r.customer = ${asked.customer}
 AND r.survey = ${asked.survey} AND r.occurred_at >= ${asked.since} AND r.day <= ${asked.to} AND r.suspect IS NULL
 ORDER BY r.occurred_at, r.seq LIMIT 1)`;
