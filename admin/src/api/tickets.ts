import type {
  assignment,
  newStaffMessage,
  resolution,
  TicketLine,
  TicketQuery,
  TicketView,
  ticketPage,
} from '@huiyin/shared/contract/tickets';
import { request } from './request.ts';

export type { TicketLine, TicketView } from '@huiyin/shared/contract/tickets';
export type { TicketStatus } from '@huiyin/shared/contract/threads';
export type TicketPage = (typeof ticketPage)['_output'];
type NewStaffMessage = (typeof newStaffMessage)['_input'];
type Assignment = (typeof assignment)['_input'];
type Resolution = (typeof resolution)['_input'];
/** Filters of the list; `limit` 1–100, 25 by default. */
export type TicketFilter = { readonly [K in keyof TicketQuery]?: TicketQuery[K] | undefined };

const base = (siteId: string): string => `/api/sites/${siteId}/tickets`;

export const listTickets = (siteId: string, query: TicketFilter, signal?: AbortSignal): Promise<TicketPage> =>
  request('GET', base(siteId), { query, ...(signal ? { signal } : {}) });
/** `ticket` is an id or a number. */
export const getTicket = (siteId: string, ticket: string, signal?: AbortSignal): Promise<TicketView> =>
  request('GET', `${base(siteId)}/${ticket}`, signal ? { signal } : {});
export const writeMessage = (siteId: string, ticketId: string, body: NewStaffMessage): Promise<TicketView> =>
  request('POST', `${base(siteId)}/${ticketId}/messages`, { body });
export const assignTicket = (siteId: string, ticketId: string, body: Assignment): Promise<TicketView> =>
  request('PUT', `${base(siteId)}/${ticketId}/assignment`, { body });
export const resolveTicket = (siteId: string, ticketId: string, body: Resolution = {}): Promise<TicketView> =>
  request('POST', `${base(siteId)}/${ticketId}/resolution`, { body });
export const closeTicket = (siteId: string, ticketId: string): Promise<TicketView> =>
  request('POST', `${base(siteId)}/${ticketId}/closure`, { body: {} });
export const reopenTicket = (siteId: string, ticketId: string): Promise<TicketView> =>
  request('DELETE', `${base(siteId)}/${ticketId}/closure`);
