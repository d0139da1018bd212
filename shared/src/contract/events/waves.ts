import { z } from 'zod';
import { event } from './event.ts';

const ofSurvey = z.strictObject({ survey: z.string() });

/** What happens to sampling waves. */
export const ofWaves = {
  'wave.changed': event('site', ['visitors', 'surveys'], ofSurvey),
  'wave.drawn': event('site', ['surveys'], z.strictObject({ survey: z.string(), customers: z.int() })),
  'wave.removed': event('site', ['surveys'], ofSurvey),
};
