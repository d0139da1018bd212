import { hasLeft, type FreeWork } from '../people/end-access.ts';

/** Takes somebody who has left the site out of its teams. */
export const leaveTeams: FreeWork = ({ site }, changed) => [
  { sql: `DELETE FROM team_members WHERE site_id = ?1 AND person_id = ?2 AND ${hasLeft}`, args: [site.id, changed] },
];
