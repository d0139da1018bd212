/**
 * In SQL: when a customer of a site was last asked, or last answered, any survey or one, ms UTC; 0 for never. Each is an expression.
 */
export const lastDisturbed = (site: string, customer: string, survey?: string): string =>
  `ifnull((SELECT max(max(ifnull(h.asked_at, 0), ifnull(h.answered_at, 0))) FROM customer_surveys h
 WHERE h.site_id = ${site} AND h.customer = ${customer}${survey === undefined ? '' : ` AND h.survey = ${survey}`}), 0)`;
