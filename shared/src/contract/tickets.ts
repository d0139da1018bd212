import { z } from 'zod';
import { messageAuthors, presences, ticketStatuses } from '../domain/choices.ts';
import { staffLimits, ticketLimits } from '../domain/limits.ts';
import { ticketSorts } from '../domain/tickets/ticket-sorts.ts';
import { waits } from '../domain/tickets/waits.ts';
import { page, pageQuery } from './pages.ts';
import { responseView } from './responses.ts';
import { knownTag } from './tags.ts';
import { id, line, moment } from './text.ts';
import { attachmentView, ticketStatus } from './threads.ts';

const ofOpenAlone = 'is asked for together with status=open';

/** What tickets are asked for by, and in which order. `assignee`: a person's id, `me` or `none`. */
const ticketFilters = {
  status: z.enum([...ticketStatuses, 'unanswered', 'all']).optional(),
  wait: z
    .enum(waits)
    .optional()
    .describe('of open ones, so together with `status=open`: as many as `GET …/ticket-counts` counts'),
  unread: z
    .literal('true')
    .optional()
    .describe('of open ones, so together with `status=open`: those that are unread to who asks'),
  assignee: z.union([z.literal('me'), z.literal('none'), z.string().max(64)]).optional(),
  category: line(120).optional(),
  tag: knownTag.optional().describe('whatever its case'),
  customer: id.optional().describe('all tickets of one customer'),
  q: z
    .string()
    .max(staffLimits.search)
    .optional()
    .describe(
      'words of thread, contact, order number, tags, category and wish, these two as the surveys call them in any language; ' +
        'or a number. `#12` is ticket 12 alone, whatever the other filters say',
    ),
  sort: z
    .enum(ticketSorts)
    .optional()
    .describe(
      'due: by when a reply is due, the longest overdue first, of open ones, so together with `status=open`, and usual there; ' +
        'changed: last changed first, usual elsewhere; newest: newest word first; oldest: those opened first; ' +
        'waiting: who waits longest first, for a reply or, after it, for the customer',
    ),
  snoozed: z
    .enum(['true', 'false'])
    .optional()
    .describe('by who asks: those they have snoozed alone, or all others, as `GET …/ticket-counts` counts'),
};

/** Refuses what is asked for together with open tickets alone. */
function ofOpenOnes(
  { status, wait, unread, sort }: { status?: unknown; wait?: unknown; unread?: unknown; sort?: unknown },
  ctx: z.RefinementCtx,
): void {
  if (status === 'open') return;
  const ofOpen = { wait, unread, sort: sort === 'due' ? sort : undefined };
  for (const [name, asked] of Object.entries(ofOpen))
    if (asked !== undefined) ctx.addIssue({ code: 'custom', path: [name], message: ofOpenAlone });
}

/** Query of `GET …/tickets`. */
export const ticketQuery = z.strictObject({ ...pageQuery, ...ticketFilters }).superRefine(ofOpenOnes);
export type TicketQuery = z.infer<typeof ticketQuery>;
/** Which tickets are asked for, without a page of them. */
export const ticketsAsked = z.strictObject(ticketFilters).superRefine(ofOpenOnes);
export type TicketsAsked = z.infer<typeof ticketsAsked>;

const person = z.object({ id: z.string(), name: z.string() });

/** A reply that the customer does not have yet. */
const heldReply = z.object({
  id: id.describe('of the message it becomes'),
  author: person.nullable().describe('who may take it back; null for a program'),
  text: z.string(),
  at: moment.describe('when it was written'),
  releaseAt: moment.describe('when it goes to the customer, or at most a second or so later'),
  resolves: z.boolean().describe('whether the ticket is resolved with it'),
});

