import { expect } from 'chai';
import type { TicketView } from '../src/api/tickets.ts';
import { drafts } from '../src/inbox/drafts.ts';
import type { TicketComposer, Written } from '../src/inbox/ticket-composer.ts';
import '../src/inbox/ticket-composer.ts';
import { speak } from '../src/language/language.ts';
import { settled } from '../../tests/kit/settled.ts';

const ticket = (change: Partial<TicketView> = {}): TicketView => ({
  id: '0193a000-0000-7000-8000-000000000001',
  number: 12,
  status: 'open',
  category: null,
  customer: null,
  excerpt: '',
  assignee: null,
  openedAt: '2026-11-21T09:30:00.000Z',
  updatedAt: '2026-11-21T09:30:00.000Z',
  replyDueAt: null,
  firstReplyDueAt: null,
  firstRepliedAt: null,
  outcomeScore: null,
  sample: false,
  response: null,
  messages: [],
  messageCount: 0,
  attachments: [],
  history: [],
  outcomes: [],
  threadReadable: true,
  ...change,
});

async function compose(view: TicketView, draftKey: string): Promise<{ element: TicketComposer; written: Written[] }> {
  const element = document.createElement('ticket-composer');
  element.ticket = view;
  element.draftKey = draftKey;
  const written: Written[] = [];
  element.addEventListener('write', (event) => written.push((event as CustomEvent<Written>).detail));
  document.body.append(element);
  await element.updateComplete;
  return { element, written };
}

async function type(element: TicketComposer, text: string): Promise<HTMLTextAreaElement> {
  const field = element.renderRoot.querySelector('ui-field')!;
  await field.updateComplete;
  const area = field.renderRoot.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
  return area;
}

const press = (area: HTMLElement, init: KeyboardEventInit): boolean =>
  area.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));

describe('ticket-composer', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    document.querySelectorAll('ticket-composer').forEach((element) => element.remove());
    for (const key of ['t1.reply', 't1.note', 't2.reply']) drafts.drop(key);
  });

  it('sends with Ctrl+Enter and ⌘+Enter, not with Enter alone nor while an IME composes', async () => {
    const { element, written } = await compose(ticket(), 't1');
    const area = await type(element, '您好');
    press(area, { key: 'Enter' });
    press(area, { key: 'Enter', ctrlKey: true, isComposing: true });
    press(area, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect(written).to.have.length(0);
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written.map(({ text, visibility }) => [text, visibility])).to.deep.equal([['您好', 'public']]);
    written[0]!.settle(Promise.resolve(false));
    await settled();
    await element.updateComplete;
    press(area, { key: 'Enter', metaKey: true });
    expect(written).to.have.length(2);
  });

  it('keeps the text and the message id when it could not be stored, and empties when it was', async () => {
    const { element, written } = await compose(ticket(), 't1');
    const area = await type(element, 'We are sorry.');
    press(area, { key: 'Enter', ctrlKey: true });
    written[0]!.settle(Promise.resolve(false));
    await settled();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('We are sorry.');
    expect(element.renderRoot.querySelector('[role=status]')!.textContent).to.contain('Not sent');
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written[1]!.id).to.equal(written[0]!.id);
    written[1]!.settle(Promise.resolve(true));
    await settled();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('');
    expect(drafts.read('t1.reply')).to.equal('');
  });

  it('shows each ticket its own draft', async () => {
    const { element } = await compose(ticket(), 't1');
    await type(element, 'For the first');
    element.draftKey = 't2';
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('');
    element.draftKey = 't1';
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('For the first');
  });

  it('says that a reply cannot reach a customer without a key and an address', async () => {
    const { element } = await compose(ticket({ threadReadable: false }), 't1');
    expect(element.renderRoot.querySelector('.warning')!.textContent).to.contain('cannot reach');
  });

  it('offers only a note on a closed ticket', async () => {
    const { element, written } = await compose(ticket({ status: 'closed' }), 't1');
    await element.write('reply');
    expect(element.what).to.equal('note');
    press(await type(element, 'For us'), { key: 'Enter', ctrlKey: true });
    expect(written.map(({ visibility }) => visibility)).to.deep.equal(['note']);
  });
});
