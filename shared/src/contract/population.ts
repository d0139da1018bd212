import { z } from 'zod';
import { consentPurposes, populationSources } from '../domain/choices.ts';
import { isEmail } from '../domain/contacts.ts';
import {
  longestCustomerId,
  longestCustomerName,
  longestEmail,
  populationLimits,
  waveLimits,
} from '../domain/limits.ts';
import { atMost, count, line, locale, moment } from './text.ts';

const customerId = line(longestCustomerId).describe('as the site calls them, also when pages identify them');

/** A customer the site tells of; what is left out stays as it is known. */
const listedCustomer = z.strictObject({
  id: customerId,
  name: line(longestCustomerName).optional(),
  tier: line(waveLimits.segment).optional(),
  language: locale.optional(),
  email: z.string().max(longestEmail).refine(isEmail, 'must be one e-mail address').optional(),
  lastSeenAt: moment.optional().describe('when they last were a customer; now when left out'),
});

/** Body of `PUT …/population`: customers by their ids; of one that is named twice the last holds. */
export const customerList = z.strictObject({
  customers: atMost(populationLimits.atOnce, 'customers', z.array(listedCustomer).min(1).max(populationLimits.atOnce)),
});
export type CustomerList = z.infer<typeof customerList>;

/** How many are called so; null: not known. */
const part = z.object({ name: z.string().nullable(), n: count });

/** Answer of `GET …/population`: how many customers a site knows, of those that were seen in the last 365 days. */
export const populationView = z.object({
  known: count.describe('all, also those of long ago'),
  lastYear: count.describe('seen in the last 365 days: these are drawn from'),
  optedOut: count.describe('who asked to be left out of surveys, known here or not'),
  identified: count.describe('of all, those that a page named; the others were listed'),
  tiers: z.array(part).describe('of last year, largest first'),
  languages: z.array(part),
  changedAt: moment.nullable().describe('when a list last came'),
  most: count.describe('how many a site may know'),
});
export type PopulationView = z.infer<typeof populationView>;

export const customerQuery = z.strictObject({ id: customerId });

const purpose = z.enum(consentPurposes);

/** A customer as the site knows them. */
export const populationCustomer = z.object({
  id: z.string(),
  name: z.string().nullable().describe('null also for whoever may not see contacts'),
  email: z.string().nullable().describe('null also for whoever may not see contacts'),
  tier: z.string().nullable(),
  language: z.string().nullable(),
  source: z.enum(populationSources).nullable().describe('how they became known; null: not in the population'),
  lastSeenAt: moment.nullable(),
  consents: z
    .array(z.object({ purpose, given: z.boolean(), version: count, at: moment, by: z.string() }))
    .describe('what holds now, for each purpose on which anything was said'),
});
export type PopulationCustomer = z.infer<typeof populationCustomer>;

/** Body of `PUT …/population/consents`: whether a customer agrees to something, from now on. */
export const consentEdit = z.strictObject({ customer: customerId, purpose, given: z.boolean() });
export type ConsentEdit = z.infer<typeof consentEdit>;
export type ConsentPurpose = ConsentEdit['purpose'];
