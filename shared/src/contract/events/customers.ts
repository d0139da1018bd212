import { z } from 'zod';
import { event } from './event.ts';

/** What becomes known of customers: consoles show whose a ticket is; its history tells what people did. */
export const ofCustomers = {
  'ticket.customer_known': event('ticket', ['ticket'], z.strictObject({ number: z.int() })),
};
