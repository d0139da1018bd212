import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import type { TicketLine } from '../api/tickets.ts';
import { now } from '../clock.ts';
import './ticket-list.ts';

const hourMs = 3_600_000;
const at = Date.parse('2026-11-21T09:30:00.000Z');
const moment = (ms: number): string => new Date(ms).toISOString();

const line = (number: number, more: Partial<TicketLine>): TicketLine => ({
  id: `0193a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  number,
  status: 'open',
  category: null,
  tags: [],
  customer: sample().name,
  customerId: null,
  excerpt: sample().sentence,
  newestWord: { from: 'customer', excerpt: sample().sentence, at: moment(at) },
  locale: null,
  assignee: null,
  openedAt: moment(at),
  updatedAt: moment(at),
  replyDueAt: null,
  replySince: null,
  reopenedAt: null,
  held: [],
  firstReplyDueAt: null,
  firstRepliedAt: null,
  outcomeScore: null,
  mailFailed: false,
  snoozedUntil: null,
  snoozedBy: [],
  unread: false,
  sample: false,
  test: false,
  revision: 1,
  ...more,
});

const list = (...lines: Partial<TicketLine>[]) =>
  html`<ticket-list
    mixed
    .items=${lines.map((one, nth) => line(nth + 1, one))}
    .chosen=${new Set([2])}
    .cursor=${3}
  ></ticket-list>`;

const due = (hours: number): Partial<TicketLine> => ({ replyDueAt: moment(now() + hours * hourMs) });

export const story: Story = {
  states: {
    'unread, chosen, where the keyboard stands': () =>
      list(
        {
          unread: true,
          category: 'delivery',
          tags: ['VIP', sample().name],
          assignee: { id: 'p1', name: sample().name },
        },
        { newestWord: { from: 'staff', excerpt: sample().sentence, at: moment(at) }, status: 'waiting' },
        { mailFailed: true, sample: true },
        { ...due(-3), held: [{ releaseAt: moment(at), resolves: true }] },
      ),
    'in groups': () =>
      html`<ticket-list
        grouped
        .items=${[line(1, { ...due(-3), unread: true }), line(2, due(-1)), line(3, due(300))]}
      ></ticket-list>`,
    'long names, and another direction': () =>
      list(
        { customer: endless, category: endless, newestWord: { from: 'customer', excerpt: endless, at: moment(at) } },
        {
          customer: 'ليلى',
          newestWord: { from: 'customer', excerpt: 'كان الطرد مفتوحًا عندما وصل.', at: moment(at) },
          locale: 'ar',
        },
        { customer: null },
      ),
  },
};
