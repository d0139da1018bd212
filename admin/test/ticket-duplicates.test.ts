import { expect } from 'chai';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-duplicates.ts';
import type { TicketDuplicates } from '../src/inbox/ticket-duplicates.ts';
import { speak } from '../src/language/language.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
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

async function enter(element: TicketDuplicates, number: string): Promise<void> {
  await press(element, 'Mark as a duplicate');
  element.shadowRoot!.querySelector('ui-field')!.value = number;
  element.shadowRoot!.querySelector('form')!.requestSubmit();
}

const error = async (element: TicketDuplicates, said: string): Promise<void> => {
  while (!element.shadowRoot!.querySelector('ui-field')?.error.includes(said))
    await new Promise((next) => requestAnimationFrame(next));
};

describe('tickets of one matter', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.querySelectorAll('ticket-duplicates').forEach((element) => element.remove());
  });

  it('are marked by the number of the one that came first, and what is shown is the ticket in sight', async () => {
    const after = { ...view, duplicateOf: { number: 7, status: 'open' as const } };
    startFakeApi({ [byNumber(7)]: { ...view, id: 'other' }, [`GET /api/sites/s/tickets/${view.id}`]: after });
    const element = await shown();
    const linked = new Promise<TicketView>((done) =>
      element.addEventListener('linked', (event) => done((event as CustomEvent<TicketView>).detail), { once: true }),
    );
    await enter(element, '＃７');
    expect((await linked).duplicateOf?.number).to.equal(7);
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
      await error(element, said);
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
