import { z } from 'zod';
import { event, ids } from './event.ts';

/** What happens to what complaints are about. */
export const ofCategories = {
  'categories.changed': event(
    'site',
    ['visitors', 'categories', 'surveys'],
    z.strictObject({ made: ids, renamed: ids, retired: ids, back: ids }),
  ),
};
