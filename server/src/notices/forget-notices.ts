import { forgetUnreadable, type FreeWork } from '../people/end-access.ts';
import { worksOn } from '../people/held-roles.ts';

const forgetOfTickets = forgetUnreadable('notices');
/** Of the person ?1, if they work on no site any more. */
const their = (table: string): string =>
  `DELETE FROM ${table} WHERE person_id = ?1 AND NOT ${worksOn(`${table}.person_id`, 'held.site_id')}`;

/** What somebody was told of tickets goes when they may read them no longer; how they wanted to be told, when they work nowhere any more. */
export const forgetNotices: FreeWork = (call, changed) => [
  ...forgetOfTickets(call, changed),
  { sql: their('notice_choices'), args: [changed] },
  { sql: their('looks'), args: [changed] },
];
