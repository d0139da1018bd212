import type { TicketAction } from '@huiyin/shared/domain/tickets/ticket-action';
import type { TicketEvent } from '@huiyin/shared/domain/tickets/ticket-events';
import { newsAfter } from '@huiyin/shared/domain/tickets/ticket-news';
import type { TicketState } from '@huiyin/shared/domain/tickets/ticket-state';
import type { NewEvent } from '../base/events/record-event.ts';
import type { Site } from '../base/site.ts';
import type { NewMessage } from '../threads/message-statements.ts';
import { applied } from '../tickets/applied.ts';
import type { FollowUp } from '../tickets/ask-outcome.ts';
import type { NewTicket } from '../tickets/open-tickets.ts';
import type { Become } from '../tickets/sample-tickets.ts';
import type { Step } from './ticket-story.ts';

/** A ticket as it was opened. */
export type OpenedTicket = NewTicket & { number: number };

/** Everything a story leaves behind, ready to be stored. */
export interface Life {
  ticket: OpenedTicket & Become & TicketState;
  events: (Omit<NewEvent, 'actor'> & { by: Author })[];
  messages: NewMessage[];
  followUps: Pick<FollowUp, 'askedAt' | 'score' | 'comment' | 'ratedAt'>[];
}

/** Where a story happens, and who of the staff is in it. */
interface Cast {
  site: Pick<Site, 'firstReplyMinutes'>;
  staff: { id: string; name: string } | null;
  uuid: () => string;
}

type Author = NewMessage['author'];

/** Plays the steps of a story by the rules every ticket follows. */
export function liveThrough(opened: OpenedTicket, steps: readonly Step[], cast: Cast): Life {
  const { openedAt } = opened;
  const news = { newsRevision: 1, reopenedAt: null, saidAt: openedAt };
  const ticket = { ...opened, ...news, assigneeId: null, updatedAt: openedAt, revision: 1 };
  const life: Life = { ticket, events: [], messages: [], followUps: [] };
  for (const step of steps) live(life, step, cast);
  return life;
}

function live(life: Life, step: Step, cast: Cast): void {
  const { at } = step;
  switch (step.type) {
    case 'assigned':
      if (!cast.staff) return;
      life.ticket.assigneeId = cast.staff.id;
      return record(
        life,
        { at, by: 'staff' },
        { type: 'ticket.assigned', data: { to: cast.staff.name, toId: cast.staff.id } },
      );
    case 'noted':
      record(life, { at, by: 'staff' }, { type: 'note.added', data: {} });
      return addMessage(life, { at, by: 'staff' }, { text: step.text, visibility: 'note' }, cast);
    case 'replied':
      return sendReply(life, step, cast);
    case 'wrote':
      act(life, { at, by: 'customer' }, { type: 'customerWrote' }, cast);
      return addMessage(life, { at, by: 'customer' }, { text: step.text }, cast);
    case 'resolved':
      sendReply(life, step, cast);
      act(life, { at, by: 'staff' }, { type: 'resolve' }, cast);
      life.followUps.push({ askedAt: at, score: null, comment: null, ratedAt: null });
      return;
    case 'rated':
      act(life, { at, by: 'customer' }, { type: 'outcomeRated', score: step.score }, cast);
      Object.assign(life.followUps.at(-1)!, { score: step.score, comment: step.text ?? null, ratedAt: at });
      return;
    case 'closed':
      act(life, { at, by: 'staff' }, { type: 'close' }, cast);
  }
}

interface Occasion {
  at: number;
  by: Author;
}

function sendReply(life: Life, { at, text }: { at: number; text: string }, cast: Cast): void {
  act(life, { at, by: 'staff' }, { type: 'staffReplied' }, cast);
  addMessage(life, { at, by: 'staff' }, { text }, cast);
}

function act(life: Life, when: Occasion, action: TicketAction, { site }: Cast): void {
  const { ticket, events } = applied(life.ticket, action, { at: when.at, site });
  Object.assign(life.ticket, ticket);
  for (const event of events) record(life, when, event);
}

function record({ ticket, events }: Life, { at, by }: Occasion, event: TicketEvent): void {
  const { type, data } = event;
  const { id: subjectId, siteId, number } = ticket;
  ticket.revision += 1;
  ticket.updatedAt = at;
  Object.assign(ticket, newsAfter(ticket, event, { status: ticket.status, at, revision: ticket.revision }));
  events.push({ siteId, at, by, type, subjectId, revision: ticket.revision, data: { number, ...data } });
}

function addMessage(
  { ticket, messages }: Life,
  { at, by }: Occasion,
  { text, visibility = 'public' }: Pick<NewMessage, 'text'> & Partial<Pick<NewMessage, 'visibility'>>,
  { staff, uuid }: Cast,
): void {
  const authorId = by === 'staff' ? (staff?.id ?? null) : null;
  messages.push({ id: uuid(), siteId: ticket.siteId, ticketId: ticket.id, author: by, authorId, visibility, text, at });
}
