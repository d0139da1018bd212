import { whose, type FreeWork } from '../people/end-access.ts';
import { holds } from '../people/held-roles.ts';

const forget = `DELETE FROM saved_filters WHERE site_id = ?1 AND person_id IN ${whose}
 AND NOT ${holds('tickets.read', 'saved_filters.person_id', '?1')}`;

/** What somebody has saved of the list of tickets goes when they may read none any more. */
export const forgetSavedFilters: FreeWork = ({ site }, changed) => [{ sql: forget, args: [site.id, changed] }];
