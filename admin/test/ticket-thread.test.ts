import { expect } from 'chai';
import type { MailState } from '../src/api/session.ts';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-thread.ts';
import type { TicketThread } from '../src/inbox/ticket-thread.ts';
import { speak } from '../src/language/language.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { textOf, ticketView } from './fixtures.ts';

type Copy = TicketView['messages'][number]['mail'];

const reply = { id: 'm', from: 'staff', visibility: 'public', author: null, text: 'Hello', at: '2026-11-21T09:30:00Z' };

async function show(copy: Copy, mail: MailState = 'sent'): Promise<TicketThread> {
  const element = document.createElement('ticket-thread');
  const messages = [{ ...reply, mail: copy }];
  element.ticket = ticketView({ messages, messageCount: 1 } as Partial<TicketView>);
  element.mail = mail;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('ticket-thread', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.querySelectorAll('ticket-thread').forEach((element) => element.remove());
  });

  it('says that a copy could not be delivered, and why as the text it is', async () => {
    const reason = '550 <b>No such user</b> \u202eevil';
    const { renderRoot } = await show({ state: 'failed', reason });
    expect(renderRoot.querySelector('.mail')!.textContent).to.contain('could not be delivered');
    expect(renderRoot.querySelector('.mail bdi')!.textContent).to.equal(reason);
    expect(renderRoot.querySelector('.mail b')).to.equal(null);
  });

  it('sets what the customer wrote in the characters of their language, and nothing else', async () => {
    const customer = { ...reply, id: 'c', from: 'customer' };
    const langs = async (locale: string | null) => {
      const element = await show(null);
      element.ticket = { ...element.ticket, locale, messages: [customer, reply] } as unknown as TicketView;
      await element.updateComplete;
      return [...element.renderRoot.querySelectorAll('.text')].map((text) => text.getAttribute('lang'));
    };
    expect(await langs('zh-TW')).to.deep.equal(['zh-TW', null]);
    for (const unknown of ['other', null]) expect(await langs(unknown)).to.deep.equal([null, null]);
  });

  it('says that a copy is on its way only where mails go out', async () => {
    const line = async (copy: Copy, mail?: MailState) =>
      (await show(copy, mail)).renderRoot.querySelector('.mail')?.textContent;
    expect(await line({ state: 'waiting' })).to.contain('E-mail copy on its way.');
    expect(await line({ state: 'retrying' })).to.contain('tried again');
    expect(await line({ state: 'waiting' }, 'withheld')).to.equal(undefined);
    expect(await line({ state: 'sent' })).to.equal('Also sent by e-mail.');
    expect(await line({ state: 'too_late' })).to.contain('waited for more than two days');
    expect(await line(null)).to.equal(undefined);
  });

  it('tells what happened between the messages, with what the customer said of the outcome', async () => {
    const element = await show(null);
    const actor = { kind: 'person', id: 'p', name: 'Mei' } as const;
    const event = (type: string, n: number) =>
      ({ at: `2026-11-21T10:0${n}:00.000Z`, type, revision: n, actor, data: {} }) as const;
    const ratedAt = '2026-11-21T11:00:00.000Z';
    element.ticket = {
      ...element.ticket,
      outcomes: [{ score: 2, comment: 'Still broken', ratedAt }],
      history: [
        event('ticket.assigned', 1),
        event('ticket.resolved', 2),
        event('ticket.closed', 3),
        event('ticket.reopened', 4),
        { ...event('outcome.rated', 5), at: ratedAt },
      ],
    };
    await element.updateComplete;
    const line = element.renderRoot.querySelector('.happened')!;
    expect(line.querySelector('summary')!.textContent).to.equal('2 more changes');
    expect(textOf(line)).to.contain('Mei resolved the ticket');
    for (const time of line.querySelectorAll('time')) time.remove();
    const told = [...line.querySelectorAll(':scope > p, blockquote')].map(({ textContent }) => textContent.trim());
    expect(told).to.deep.equal([
      'Mei closed the ticket',
      'Mei reopened the ticket',
      'Customer rated the outcome 2 of 5',
      'Still broken',
    ]);
  });

  it('folds what is long, but not what is to be answered, and shows whom a note mentions', async () => {
    const element = await show(null);
    const long = { ...reply, text: 'x'.repeat(2000), mail: null };
    const note = { ...reply, id: 'n', visibility: 'note', text: 'Ask @Mei Chen!', mail: null };
    element.colleagues = [{ id: 'p', name: 'Mei Chen' }];
    element.ticket = { ...element.ticket, messages: [long, note, { ...long, id: 'l' }] } as unknown as TicketView;
    await element.updateComplete;
    const texts = [...element.renderRoot.querySelectorAll('.text')].map(({ localName }) => localName);
    expect(texts).to.deep.equal(['ui-long', 'div', 'div']);
    expect(element.renderRoot.querySelector('.mention')!.textContent).to.equal('@Mei Chen');
  });

  it('shows a reply that its customer does not have yet last, and lets its writer alone take it back', async () => {
    const element = await show(null);
    const held = {
      ...reply,
      id: 'h',
      author: { id: 'p', name: 'Mei' },
      releaseAt: '2126-01-01T00:00:00.000Z',
      resolves: true,
    };
    element.ticket = ticketView({ held: [held] });
    const shown = async (me: string) => {
      element.me = me;
      await element.updateComplete;
      const bar = element.renderRoot.querySelector<HTMLElementTagNameMap['held-bar']>('li:last-child held-bar')!;
      await bar.updateComplete;
      return bar;
    };
    expect((await shown('other')).renderRoot.querySelector('ui-button')).to.equal(null);
    const asked: string[] = [];
    element.addEventListener('take-back', (event) => asked.push((event as CustomEvent<string>).detail));
    const bar = await shown('p');
    expect(textOf(bar)).to.contain('Goes out in 10 s and resolves the ticket');
    bar.renderRoot.querySelector('ui-button')!.click();
    expect(asked).to.deep.equal(['h']);
  });

  it('shows what was before when it is asked for, and what is read stays where it is', async () => {
    const at = (n: number): string => `2026-11-21T09:${String(n).padStart(2, '0')}:00.000Z`;
    const many = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => ({
        ...reply,
        id: `m${from + n}`,
        at: at(from + n),
        mail: null,
      })) as never[];
    startFakeApi({ 'GET /api/sites/s/tickets/t/earlier': { messages: many(0, 20), history: [], earlier: null } });
    const element = await show(null);
    element.siteId = 's';
    element.style.cssText = 'display: block; height: 300px; overflow: auto';
    element.ticket = ticketView({ id: 't', messages: many(20, 40), messageCount: 40, earlier: 'c' });
    await element.updateComplete;
    element.scrollTop = 0;
    const first = (): Element => element.renderRoot.querySelector('li.message')!;
    const read = first();
    const top = read.getBoundingClientRect().top;
    element.renderRoot.querySelector('ui-button')!.click();
    await until(() => element.renderRoot.querySelectorAll('li.message').length === 40);
    await settled();
    expect(first()).not.to.equal(read);
    expect(Math.abs(read.getBoundingClientRect().top - top)).to.be.lessThan(2);
    expect(element.renderRoot.querySelector('ui-button')).to.equal(null);
    element.ticket = ticketView({ id: 't', messages: many(25, 45), messageCount: 45, earlier: 'd' });
    await element.updateComplete;
    expect(element.renderRoot.querySelectorAll('li.message')).to.have.length(45);
  });
});
