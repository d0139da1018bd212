import type { Db, Statement } from '../base/db/db.ts';
import type { CustomerFacts } from './decide-ask.ts';

const history = `(SELECT json_group_array(json_array(survey, asked_at, answered_at)) FROM customer_surveys
 WHERE site_id = ?1 AND customer = ?2)`;

const claim = `INSERT INTO customer_surveys (site_id, customer, survey, asked_at)
SELECT ?1, ?2, ?3, ?4 WHERE ${history} = ?5
ON CONFLICT (site_id, customer, survey) DO UPDATE SET asked_at = excluded.asked_at`;

/** An identified customer of a site. */
export interface Known {
  siteId: string;
  customer: string;
}

/** When a customer was asked and answered, as one text: a decision holds as long as it is the same. */
export async function customerHistory(db: Db, { siteId, customer }: Known): Promise<string> {
  const [row] = await db.query(`SELECT ${history} AS history`, [siteId, customer]);
  return row!['history'] as string;
}

type Row = [survey: string, askedAt: number | null, answeredAt: number | null];

/** What a history says for the decision about one survey. */
export function factsOf(history: string, survey: string): Omit<CustomerFacts, 'openComplaint' | 'optedOut'> {
  const rows = JSON.parse(history) as Row[];
  const [mine, others] = [rows.filter(([of]) => of === survey), rows.filter(([of]) => of !== survey)];
  return {
    askedAt: latest(mine.map(([, asked]) => asked)),
    answeredAt: latest(mine.map(([, , answered]) => answered)),
    otherAskedAt: latest(others.map(([, asked]) => asked)),
    disturbedAt: latest(rows.flatMap(([, asked, answered]) => [asked, answered])),
  };
}

function latest(moments: (number | null)[]): number | undefined {
  return moments
    .filter((at) => at !== null)
    .toSorted((a, b) => a - b)
    .at(-1);
}

/** Notes that a survey comes up now; changes nothing when the history is no longer the one it was decided on. */
export function noteAsked({ siteId, customer }: Known, survey: string, at: number, decidedOn: string): Statement {
  return { sql: claim, args: [siteId, customer, survey, at, decidedOn] };
}