/** One line of the Inbox. */
export const ticketLine = z.object({
  id,
  number: z.number().int(),
  status: ticketStatus,
  category: z.string().nullable().describe('what it is about: what its customer chose, until staff change it'),
  tags: z.array(z.string()).describe('words that staff put on it, as they were written first on the site'),
  customer: z.string().nullable().describe('name, e-mail or phone, what there is'),
  customerId: z
    .string()
    .nullable()
    .describe(
      'whose it is: by a signed id, else by e-mail, else by phone, about a second after it was opened; null where nothing is known',
    ),
  excerpt: z.string().describe('first 160 characters of the first message'),
  newestWord: z
    .object({
      from: z.enum(messageAuthors),
      excerpt: z.string().describe('its first 160 characters'),
      at: moment,
    })
    .describe('what customer or staff said last to each other'),
  held: z
    .array(heldReply.pick({ releaseAt: true, resolves: true }))
    .describe('replies that the customer does not have yet, first to go first'),
  locale: z
    .string()
    .nullable()
    .describe('the language the customer was asked in; `other` where it is none we know, null where nobody said'),
  assignee: person.nullable(),
  openedAt: moment,
  updatedAt: moment,
  replyDueAt: moment.nullable().describe('null when it is not our turn'),
  replySince: moment
    .nullable()
    .describe('since when the time for the reply runs; null when it is not our turn, and where nobody can say'),
  reopenedAt: moment.nullable().describe('when it was reopened last; null where it never was'),
  firstReplyDueAt: moment.nullable(),
  firstRepliedAt: moment.nullable(),
  outcomeScore: z.number().int().nullable(),
  mailFailed: z.boolean().describe('whether the newest copy by mail was not delivered, for good'),
  unread: z
    .boolean()
    .describe(
      'whether its customer did something since who asks saw it last, or a reply did not reach them; only while it is our turn',
    ),
  snoozedUntil: moment.nullable().describe('by who asks; null where they have not, or it came back'),
  snoozedBy: z.array(person.extend({ until: moment })).describe('others who have snoozed it, at most 10'),
  sample: z.boolean(),
  test: z.boolean().describe('its answer is a test: no figure counts it'),
  revision: z.number().int().describe('counts what happened to it'),
});
export type TicketLine = z.infer<typeof ticketLine>;
export const ticketPage = page(ticketLine).extend({
  total: z.number().int().describe('of this query, as far as they were counted'),
  more: z
    .boolean()
    .describe('whether there may be more: 10,000 were looked through, or the newest 300 messages with these words'),
});

const counted = z.int().nonnegative().max(ticketLimits.counted);

/** `GET …/ticket-counts`: of open tickets, for whom it is our turn, and of those that wait on their customer; 10,000 means that many or more. */
export const ticketCounts = z.object({
  needsReply: counted.describe('all of them'),
  overdue: counted.describe('whose reply is overdue'),
  dueWithinHour: counted.describe('whose reply is due within the next hour'),
  mine: counted.describe('of who asks'),
  unassigned: counted.describe('of nobody'),
  reopened: counted.describe('that were over before'),
  unread: counted.describe('that are unread to who asks, among the 10,000 that are looked through'),
  waitingOnCustomer: counted.describe('not open: that wait on their customer'),
  snoozed: counted.describe(
    'open, or waiting on their customer, that who asks has snoozed: all others are without these',
  ),
  changesAt: moment.nullable().describe('when time alone will change them; null where it will not'),
});
export type TicketCounts = z.infer<typeof ticketCounts>;

/** Body of `PUT …/tickets/:ticketId/seen`: the revision that was looked at. */
export const ticketSeen = z.strictObject({ revision: z.int().nonnegative() });

/** What became of the copy of a public reply by mail. */
const mailCopy = z.object({
  state: z
    .enum(['waiting', 'retrying', 'sent', 'failed', 'too_late'])
    .describe(
      'waiting: not tried yet; retrying: tried, and will be again; failed: for good; too_late: given up unsent after two days',
    ),
  reason: z.string().optional().describe('what the mail server said when it refused the mail'),
});
export type MailCopy = z.infer<typeof mailCopy>;

/** A message or internal note in the console. */
const staffMessage = z.object({
  id,
  from: z.enum(['customer', 'staff']),
  visibility: z.enum(['public', 'note']),
  author: person.nullable(),
  text: z.string(),
  at: moment,
  mail: mailCopy.nullable().describe('its copy by mail; null where none was made, as while this server sends none'),
});

