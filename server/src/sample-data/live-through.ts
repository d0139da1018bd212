import { dueAfter, firstReplyDueAt } from '@huiyin/shared/domain/tickets/clocks';
import { decide, type TicketAction, type TicketStatus } from '@huiyin/shared/domain/tickets/states';
import type { EventType } from '@huiyin/shared/contract/events';
import type { NewMessage } from '../threads/message-statements.ts';
import type { Step } from './ticket-story.ts';

/** A ticket as it was opened. */
export interface OpenedTicket {
  id: string;
  siteId: string;
  number: number;
  openedAt: number;
}

/** Everything a story leaves behind, ready to be stored. */
export interface Life {
  ticket: {
    id: string;
    status: TicketStatus;
    assigneeId: string | null;
    updatedAt: number;
    firstRepliedAt: number | null;
    replyDueAt: number | null;
    revision: number;
  };
  events: {
    siteId: string;
    at: number;
    by: 'staff' | 'customer';
    type: EventType;
    subjectId: string;
    revision: number;
    data: object;
  }[];
  messages: NewMessage[];
  followUps: { askedAt: number; score: number | null; comment: string | null; ratedAt: number | null }[];
}

/** Plays the steps of a story by the rules every ticket follows. */
export function liveThrough(
  opened: OpenedTicket,
  steps: readonly Step[],
  { staffId, targetMinutes, uuid }: { staffId: string | null; targetMinutes: number; uuid: () => string },
): Life {
  const { id, siteId, number, openedAt } = opened;
  const life: Life = {
    ticket: {
      id,
      status: 'open',
      assigneeId: null,
      updatedAt: openedAt,
      firstRepliedAt: null,
      replyDueAt: firstReplyDueAt(openedAt, targetMinutes),
      revision: 1,
    },
    events: [],
    messages: [],
    followUps: [],
  };
  const { ticket } = life;

  const record = (at: number, by: 'staff' | 'customer', type: EventType, data: object = {}) => {
    ticket.revision += 1;
    ticket.updatedAt = at;
    life.events.push({ siteId, at, by, type, subjectId: id, revision: ticket.revision, data: { number, ...data } });
  };
  const move = (at: number, by: 'staff' | 'customer', action: TicketAction) => {
    const decision = decide(ticket.status, action);
    if (!decision.ok) throw new Error(`a story of the sample breaks a rule: ${decision.code}`);
    ticket.replyDueAt = dueAfter(ticket, action, firstReplyDueAt(at, targetMinutes));
    ticket.status = decision.status;
    for (const { type, ...told } of decision.events) record(at, by, type, 'data' in told ? told.data : {});
  };
  const say = (
    at: number,
    author: NewMessage['author'],
    text: string,
    visibility: NewMessage['visibility'] = 'public',
  ) =>
    life.messages.push({
      id: uuid(),
      siteId,
      ticketId: id,
      author,
      authorId: author === 'staff' ? staffId : null,
      visibility,
      text,
      at,
    });
  const reply = (at: number, text: string) => {
    move(at, 'staff', { type: 'staffReplied' });
    ticket.firstRepliedAt ??= at;
    say(at, 'staff', text);
  };

  for (const step of steps) {
    const { at } = step;
    switch (step.type) {
      case 'assigned':
        if (staffId === null) break;
        ticket.assigneeId = staffId;
        record(at, 'staff', 'ticket.assigned');
        break;
      case 'noted':
        record(at, 'staff', 'note.added');
        say(at, 'staff', step.text, 'note');
        break;
      case 'replied':
        reply(at, step.text);
        break;
      case 'wrote':
        move(at, 'customer', { type: 'customerWrote' });
        say(at, 'customer', step.text);
        break;
      case 'resolved':
        reply(at, step.text);
        move(at, 'staff', { type: 'resolve' });
        life.followUps.push({ askedAt: at, score: null, comment: null, ratedAt: null });
        break;
      case 'rated':
        move(at, 'customer', { type: 'outcomeRated', score: step.score });
        Object.assign(life.followUps.at(-1)!, { score: step.score, comment: step.text ?? null, ratedAt: at });
        break;
      case 'closed':
        move(at, 'staff', { type: 'close' });
    }
  }
  return life;
}
