import { expect } from 'chai';
import type { TicketView } from '../src/api/tickets.ts';
import { draftsOf } from '../src/drafts.ts';
import type { Written } from '../src/inbox/message-sending.ts';
import type { TicketComposer } from '../src/inbox/ticket-composer.ts';
import '../src/inbox/ticket-composer.ts';
import { speak } from '../src/language/language.ts';
import { focused, ticketView as ticket } from './fixtures.ts';
import { settled } from '../../tests/kit/settled.ts';

const me = 'person-1';
async function compose(view: TicketView): Promise<{ element: TicketComposer; written: Written[] }> {
  const element = document.createElement('ticket-composer');
  element.ticket = view;
  element.me = me;
  element.siteId = 'shop';
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
    draftsOf(me).dropAll();
  });

  it('sends with Ctrl+Enter and ⌘+Enter, not with Enter alone nor while an IME composes', async () => {
    const { element, written } = await compose(ticket());
    const area = await type(element, '您好');
    press(area, { key: 'Enter' });
    press(area, { key: 'Enter', ctrlKey: true, isComposing: true });
    press(area, { key: 'Enter', ctrlKey: true, keyCode: 229 });
    expect(written).to.have.length(0);
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written.map(({ text, visibility }) => [text, visibility])).to.deep.equal([['您好', 'public']]);
    written[0]!.settle(Promise.resolve('failed'));
    await settled();
    await element.updateComplete;
    press(area, { key: 'Enter', metaKey: true });
    expect(written).to.have.length(2);
  });

  it('keeps the text and the message id when it could not be stored, and empties when it was', async () => {
    const { element, written } = await compose(ticket());
    const area = await type(element, 'We are sorry.');
    press(area, { key: 'Enter', ctrlKey: true });
    written[0]!.settle(Promise.resolve('failed'));
    await settled();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('We are sorry.');
    expect(element.renderRoot.querySelector('.line [role=status]')!.textContent).to.contain('Not sent');
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written[1]!.id).to.equal(written[0]!.id);
    written[1]!.settle(Promise.resolve('stored'));
    await settled();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('');
    expect(draftsOf(me).read('reply 12 shop')).to.equal(undefined);
  });

  it('says of a customer of the sample that nobody is mailed', async () => {
    const { element } = await compose(ticket({ sample: true, threadReadable: false }));
    expect(element.renderRoot.querySelector('.line')!.textContent).to.contain('nobody is mailed');
    expect(element.renderRoot.querySelector('.warning')).to.equal(null);
  });

  it('shows each ticket its own draft', async () => {
    const { element } = await compose(ticket());
    await type(element, 'For the first');
    const shown = async (view: TicketView): Promise<string> => {
      element.ticket = view;
      await element.updateComplete;
      return element.renderRoot.querySelector('ui-field')!.value;
    };
    expect(await shown(ticket({ id: '0193a000-0000-7000-8000-000000000002', number: 13 }))).to.equal('');
    expect(await shown(ticket())).to.equal('For the first');
  });

  it('sends to one ticket while something is written on another, each once at a time', async () => {
    const { element, written } = await compose(ticket());
    press(await type(element, 'For the first'), { key: 'Enter', ctrlKey: true });
    element.ticket = ticket({ id: '0193a000-0000-7000-8000-000000000002', number: 13 });
    await element.updateComplete;
    const area = await type(element, 'For the second');
    expect(area.readOnly).to.equal(false);
    written[0]!.settle(Promise.resolve('stored'));
    await settled();
    expect([area.value, draftsOf(me).list()]).to.deep.equal(['For the second', ['reply 13 shop']]);
    press(area, { key: 'Enter', ctrlKey: true });
    element.ticket = ticket();
    element.ticket = ticket({ id: '0193a000-0000-7000-8000-000000000002', number: 13 });
    await element.updateComplete;
    press(area, { key: 'Enter', ctrlKey: true });
    expect([area.readOnly, written.length]).to.deep.equal([true, 2]);
  });

  it('says that a reply cannot reach a customer without a key and an address', async () => {
    const { element } = await compose(ticket({ threadReadable: false }));
    expect(element.renderRoot.querySelector('.warning')!.textContent).to.contain('cannot reach');
  });

  it('promises no mail where the last one was not delivered', async () => {
    const contact = { email: 'mei@shop.example' } as NonNullable<TicketView['response']>['contact'];
    const response = { contact, leftOut: [] } as unknown as TicketView['response'];
    const { element } = await compose(ticket({ response }));
    const line = (): string => element.renderRoot.querySelector('.line')!.textContent;
    expect(line()).to.contain('also by e-mail');
    element.ticket = ticket({ response, mailFailed: true });
    await element.updateComplete;
    expect(line()).not.to.contain('e-mail');
    expect(element.renderRoot.querySelector('.warning')!.textContent).to.contain('was not delivered');
  });

  it('keeps a reply to read, with the cursor in it, when a colleague closes the ticket', async () => {
    const { element, written } = await compose(ticket());
    const area = await type(element, 'We are sorry.');
    area.focus();
    const close = async (): Promise<void> => {
      element.ticket = ticket({ status: 'closed' });
      await element.updateComplete;
      await element.renderRoot.querySelector('ui-field')?.updateComplete;
    };
    await close();
    expect([area.value, area.readOnly, area.matches(':focus')]).to.deep.equal(['We are sorry.', true, true]);
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written).to.have.length(0);
    element.ticket = ticket();
    await type(element, '');
    await close();
    expect(area.isConnected && area.matches(':focus')).to.equal(true);
  });

  it('tells colleagues only of a reply that somebody is at', async () => {
    draftsOf(me).keep('reply 12 shop', { text: 'Begun last week', base: 1 });
    const told: boolean[] = [];
    const { element } = await compose(ticket());
    element.addEventListener('writing', (event) => told.push((event as CustomEvent<boolean>).detail));
    element.ticket = ticket({ revision: 2 });
    await element.updateComplete;
    expect(told).not.to.contain(true);
    element.renderRoot.querySelector('ui-button')!.click();
    expect(told.at(-1)).to.equal(true);
  });

  it('follows what the same person writes and sends in another tab', async () => {
    const { element } = await compose(ticket());
    const key = `huiyin.draft.${me}.reply 12 shop`;
    const elsewhere = async (text: string | null): Promise<string> => {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify({ at: Date.now(), value: { text, base: 1 } }));
      dispatchEvent(new StorageEvent('storage', { key }));
      await element.updateComplete;
      return element.renderRoot.querySelector('ui-field')!.value;
    };
    expect(await elsewhere('In the other tab')).to.equal('In the other tab');
    expect(await elsewhere(null)).to.equal('');
    const area = await type(element, 'Begun');
    await type(element, '  ');
    expect(area.value).to.equal('  ');
  });

  it('offers only a note on a closed ticket', async () => {
    const { element, written } = await compose(ticket({ status: 'closed' }));
    await element.write('reply');
    expect(element.what).to.equal('note');
    press(await type(element, 'For us'), { key: 'Enter', ctrlKey: true });
    expect(written.map(({ visibility }) => visibility)).to.deep.equal(['note']);
  });

  it('says what colleagues and the customer did since the reply was begun, and who writes too, and that a try waits for a look', async () => {
    const { element, written } = await compose(ticket({ revision: 4 }));
    const area = await type(element, 'We are sorry.');
    const did = (revision: number, type: string, id: string | null, name: string | null) =>
      ({
        at: '2026-11-21T09:30:00.000Z',
        type,
        revision,
        actor: { kind: id ? 'person' : 'customer', id, name },
        data: {},
      }) as const;
    const history = [
      did(4, 'message.staff', 'person-2', 'Before'),
      did(5, 'message.staff', 'person-2', 'Mei'),
      did(6, 'note.added', 'person-2', 'Noted'),
      did(7, 'message.staff', me, 'Myself'),
      did(8, 'message.customer', null, null),
    ];
    element.ticket = ticket({ revision: 8, history });
    element.others = [{ id: 'person-3', name: 'Bo' }];
    await element.updateComplete;
    const told = [...element.renderRoot.querySelectorAll('.warning p')].map((line) => line.textContent.trim());
    expect(told).to.deep.equal([
      'Since you began: Mei replied · Noted added a note · Customer wrote.',
      'Bo is writing a reply too.',
    ]);
    element.ticket = ticket({ revision: 9, history: [...history, did(9, 'ticket.resolved', 'person-2', 'Mei')] });
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.warning p')!.textContent).to.equal(
      'Since you began: Noted added a note · Customer wrote · Mei resolved the ticket · and 1 more.',
    );
    press(area, { key: 'Enter', ctrlKey: true });
    written[0]!.settle(Promise.resolve('look'));
    await settled();
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.line [role=status]')!.textContent).to.contain('Not sent yet');
    expect(element.renderRoot.querySelector('ui-field')!.value).to.equal('We are sorry.');
  });

  it('does not send a placeholder', async () => {
    const { element, written } = await compose(ticket());
    const area = await type(element, 'Hello {name}');
    press(area, { key: 'Enter', ctrlKey: true });
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.line [role=status]')!.textContent).to.contain('{name} is not filled in');
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written).to.have.length(0);
    press(await type(element, 'Hello Mei'), { key: 'Enter', ctrlKey: true });
    expect(written).to.have.length(1);
  });

  it('sends and resolves with Shift too, where who writes may; both stand in the palette', async () => {
    for (const resolvable of [true, false]) {
      const { element, written } = await compose(ticket({ number: 7 }));
      element.resolvable = resolvable;
      const area = await type(element, 'Done');
      const offered = element.commands().map(({ label }) => label);
      expect(offered).to.deep.equal(['#7: Send reply', ...(resolvable ? ['#7: Send and resolve'] : [])]);
      press(area, { key: 'Enter', ctrlKey: true, shiftKey: true });
      expect(written.map(({ resolves }) => resolves)).to.deep.equal([resolvable]);
      const how = element.renderRoot.querySelector('.how')!.textContent;
      expect(how).to.equal(`Ctrl+Enter sends${resolvable ? ', Ctrl+Shift+Enter also resolves' : ''}`);
      element.remove();
      draftsOf(me).dropAll();
    }
  });

  it('offers colleagues by @ in a note, and says whom it mentions', async () => {
    const { element, written } = await compose(ticket());
    element.colleagues = [
      { id: 'p2', name: 'Bo' },
      { id: 'p3', name: 'Mei Chen' },
    ];
    await element.write('note');
    const write = (text: string): boolean => document.execCommand('insertText', false, text);
    write('ask@bo then ');
    expect(focused()?.localName).to.equal('textarea');
    write('@');
    expect(focused()?.localName).to.equal('input');
    write('chen');
    await settled();
    press(focused() as HTMLElement, { key: 'Enter' });
    const area = focused() as HTMLTextAreaElement;
    expect(area.value).to.equal('ask@bo then @Mei Chen ');
    write('@');
    write('nobody');
    await settled();
    write(' ');
    expect([focused(), area.value]).to.deep.equal([area, 'ask@bo then @Mei Chen @nobody ']);
    press(area, { key: 'Enter', ctrlKey: true });
    expect(written.map(({ mentions }) => mentions)).to.deep.equal([['p3']]);
  });

  it('puts whom the button finds where the cursor is, also after an @ that was left for the text', async () => {
    const { element } = await compose(ticket());
    element.colleagues = [{ id: 'p2', name: 'Bo' }];
    await element.write('note');
    const area = focused() as HTMLTextAreaElement;
    for (const typed of ['ask ', '@']) document.execCommand('insertText', false, typed);
    expect(focused()?.localName).to.equal('input');
    area.focus();
    area.setSelectionRange(4, 4);
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('ui-button.push')!.click();
    await settled();
    press(focused() as HTMLElement, { key: 'Enter' });
    expect(area.value).to.equal('ask @Bo @');
  });
});
