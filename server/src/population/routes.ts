import {
  consentEdit,
  customerList,
  customerQuery,
  populationCustomer,
  populationView,
} from '@huiyin/shared/contract/population';
import { Hono } from 'hono';
import type { StaffEnv } from '../http/context.ts';
import { document } from '../http/document.ts';
import { input } from '../http/input.ts';
import { changeConsent, type OfCustomer } from './consents.ts';
import { listCustomers } from './list-customers.ts';
import { readCustomer, viewPopulation } from './read-population.ts';
import { removeCustomer } from './remove-customer.ts';

/** What later features do about a customer: who is forgotten, and who is left in peace from now on. */
export interface Later {
  forget: OfCustomer;
  recall: OfCustomer;
}

/** The customers a site knows, to draw samples from, and what they agreed to. */
export const populationRoutes = ({ forget, recall }: Later) =>
  new Hono<StaffEnv>()
    .get('/population', document('How many customers the site knows', { 200: populationView }), async (c) =>
      c.json(await viewPopulation(c.var.call)),
    )
    .put(
      '/population',
      document('Make customers known, up to 1,000 a call', { 204: null }),
      input('json', customerList),
      async (c) => {
        await listCustomers(c.var.call, c.req.valid('json'));
        return c.body(null, 204);
      },
    )
    .get(
      '/population/customer',
      document('A customer as the site knows them', { 200: populationCustomer }),
      input('query', customerQuery),
      async (c) => c.json(await readCustomer(c.var.call, c.req.valid('query').id)),
    )
    .delete(
      '/population/customer',
      document('Forget a customer; what they withdrew from stays', { 204: null }),
      input('query', customerQuery),
      async (c) => {
        await removeCustomer(c.var.call, c.req.valid('query').id, forget);
        return c.body(null, 204);
      },
    )
    .put(
      '/population/consents',
      document('Say what a customer agrees to', { 204: null }),
      input('json', consentEdit),
      async (c) => {
        await changeConsent(c.var.call, c.req.valid('json'), recall);
        return c.body(null, 204);
      },
    );
