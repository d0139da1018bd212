import { whose, type FreeWork } from '../people/end-access.ts';
import { holds, worksOn } from '../people/held-roles.ts';

const notices = `DELETE FROM notices WHERE site_id = ?1 AND person_id IN ${whose}
 AND NOT ${holds('tickets.read', 'notices.person_id', '?1')}`;
/** Of the person ?1, if they work on no site any more. */
const their = (table: string): string =>
  `DELETE FROM ${table} WHERE person_id = ?1 AND NOT ${worksOn(`${table}.person_id`, 'held.site_id')}`;

/** What somebody was told of tickets goes when they may read them no longer; how they wanted to be told, when they work nowhere any more. */
export const forgetNotices: FreeWork = ({ site }, changed) => [
  { sql: notices, args: [site.id, changed] },
  { sql: their('notice_choices'), args: [changed] },
  { sql: their('looks'), args: [changed] },
];
