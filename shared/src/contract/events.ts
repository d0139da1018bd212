import { z } from 'zod';
import { documentKinds, ticketStatuses } from '../domain/choices.ts';
import type { TicketEventData } from '../domain/tickets/ticket-events.ts';

/** What something happens to. */
type Subject = 'site' | 'ticket' | 'person' | 'role' | 'invitation' | 'api_key' | 'document';

/**
 * Who hears of it beside the log that all of it is. `history`: whoever reads the ticket. `ticket`, `responses`: consoles, as the event of
 * that name on their stream. `access`: nobody, but the sites somebody may read are asked anew. `notice`: the person themselves, by mail.
 * A stream tells an event once: as `access`, else `responses`, else `ticket`. Customers read their thread anew after whatever happens to
 * its ticket.
 */
type Audience = 'history' | 'ticket' | 'responses' | 'access' | 'notice';

const event = <const A extends readonly Audience[], D extends z.ZodType>(subject: Subject, tells: A, data: D) => ({
  subject,
  tells,
  data,
});

const nothing = z.strictObject({});
const held = z.string().describe('the name of a preset, or the id of an own role');
const role = z.strictObject({ role: held });
const ownRole = z.strictObject({ name: z.string(), permissions: z.array(z.string()) });
const onTicket = <D extends z.ZodRawShape>(data: D) =>
  event('ticket', ['history', 'ticket'], z.strictObject({ number: z.int(), ...data }));
const ticket = onTicket({});
const ended = onTicket({
  from: z.enum(ticketStatuses).optional().describe('what it was before; earlier releases did not say'),
});
type OnTicket<D> = Omit<typeof ticket, 'data'> & { data: z.ZodType<{ number: number } & D, { number: number } & D> };
const linked = onTicket({
  as: z.enum(['duplicate', 'original']),
  other: z.int().describe('number of the other ticket'),
});
const ofTickets: { [T in keyof TicketEventData]: OnTicket<TicketEventData[T]> } = {
  'ticket.opened': ticket,
  'message.customer': ticket,
  'message.staff': ticket,
  'note.added': ticket,
  'attachment.added': onTicket({ attachmentId: z.string() }),
  'ticket.assigned': onTicket({ to: z.string().optional().describe('the name of whose it is now') }),
  'ticket.unassigned': ticket,
  'ticket.resolved': ended,
  'ticket.closed': ended,
  'ticket.reopened': onTicket({ undone: z.literal(true).optional().describe('it was not to end') }),
  'ticket.linked': linked,
  'ticket.unlinked': linked,
  'ticket.made_ahead': ticket,
  'mail.failed': ticket,
  'outcome.rated': onTicket({ score: z.int() }),
};
const fields = z.array(z.string()).describe('what was changed');
const document = { kind: z.enum(documentKinds), title: z.string() };

/**
 * Everything that is recorded: what it happens to, who is told, and what it carries. What tells `history` or
 * `notice` needs its words, in `i18n/admin/history/` or people/account-notices.ts: the compiler asks for them.
 */
export const events = {
  ...ofTickets,
  'site.made': event('site', [], nothing),
  'site.changed': event('site', [], z.strictObject({ fields })),
  'identity.made': event('site', [], nothing),
  'identity.rotated': event('site', [], nothing),
  'survey.changed': event(
    'site',
    [],
    z.strictObject({ survey: z.string(), version: z.int().optional(), fields: fields.optional() }),
  ),
  'wave.changed': event('site', [], z.strictObject({ survey: z.string() })),
  'wave.removed': event('site', [], z.strictObject({ survey: z.string() })),
  'sample_data.removed': event('site', ['responses'], nothing),
  'import.done': event(
    'site',
    ['responses'],
    z.strictObject({ stored: z.int(), alreadyThere: z.int(), errors: z.int() }),
  ),
  'person.invited': event('invitation', [], role),
  'person.invitation_link_copied': event('invitation', [], nothing),
  'person.invitation_withdrawn': event('invitation', [], nothing),
  'person.joined': event('person', ['access'], role),
  'person.role_changed': event('person', ['access'], role),
  'person.removed': event('person', ['access'], nothing),
  'person.reset_link_copied': event('person', [], nothing),
  'person.signed_in': event('person', [], nothing),
  'person.signed_out': event('person', ['access'], nothing),
  'person.password_changed': event('person', ['access', 'notice'], nothing),
  'role.made': event('role', [], ownRole),
  'role.changed': event('role', ['access'], ownRole),
  'role.removed': event('role', [], z.strictObject({ name: z.string() })),
  'api_key.made': event('api_key', [], z.strictObject({ name: z.string(), role: held })),
  'api_key.revoked': event('api_key', ['access'], z.strictObject({ name: z.string() })),
  'document.made': event('document', [], z.strictObject(document)),
  'document.changed': event('document', [], z.strictObject({ ...document, fields })),
  'document.removed': event('document', [], z.strictObject(document)),
  'document.restored': event('document', [], z.strictObject(document)),
};

export type EventType = keyof typeof events;

/** What an event of a type carries. */
export type EventData<T extends EventType = EventType> = z.input<(typeof events)[T]['data']>;

/** The types that an audience is told of. */
export type Told<A extends Audience> = {
  [T in EventType]: A extends (typeof events)[T]['tells'][number] ? T : never;
}[EventType];

/** Whether an audience is told of a type; no earlier or later release's type that is not known here. */
export const tells = <A extends Audience>(audience: A, type: string): type is Told<A> =>
  Object.hasOwn(events, type) && (events[type as EventType].tells as readonly Audience[]).includes(audience);

/** The types that an audience is told of, as a list. */
export const typesFor = <A extends Audience>(audience: A): Told<A>[] =>
  (Object.keys(events) as EventType[]).filter((type) => tells(audience, type));
