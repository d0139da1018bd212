import { expect } from 'chai';
import type { MailState } from '../src/api/session.ts';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-thread.ts';
import type { TicketThread } from '../src/inbox/ticket-thread.ts';
import { speak } from '../src/language/language.ts';

type Copy = TicketView['messages'][number]['mail'];

const reply = { id: 'm', from: 'staff', visibility: 'public', author: null, text: 'Hello', at: '2026-11-21T09:30:00Z' };

async function show(copy: Copy, mail: MailState = 'sent'): Promise<TicketThread> {
  const element = document.createElement('ticket-thread');
  const messages = [{ ...reply, mail: copy }];
  element.ticket = { id: 't', messages, messageCount: 1, attachments: [], customer: null } as unknown as TicketView;
  element.mail = mail;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('ticket-thread', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('ticket-thread').forEach((element) => element.remove()));

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
    expect(await line({ state: 'waiting' })).to.equal('E-mail copy on its way.');
    expect(await line({ state: 'retrying' })).to.contain('tried again');
    expect(await line({ state: 'waiting' }, 'withheld')).to.equal(undefined);
    expect(await line({ state: 'sent' })).to.equal('Also sent by e-mail.');
    expect(await line({ state: 'too_late' })).to.contain('waited for more than two days');
    expect(await line(null)).to.equal(undefined);
  });
});
