import { z } from 'zod';
import { consentPurposes } from '../../domain/choices.ts';
import { event, nothing } from './event.ts';

/** What happens to the customers a site knows; who they are is not in the log. */
export const ofPopulation = {
  'population.listed': event('site', ['surveys'], z.strictObject({ customers: z.int() })),
  'population.removed': event('site', ['surveys'], nothing),
  'consent.changed': event(
    'site',
    ['surveys'],
    z.strictObject({ purpose: z.enum(consentPurposes), given: z.boolean() }),
  ),
};
