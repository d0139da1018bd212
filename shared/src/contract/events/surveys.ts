import { z } from 'zod';
import { event, fields } from './event.ts';

/** What happens to what a site asks. */
export const ofSurveys = {
  'survey.changed': event(
    'site',
    ['visitors', 'surveys'],
    z.strictObject({ survey: z.string(), version: z.int().optional(), fields: fields.optional() }),
  ),
};
