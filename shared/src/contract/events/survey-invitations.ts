import { z } from 'zod';
import { event } from './event.ts';

/** What happens to invitations to a survey. Whose they are stands in their rows alone, which can be forgotten. */
export const ofSurveyInvitations = {
  'survey.invited': event('site', ['surveys'], z.strictObject({ survey: z.string(), mailed: z.boolean() })),
};
