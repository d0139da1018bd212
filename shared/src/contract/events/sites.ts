import { z } from 'zod';
import { event, fields, nothing } from './event.ts';

/** What happens to a site itself. */
export const ofSites = {
  'site.made': event('site', [], nothing),
  'site.changed': event('site', ['visitors', 'site'], z.strictObject({ fields })),
  'identity.made': event('site', ['visitors', 'site'], nothing),
  'identity.rotated': event('site', ['visitors', 'site'], nothing),
};
