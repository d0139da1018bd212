import type { assignment, closure, newStaffMessage, resolution } from '@huiyin/shared/contract/ticket-changes';
import type {
  EarlierPage,
  otherPeople,
  takenBackReply,
  TicketCounts,
  ticketPage,
  ticketQuery,
  TicketView,
} from '@huiyin/shared/contract/tickets';
import type { newTicketAct, TicketActResults } from '@huiyin/shared/contract/ticket-acts';
import type { Thing } from '../data/thing.ts';
import { ApiProblem } from './problem.ts';
import { answer, api, until } from './request.ts';

export type { EarlierPage, TicketCounts, TicketLine, TicketView } from '@huiyin/shared/contract/tickets';
export type { TicketAct, TicketActResults } from '@huiyin/shared/contract/ticket-acts';
export type { TicketStatus } from '@huiyin/shared/domain/tickets/ticket-state';
export type TicketPage = (typeof ticketPage)['_output'];
type NewStaffMessage = (typeof newStaffMessage)['_input'];
type Assignment = (typeof assignment)['_input'];
type Resolution = (typeof resolution)['_input'];
type Closure = (typeof closure)['_input'];
type NewTicketAct = (typeof newTicketAct)['_input'];
/** What was done to a ticket. */
type DoneToTicket = Extract<TicketActResults['results'][number], { done: true }>;
type TakenBack = (typeof takenBackReply)['_output'];
/** A colleague on a ticket, and what they do there. */
export type Other = (typeof otherPeople)['_output']['others'][number];
/** Filters of the list; `limit` 1–100, 25 by default. */
export type TicketFilter = Omit<(typeof ticketQuery)['_input'], 'limit'> & { limit?: number };

const tickets = api.sites[':siteId'].tickets;
const one = tickets[':ticketId'];
const acts = api.sites[':siteId']['ticket-acts'];

export function listTickets(siteId: string, filter: TicketFilter, signal?: AbortSignal): Promise<TicketPage> {
  const { limit, ...query } = filter;
  const asked = limit === undefined ? query : { ...query, limit: String(limit) };
  return answer(tickets.$get({ param: { siteId }, query: asked }, until(signal)));
}
/** Those whose turn is ours, without what was snoozed, longest overdue first. */
export const waitingTicketsOf = (siteId: string, limit: number): Thing<TicketPage> => ({
  key: `waiting tickets ${siteId} ${limit}`,
  read: (signal) => listTickets(siteId, { status: 'open', snoozed: 'false', limit }, signal),
  isOutdatedBy: ({ event }) => event === 'ticket',
});
/** How many tickets wait, in each way they do. */
export const ticketCountsOf = (siteId: string): Thing<TicketCounts> => ({
  key: `ticket counts ${siteId}`,
  read: (signal) => answer(api.sites[':siteId']['ticket-counts'].$get({ param: { siteId } }, until(signal))),
  isOutdatedBy: ({ event }) => event === 'ticket',
});
/** `ticketId` is an id or a number. */
export const getTicket = (siteId: string, ticketId: string, signal?: AbortSignal): Promise<TicketView> =>
  answer(one.$get({ param: { siteId, ticketId } }, until(signal)));
/** What was said and happened on a ticket before; `cursor` is the `earlier` of what is here. */
export const earlierOn = (siteId: string, ticketId: string, cursor: string): Promise<EarlierPage> =>
  answer(one.earlier.$get({ param: { siteId, ticketId }, query: { cursor } }));
/** A ticket by its number, with all that was said and done. */
export const ticketOf = (siteId: string, number: number): Thing<TicketView> => ({
  key: `ticket ${siteId} ${number}`,
  read: (signal) => getTicket(siteId, String(number), signal),
  isOutdatedBy: ({ event, data }) => event === 'ticket' && data.number === number,
});
export const writeMessage = (siteId: string, ticketId: string, json: NewStaffMessage): Promise<TicketView> =>
  answer(one.messages.$post({ param: { siteId, ticketId }, json }));
/** Takes back a reply that the customer does not have yet: its text, and the ticket without it. */
export const takeBackReply = (siteId: string, ticketId: string, messageId: string): Promise<TakenBack> =>
  answer(one['held-replies'][':messageId'].$delete({ param: { siteId, ticketId, messageId } }));
