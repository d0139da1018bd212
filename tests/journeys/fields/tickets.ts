import { newStaffMessage } from '@huiyin/shared/contract/ticket-changes';
import { ticketQuery } from '@huiyin/shared/contract/tickets';
import { within, type Body } from '../kit/body-of.ts';

/** Elements with fields, by the bodies these become. */
export const fields: Readonly<Record<string, Body>> = {
  'inbox-filters': within(ticketQuery),
  'ticket-composer': within(newStaffMessage),
};
