import { z } from 'zod';
import { event, ids } from './event.ts';

/** What happens to departments and teams. */
export const ofTeams = {
  'teams.changed': event('site', ['teams'], z.strictObject({ made: ids, changed: ids, retired: ids, back: ids })),
};
