import { z } from 'zod';
import { consentPurposes } from '../../domain/choices.ts';
import { event, nothing } from './event.ts';

/** What happens to the customers a site knows; who they are is not in the log. */
export const ofPopulation = {
  'population.listed': event('site', ['population'], z.strictObject({ customers: z.int() })),
  'population.removed': event('site', ['population'], nothing),
  'consent.changed': event(
    'site',
    ['population'],
    z.strictObject({ purpose: z.enum(consentPurposes), given: z.boolean() }),
  ),
};
