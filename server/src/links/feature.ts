import type { Feature } from '../http/manifest.ts';
import { sampleTickets } from '../tickets/sample-tickets.ts';
import { forgetLinksOf } from './links.ts';
import * as tables from './tables.ts';

/** What things are to one another. */
export const links = {
  name: 'links',
  tables,
  sample: { forget: forgetLinksOf('ticket', sampleTickets) },
} satisfies Feature;