export const assignTicket = (siteId: string, ticketId: string, json: Assignment): Promise<TicketView> =>
  answer(one.assignment.$put({ param: { siteId, ticketId }, json }));
export const resolveTicket = (siteId: string, ticketId: string, json: Resolution = {}): Promise<TicketView> =>
  answer(one.resolution.$post({ param: { siteId, ticketId }, json }));
export const closeTicket = (siteId: string, ticketId: string, json: Closure = {}): Promise<TicketView> =>
  answer(one.closure.$post({ param: { siteId, ticketId }, json }));
export const reopenTicket = (siteId: string, ticketId: string): Promise<TicketView> =>
  answer(one.closure.$delete({ param: { siteId, ticketId }, query: {} }));
/**
 * Takes back that oneself resolved or closed it, as if it had not been; throws ApiProblem `conflict` where something else happened since.
 * @param base revision of the ticket after that, or after the reply was held that it was to be resolved with
 */
export const undoEnding = (siteId: string, ticketId: string, base: number): Promise<TicketView> =>
  answer(one.closure.$delete({ param: { siteId, ticketId }, query: { undo: 'true', base: String(base) } }));
/** Does the same to up to 100 tickets, each by the revision it was seen at: those that others changed meanwhile, or that refuse it, stay as they are. */
export const doToTickets = (siteId: string, json: NewTicketAct): Promise<TicketActResults> =>
  answer(acts.$post({ param: { siteId }, json }));
/** Does it to one, and gives what became of it; throws ApiProblem. */
export const doToTicket = async (siteId: string, json: NewTicketAct): Promise<DoneToTicket> =>
  doneIn(await doToTickets(siteId, json));
/** Takes that back; throws ApiProblem `conflict` where something else happened since. */
export const undoOnTicket = async (siteId: string, actId: string): Promise<DoneToTicket> =>
  doneIn(await undoTicketAct(siteId, actId));
/** Takes back what was done in one call, where nothing else happened since. */
export const undoTicketAct = (siteId: string, actId: string): Promise<TicketActResults> =>
  answer(acts[':actId'].$delete({ param: { siteId, actId } }));
/** Says of the first that it is about the matter of the other, or that it is not; gives the other. */
export const markDuplicate = (siteId: string, otherId: string, ticketId: string): Promise<TicketView> =>
  answer(one.duplicates[':otherId'].$put({ param: { siteId, ticketId, otherId } }));
export const unmarkDuplicate = (siteId: string, otherId: string, ticketId: string): Promise<TicketView> =>
  answer(one.duplicates[':otherId'].$delete({ param: { siteId, ticketId, otherId } }));
/** Who else is on a ticket; reading it says that one looks at it or writes on it oneself, which holds for a minute. */
export const presenceOn = (siteId: string, ticketId: string, state: Other['state']): Thing<readonly Other[]> => ({
  key: `presence ${siteId} ${ticketId} ${state}`,
  read: async () => (await answer(one.presence.me.$put({ param: { siteId, ticketId }, json: { state } }))).others,
  isOutdatedBy: ({ event, data }) => event === 'presence' && data.id === ticketId,
});
/** Says that one is on it no more; also from a page that is being left. */
export const leaveTicket = async (siteId: string, ticketId: string): Promise<void> =>
  void (await one.presence.me.$delete({ param: { siteId, ticketId } }, { init: { keepalive: true } }));
/** Says up to which revision it was seen. */
export const seeTicket = async (siteId: string, ticketId: string, revision: number): Promise<void> =>
  void (await one.seen.$put({ param: { siteId, ticketId }, json: { revision } }));
/** Where a picture of a ticket is; the browser fetches it with the session. */
export const pictureUrl = (siteId: string, ticketId: string, attachmentId: string): string =>
  `/api/sites/${[siteId, 'tickets', ticketId, 'attachments', attachmentId].map(encodeURIComponent).join('/')}`;

/** Of the one ticket that something was done to. */
function doneIn({ results: [one] }: TicketActResults): DoneToTicket {
  if (!one?.done) throw new ApiProblem(one?.code ?? 'not_found', 0);
  return one;
}
