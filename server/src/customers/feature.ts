import { consumer } from '../base/jobs/consumer.ts';
import type { Feature } from '../http/manifest.ts';
import { sampleCustomers } from '../tickets/sample-tickets.ts';
import { forgetCustomers } from './forget-customers.ts';
import { matchCustomers } from './match-customers.ts';
import * as tables from './tables.ts';

/** Whose tickets they are. */
export const customers = {
  name: 'customers',
  tables,
  jobs: (deps) => [consumer(deps, 'customers', (events) => matchCustomers(deps, events), 'start')],
  sample: { forget: forgetCustomers(sampleCustomers) },
} satisfies Feature;