/** One line of history. */
export const eventView = z.object({
  at: moment,
  type: z.string(),
  revision: z.number().int().nullable().describe('which change of the ticket it was'),
  actor: z.object({
    kind: z.enum(['person', 'key', 'customer', 'system']),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  data: z.record(z.string(), z.unknown()),
});

const linkedTicket = ticketLine.pick({ number: true, status: true });

/** What was said on a ticket and what happened to it, both together the newest 300 before some place: `inOneStream` (domain/tickets) orders them. */
export const earlierPage = z.object({
  messages: z.array(staffMessage).describe('oldest first'),
  history: z
    .array(eventView)
    .describe('oldest first. Of a message, and of a rating in `outcomes`, it has a line of the same moment'),
  earlier: z.string().nullable().describe('`cursor` for what was before; null where there is nothing'),
});
export type EarlierPage = z.infer<typeof earlierPage>;

/** Query of `GET …/earlier`; without a cursor it is the newest. */
export const earlierQuery = z.strictObject({ cursor: z.string().max(40).optional() });

const localDay = z.iso.date().describe('local day of the site');

/** A ticket with the newest of thread and history, and its clocks. */
export const ticketView = ticketLine.extend({
  ...earlierPage.shape,
  response: responseView.nullable(),
  ledFrom: responseView
    .pick({ id: true, kind: true, survey: true, score: true })
    .extend({ day: localDay })
    .nullable()
    .describe('the rating after which the customer wanted an answer; null to who may not read answers'),
  messageCount: z.number().int(),
  held: z
    .array(heldReply)
    .describe('replies that can still be taken back, first to go first; the customer knows nothing of them'),
  chosenCategory: z
    .string()
    .nullable()
    .describe('what its customer chose; null for none. `category` is the same until staff change it'),
  department: z.object({ id, name: z.string() }).nullable().describe('the one its category belongs to'),
  attachments: z.array(attachmentView).describe('pictures of the complaint'),
  outcomes: z
    .array(z.object({ score: z.number().int(), comment: z.string().nullable(), ratedAt: moment }))
    .describe('how the customer rated each resolution, oldest first'),
  sameCustomer: z.object({
    total: z.int().describe('other tickets of this customer; at most 100 are counted'),
    newest: z
      .array(
        ticketLine.pick({
          number: true,
          status: true,
          excerpt: true,
          locale: true,
          openedAt: true,
          updatedAt: true,
          outcomeScore: true,
        }),
      )
      .describe('at most 5'),
  }),
  customerName: z
    .string()
    .nullable()
    .describe('what they called themselves here, else what they called themselves last'),
  customerAnswers: z
    .array(
      responseView
        .pick({ id: true, kind: true, survey: true, score: true, comment: true, locale: true })
        .extend({ at: moment, day: localDay }),
    )
    .describe(
      'what else a customer whom a page named by a signed id answered, newest first, at most 5, without complaints; none to whoever may not read answers',
    ),
  maybeSame: z
    .array(z.object({ id, name: z.string().nullable() }))
    .describe('other customers known by the same e-mail or phone, at most 5: maybe the same'),
  duplicateOf: linkedTicket.nullable().describe('the ticket about the same matter that came first'),
  duplicates: z.array(linkedTicket).describe('tickets that are marked as duplicates of this one'),
  threadReadable: z.boolean().describe('false when the customer kept no key: reach them by contact'),
});
export type TicketView = z.infer<typeof ticketView>;

/** `DELETE …/held-replies/:messageId`: what was taken back, for whoever goes on writing it, and the ticket without it. */
export const takenBackReply = z.object({ text: z.string(), resolves: z.boolean(), ticket: ticketView });

const presence = z.enum(presences).exclude(['gone']);

/** `PUT …/presence/me`: what I do on the ticket. */
export const ownPresence = z.strictObject({ state: presence });

/** `PUT` and `DELETE …/presence/me`: who else is on the ticket, as they said in the last minute. */
export const otherPeople = z.object({ others: z.array(person.extend({ state: presence })).describe('at most 20') });
export type OtherPeople = z.infer<typeof otherPeople>;
