import { expect } from 'chai';
import { ticketOf, type TicketView } from '../src/api/tickets.ts';
import { store } from '../src/data/store.ts';
import '../src/inbox/ticket-duplicates.ts';
import type { TicketDuplicates } from '../src/inbox/ticket-duplicates.ts';
import { speak } from '../src/language/language.ts';
import '../src/ui/ui-toasts.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi, stopFakeApi } from './fake-api.ts';
import { textOf, ticketView } from './fixtures.ts';

const view = ticketView({ number: 12 });
const byNumber = (number: number): string => `PUT /api/sites/s/tickets/${number}/duplicates/${view.id}`;

async function shown(change: Partial<TicketView> = {}, permissions = ['tickets.link']): Promise<TicketDuplicates> {
  const element = document.createElement('ticket-duplicates');
  element.ticket = { ...view, ...change };
  element.site = { id: 's', permissions } as never;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const press = async (element: TicketDuplicates, label: string): Promise<void> => {
  const buttons = [...element.shadowRoot!.querySelectorAll('ui-button')];
  buttons.find((button) => button.textContent.includes(label))!.click();
  await element.updateComplete;
};

const form = (element: TicketDuplicates) => element.renderRoot.querySelector('duplicate-form');
const field = (element: TicketDuplicates) => form(element)?.renderRoot.querySelector('ui-field');

async function open(element: TicketDuplicates): Promise<void> {
  await press(element, 'Mark as a duplicate');
  await until(() => field(element));
}

async function enter(element: TicketDuplicates, number: string): Promise<void> {
  await open(element);
  field(element)!.value = number;
  field(element)!.dispatchEvent(new Event('input'));
  form(element)!.renderRoot.querySelector('form')!.requestSubmit();
}

describe('tickets of one matter', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.querySelectorAll('ticket-duplicates').forEach((element) => element.remove());
  });

  it('are marked by the number of the one that came first, and what is shown is the ticket in sight as it is read', async () => {
    const after = { ...view, duplicateOf: { number: 7, status: 'open' as const } };
    const other = { ...view, id: 'other', number: 7 };
    startFakeApi({ [byNumber(7)]: other, [`GET /api/sites/s/tickets/12`]: after });
    const element = await shown();
    const linked: TicketView[] = [];
    element.addEventListener('linked', (event) => linked.push((event as CustomEvent<TicketView>).detail));
    const entry = store.of(ticketOf('s', 12));
    const leave = entry.show(() => (element.ticket = entry.value ?? element.ticket));
    await enter(element, '＃７');
    await until(() => element.ticket.duplicateOf);
    await until(() => element.shadowRoot!.activeElement?.localName === 'a');
    expect(linked).to.deep.equal([other]);
    leave();
  });

  it('that are marked are told so, also where the ticket cannot be read then', async () => {
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    startFakeApi({ [byNumber(7)]: { ...view, id: 'other', number: 7 } });
    const leave = store.of(ticketOf('s', 12)).show(() => undefined);
    await enter(await shown(), '7');
    await until(() => textOf(toasts).includes('#12 is marked as a duplicate of #7'));
    leave();
    toasts.remove();
  });

  it('of which one is no longer in sight end nothing of what is done on another', async () => {
    const { held, answer } = heldAnswer();
    startFakeApi({ [byNumber(7)]: { ...view, id: 'other', number: 7 } }, held);
    const element = await shown();
    await enter(element, '7');
    element.ticket = ticketView({ id: 'next', number: 14 });
    await element.updateComplete;
    await open(element);
    field(element)!.value = '9';
    answer();
    await settled();
    expect([field(element)?.value, field(element)?.error]).to.deep.equal(['9', '']);
  });

  it('are not marked where the number is none, is nobody’s, or may not be: it is said at the field', async () => {
    startFakeApi({ [byNumber(8)]: 'invalid', [byNumber(9)]: 'not_found' });
    for (const [number, said] of [
      ['', 'such as 12'],
      ['seven', 'such as 12'],
      ['8', 'Not possible'],
      ['9', 'no such ticket'],
    ] as const) {
      const element = await shown();
      await enter(element, number);
      await until(() => field(element)?.error.includes(said));
      element.remove();
    }
  });

  it('are shown with what they are, to whoever may read; whoever may not link is offered nothing', async () => {
    const one = { number: 3, status: 'closed' as const };
    const original = await shown({ duplicates: [one] }, []);
    expect(textOf(original)).to.include('# 3').and.not.include('no duplicate');
    expect(textOf(await shown({ duplicateOf: one }, [])))
      .to.include('Duplicate of')
      .and.include('# 3');
    expect(textOf(await shown({}, []))).to.equal('');
  });
});
