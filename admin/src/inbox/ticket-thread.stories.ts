import { html } from 'lit';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import type { TicketView } from '../api/tickets.ts';
import './ticket-thread.ts';

const me = { id: 'me', name: 'Mei Chen' };
const at = (time: string, day = 21) => `2026-11-${day}T${time}:00.000Z`;
type Message = TicketView['messages'][number];

const said = (from: Message['from'], text: string, when: string, more: Partial<Message> = {}): Message => ({
  id: when + text.slice(0, 9),
  from,
  visibility: 'public',
  author: from === 'staff' ? me : null,
  text,
  at: when,
  mail: null,
  ...more,
});
const did = (type: string, when: string, data: Record<string, unknown> = {}) =>
  ({ at: when, type, revision: 1, actor: { kind: 'person', id: me.id, name: me.name }, data }) as const;

const thread = (ticket: Partial<TicketView>) =>
  html`<ticket-thread
    me="me"
    .colleagues=${[me]}
    .ticket=${
      {
        id: 't',
        customer: sample().name,
        locale: null,
        unread: false,
        messages: [],
        messageCount: 0,
        held: [],
        attachments: [],
        history: [],
        outcomes: [],
        ...ticket,
      } as unknown as TicketView
    }
  ></ticket-thread>`;

export const story: Story = {
  states: {
    'the first words': () => thread({ messages: [said('customer', sample().sentence, at('09:30'))] }),
    'two days, what happened, and what is new': () =>
      thread({
        unread: true,
        messages: [
          said('customer', sample().text, at('09:30')),
          said('staff', `@${me.name} ${sample().sentence}`, at('10:10'), { visibility: 'note' }),
          said('staff', sample().sentence, at('10:20'), { mail: { state: 'failed', reason: '550 No such user' } }),
          said('customer', sample().sentence, at('08:00', 22)),
        ],
        history: [
          did('ticket.assigned', at('09:40'), { to: me.name }),
          did('ticket.resolved', at('10:30')),
          did('outcome.rated', at('11:30')),
        ],
        outcomes: [{ score: 2, comment: sample().sentence, ratedAt: at('11:30') }],
      }),
    'a reply that can be taken back': () => {
      const held = { id: 'h', author: me, text: sample().sentence, at: at('10:10'), resolves: true };
      return thread({
        messages: [said('customer', sample().sentence, at('09:30'))],
        held: [{ ...held, releaseAt: '2126-11-21T10:10:10.000Z' }],
      });
    },
    'much that happened, and no end': () =>
      thread({
        messages: [
          said('customer', `${endless} ${sample().text.repeat(6)}`, at('09:30')),
          said('staff', endless, at('12:00')),
        ],
        history: Array.from({ length: 7 }, (_, n) => did('ticket.assigned', at(`10:0${n}`), { to: endless })),
        messageCount: 9,
        earlier: 'c',
      }),
    'another direction': () =>
      thread({
        locale: 'ar',
        messages: [
          said('customer', 'كان الطرد مفتوحًا عندما وصل، ولم يكن أحد يجيب على الهاتف.', at('09:30')),
          said('staff', sample().sentence, at('09:40'), { mail: { state: 'waiting' } }),
        ],
      }),
  },
};
