import type { ConsentEdit, CustomerList, PopulationCustomer, PopulationView } from '@huiyin/shared/contract/population';
import { changeOf, type Thing } from '../data/thing.ts';
import { answer, api, until } from './request.ts';

export type { PopulationCustomer, PopulationView } from '@huiyin/shared/contract/population';

/** A customer as a list says them. */
export type ListedCustomer = CustomerList['customers'][number];

const { population } = api.sites[':siteId'];

/** How many customers a site knows. */
export const populationOf = (siteId: string): Thing<PopulationView> => ({
  key: `population ${siteId}`,
  read: (signal) => answer(population.$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: changeOf('population'),
  paceMs: 5000,
});

/** A thousand at most. */
export const listCustomers = (siteId: string, customers: ListedCustomer[]): Promise<unknown> =>
  population.$put({ param: { siteId }, json: { customers } });
export const readCustomer = (siteId: string, id: string): Promise<PopulationCustomer> =>
  answer(population.customer.$get({ param: { siteId }, query: { id } }));
export const forgetCustomer = (siteId: string, id: string): Promise<unknown> =>
  population.customer.$delete({ param: { siteId }, query: { id } });
export const changeConsent = (siteId: string, json: ConsentEdit): Promise<unknown> =>
  population.consents.$put({ param: { siteId }, json });
