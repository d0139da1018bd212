import { z } from 'zod';
import { event, fields } from './event.ts';

/** What happens to touchpoints. */
export const ofTouchpoints = {
  'touchpoint.made': event('site', ['visitors', 'touchpoints'], z.strictObject({ touchpoint: z.string() })),
  'touchpoint.changed': event(
    'site',
    ['visitors', 'touchpoints'],
    z.strictObject({ touchpoint: z.string(), name: z.string(), fields }),
  ),
};
