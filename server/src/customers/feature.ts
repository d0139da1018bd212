import { consumer } from '../base/jobs/consumer.ts';
import type { Feature } from '../http/manifest.ts';
import { customersOfNoOther } from '../tickets/going-tickets.ts';
import { forgetCustomers } from './forget-customers.ts';
import { matchCustomers } from './match-customers.ts';
import * as tables from './tables.ts';

/** Whose tickets they are. */
export const customers = {
  name: 'customers',
  tables,
  jobs: (deps) => [consumer(deps, 'customers', (events) => matchCustomers(deps, events), 'start')],
  onAnswers: { forget: (ids) => forgetCustomers(customersOfNoOther(ids)) },
} satisfies Feature;
