import { z } from 'zod';
import { targetsOverTime } from '../targets.ts';
import { event, fields } from './event.ts';

/** What happens to what metrics are to reach. */
export const ofMetrics = {
  'targets.changed': event(
    'site',
    ['site'],
    z.strictObject({ fields: fields.describe('the metric'), targets: targetsOverTime }),
  ),
};
