import { expect, it } from 'vitest';
import type { TicketEvent } from './ticket-events.ts';
import { newsAfter, type TicketNews } from './ticket-news.ts';
import type { TicketStatus } from './ticket-state.ts';

const before: TicketNews = { newsRevision: 4, reopenedAt: 10, saidAt: 5 };
const [seen, kept, gone] = [7, 4, 0];

it.each<[event: TicketEvent, status: TicketStatus, newsRevision: number, reopenedAt: number, saidAt: number]>([
  [{ type: 'message.customer', data: {} }, 'open', seen, 10, 99],
  [{ type: 'attachment.added', data: { attachmentId: 'a' } }, 'open', seen, 10, 5],
  [{ type: 'mail.failed', data: {} }, 'open', seen, 10, 5],
  [{ type: 'mail.failed', data: {} }, 'waiting', gone, 10, 5],
  [{ type: 'outcome.rated', data: { score: 1 } }, 'open', seen, 10, 5],
  [{ type: 'outcome.rated', data: { score: 5 } }, 'resolved', gone, 10, 5],
  [{ type: 'note.added', data: {} }, 'open', kept, 10, 5],
  [{ type: 'ticket.assigned', data: { to: 'Aki' } }, 'open', kept, 10, 5],
  [{ type: 'message.staff', data: {} }, 'waiting', gone, 10, 99],
  [{ type: 'ticket.resolved', data: {} }, 'resolved', gone, 10, 5],
  [{ type: 'ticket.closed', data: {} }, 'closed', gone, 10, 5],
  [{ type: 'ticket.reopened', data: {} }, 'open', kept, 99, 5],
  [{ type: 'ticket.reopened', data: { undone: true } }, 'open', kept, 10, 5],
])('after %j, %s, there is to be seen what came', (event, status, newsRevision, reopenedAt, saidAt) => {
  expect(newsAfter(before, event, { status, at: 99, revision: 7 })).toEqual({
    newsRevision,
    reopenedAt,
    saidAt,
  });
});
