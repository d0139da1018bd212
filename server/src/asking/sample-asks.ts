import type { Statement } from '../base/db/db.ts';
import type { Day } from '@huiyin/shared/domain/time/days';
import type { SamplePart } from '../base/sample-part.ts';
import { customersOfSample } from '../population/sample-population.ts';
import type { AskTally } from './tally-asks.ts';

const tally = `INSERT INTO ask_tallies (site_id, survey, day, reason, n, sample)
SELECT ?1, value ->> 'survey', value ->> 'day', value ->> 'reason', value ->> 'n', value ->> 'n' FROM json_each(?2) WHERE true
ON CONFLICT DO UPDATE SET n = n + excluded.n, sample = sample + excluded.sample`;
const remember = `INSERT OR IGNORE INTO customer_surveys (site_id, customer, survey, asked_at, answered_at, response_id)
SELECT ?1, value ->> 'customer', value ->> 'survey', value ->> 'askedAt', value ->> 'answeredAt', ifnull(value ->> 'responseId', '')
FROM json_each(?2)`;

/** When a customer of the sample was last asked and answered a survey; ms UTC. */
export interface SampleTurn {
  customer: string;
  survey: string;
  askedAt: number;
  answeredAt?: number;
  responseId?: string;
}

/** Statements that store how surveys of the sample were received on which days, and whose turn it was. */
export const sampleAskStatements = (
  siteId: string,
  tallies: readonly (AskTally & { day: Day })[],
  turns: readonly SampleTurn[],
): Statement[] => [
  { sql: tally, args: [siteId, JSON.stringify(tallies)] },
  { sql: remember, args: [siteId, JSON.stringify(turns)] },
];

/** What pages have told since stays. */
export const sampleAsks: SamplePart = {
  forget: [
    `DELETE FROM customer_surveys WHERE site_id = ?1 AND customer IN (${customersOfSample})`,
    'UPDATE ask_tallies SET n = n - sample, sample = 0 WHERE site_id = ?1 AND sample > 0',
    'DELETE FROM ask_tallies WHERE site_id = ?1 AND n = 0',
  ],
};
