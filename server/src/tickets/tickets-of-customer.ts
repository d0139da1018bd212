import { isTest } from './suspect-ticket.ts';

const waits = `status NOT IN ('resolved', 'closed') AND NOT ${isTest}`;

/** In SQL: 1 for each ticket of site ?1 that waits for us and is no test, opened by one of some answers, or of a customer. A ticket has the id of its answer. */
export const openTicketsOf = (answers: string, customer: string): string =>
  `SELECT 1 FROM tickets WHERE +site_id = ?1 AND id IN (${answers}) AND ${waits}
UNION ALL SELECT 1 FROM tickets WHERE site_id = ?1 AND customer_id = ${customer} AND ${waits}`;
