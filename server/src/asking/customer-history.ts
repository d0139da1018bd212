import type { AskFacts } from '@huiyin/shared/domain/asking/rules';
import type { Db, Statement } from '../base/db/db.ts';

/** In SQL: the history of the customer ?2 of the site ?1, as `customerHistory` reads it. */
export const history = `(SELECT json_group_array(json_array(survey, asked_at, answered_at)) FROM customer_surveys
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

/** When which survey was asked and answered, ms UTC by survey. */
export function timesIn(history: string): Required<Pick<AskFacts, 'asked' | 'answered'>> {
  const rows = JSON.parse(history) as Row[];
  const times = (of: (row: Row) => number | null): Record<string, number> =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const at = of(row);
        return at === null ? [] : [[row[0], at]];
      }),
    );
  return { asked: times(([, asked]) => asked), answered: times(([, , answered]) => answered) };
}

/** Notes that a survey comes up now; changes nothing when the history is no longer the one it was decided on. */
export function noteAsked({ siteId, customer }: Known, survey: string, at: number, decidedOn: string): Statement {
  return { sql: claim, args: [siteId, customer, survey, at, decidedOn] };
}

const askedByLink = (when: string): string => `INSERT INTO customer_surveys (site_id, customer, survey, asked_at)
SELECT ?1, ?2, ?3, ?4 WHERE ${when}
ON CONFLICT (site_id, customer, survey) DO UPDATE SET asked_at = excluded.asked_at`;
const answered = `INSERT INTO customer_surveys (site_id, customer, survey, answered_at, response_id) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (site_id, customer, survey) DO UPDATE SET answered_at = excluded.answered_at, response_id = excluded.response_id`;

/** Notes that a link asks a customer; `if changed`: only if the statement just before it in the same transaction changed a row. */
export function noteAskedByLink(
  { siteId, customer }: Known,
  survey: string,
  at: number,
  when: 'always' | 'if changed' = 'always',
): Statement {
  return { sql: askedByLink(when === 'always' ? 'true' : 'changes() > 0'), args: [siteId, customer, survey, at] };
}

/** Notes the answer a customer gave to what asked for it, whatever they answered before. */
export function noteAnswered(
  { siteId, customer }: Known,
  survey: string,
  { responseId, at }: { responseId: string; at: number },
): Statement {
  return { sql: answered, args: [siteId, customer, survey, at, responseId] };
}
