import { expect } from 'chai';
import type { TicketLine, TicketView } from '../src/api/tickets.ts';
import '../src/inbox/ticket-list.ts';
import type { Chosen, TicketList } from '../src/inbox/ticket-list.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { settled } from '../../tests/kit/settled.ts';
import { focused, ticketView } from './fixtures.ts';

const rowPx = 56;
const line = (number: number, change: Partial<TicketView> = {}): TicketLine =>
  ticketView({ id: `t${number}`, number, customer: `Customer ${number}`, ...change });
const many = (from: number, to: number): TicketLine[] =>
  Array.from({ length: to - from + 1 }, (_, at) => line(from + at));

let room: HTMLElement;
let list: TicketList;

/** A list in a box of 600 px that scrolls. */
async function show(change: Partial<TicketList>): Promise<void> {
  list = Object.assign(document.createElement('ticket-list'), { of: 'all', chosen: new Set() }, change);
  room.append(list);
  await drawn();
}

async function drawn(): Promise<void> {
  await list.updateComplete;
  await settled();
  await list.updateComplete;
}

async function scroll(px: number): Promise<void> {
  const told = new Promise((heard) => room.addEventListener('scroll', heard, { once: true }));
  room.scrollTop = px;
  await told;
  await drawn();
}

const lines = (): HTMLElement[] => [...list.renderRoot.querySelectorAll<HTMLElement>('li')];
const lineOf = (number: number) => list.renderRoot.querySelector<HTMLElement>(`li[data-number='${number}'] a`);
/** The number of the line at the top of the box. */
const topLine = (): number => {
  const { top } = room.getBoundingClientRect();
  const at = lines().find((li) => li.getBoundingClientRect().bottom > top + 1);
  return Number(at!.dataset['number']);
};

describe('a list of ten thousand tickets', () => {
  before(() => speak('en'));
  beforeEach(() => {
    room = document.body.appendChild(document.createElement('div'));
    room.style.cssText = 'height: 600px; overflow: auto';
  });
  afterEach(() => room.remove());

  it('draws those near what is seen, wherever that is, and says of each how many there are', async () => {
    await show({ items: many(1, 10_000) });
    expect(room.scrollHeight).to.be.greaterThan(10_000 * rowPx - 1);
    for (const px of [0, 280_000, 10_000 * rowPx]) {
      if (px) await scroll(px);
      expect(lines().length).to.be.within(12, 80);
      const top = Math.min(Math.floor(px / rowPx) + 1, 9990);
      expect(topLine()).to.be.within(top - 1, top);
    }
    const last = lineOf(10_000)!.closest('li')!;
    expect([last.ariaPosInSet, last.ariaSetSize]).to.deep.equal(['10000', '10000']);
    list.endless = true;
    await drawn();
    expect(last.ariaSetSize).to.equal('-1');
  });

  it('makes no line anew while it is scrolled through', async () => {
    await show({ items: many(1, 1000) });
    await scroll(300 * rowPx);
    const made = lines();
    for (const row of [310, 333, 900, 250, 247]) {
      await scroll(row * rowPx);
      expect([made.length, topLine()]).to.deep.equal([lines().length, row + 1]);
      expect(made).to.have.members(lines());
    }
  });

  it('stays where it is read when tickets come and go above', async () => {
    await show({ items: many(1, 1000) });
    await scroll(500 * rowPx + 20);
    const offset = (number = 501) => lineOf(number)!.getBoundingClientRect().top;
    const before = offset();
    list.items = [...many(2001, 2003), ...many(1, 1000)];
    await drawn();
    expect([offset(), lines().length <= 80]).to.deep.equal([before, true]);
    list.items = many(101, 1000);
    await drawn();
    expect(offset()).to.equal(before);
    list.items = [...many(101, 400), ...many(503, 1000)];
    await drawn();
    expect(offset(503)).to.equal(before + 2 * rowPx);
  });

  it('begins at its top with another filter, and is where it was left for whoever comes back', async () => {
    await show({ items: many(1, 1000) });
    await scroll(300 * rowPx + 7);
    list.remove();
    await show({ items: many(1, 1000) });
    expect(room.scrollTop).to.equal(300 * rowPx + 7);
    list.of = 'others';
    list.items = many(5000, 6000);
    await drawn();
    expect([room.scrollTop, topLine()]).to.deep.equal([0, 5000]);
  });

  it('is where it was when a ticket beside it had all the room', async () => {
    await show({ items: many(1, 1000) });
    await scroll(300 * rowPx + 7);
    room.style.display = 'none';
    await new Promise(requestAnimationFrame);
    await drawn();
    room.style.display = '';
    await until(() => room.scrollTop === 300 * rowPx + 7 && topLine() === 301);
  });

  it('brings the line in sight that the keyboard goes to, below what covers the list, and keeps it drawn', async () => {
    await show({ items: many(1, 1000), covered: { top: 100, bottom: 0 } });
    await list.focusLine(700);
    const { top, bottom } = room.getBoundingClientRect();
    const at = (number: number) => lineOf(number)!.getBoundingClientRect();
    expect(focused()).to.equal(lineOf(700));
    expect(at(700).bottom).to.be.at.most(bottom);
    await list.focusLine(500);
    expect(at(500).top).to.be.at.least(top + 100);
    await scroll(0);
    expect([focused(), lineOf(1) !== null]).to.deep.equal([lineOf(500), true]);
    expect(lines().at(-1)!.contains(lineOf(500))).to.equal(true);
  });
});

describe('a ticket in the list', () => {
  before(() => speak('en'));
  beforeEach(() => (room = document.body.appendChild(document.createElement('div'))));
  afterEach(() => room.remove());

  it('stands among those that are due alike, and is said to be unread by a word', async () => {
    const due = (ms: number) => ({ replyDueAt: new Date(Date.now() + ms).toISOString() });
    const items = [line(1, { ...due(-60_000), unread: true }), line(2, due(-30_000)), line(3, due(400 * 3_600_000))];
    await show({ items, grouped: true });
    const groups = [...list.renderRoot.querySelectorAll('.group')].map((group) => [
      group.querySelector('h2')!.textContent.trim().replaceAll(/\s+/g, ' '),
      group.querySelectorAll('li').length,
    ]);
    expect(groups).to.deep.equal([
      ['Overdue 2', 2],
      ['Later 1', 1],
    ]);
    await show({ items: items.slice(0, 2), grouped: true, endless: true, overdue: 199 });
    expect(list.renderRoot.querySelector('h2')!.textContent).to.match(/Overdue\s+199/);
    list.overdue = undefined;
    await drawn();
    expect(list.renderRoot.querySelector('h2')!.textContent.trim()).to.equal('Overdue');
    expect(lineOf(1)!.textContent).to.match(/Customer 1\s+unread/);
    expect(lineOf(2)!.textContent).not.to.contain('unread');
  });

  it('shows nothing by half of what is known of it, however little room there is', async () => {
    room.style.width = '320px';
    const assignee = { id: 'p1', name: 'Olive Owner' };
    const waiting = { status: 'waiting', category: 'delivery', sample: true, assignee } as const;
    const snoozedUntil = '2999-01-01T09:00:00.000Z';
    await show({
      items: [line(144, waiting), line(145, { ...waiting, snoozedUntil })],
      mixed: true,
      drafts: new Set(['145']),
    });
    const shown = [...list.renderRoot.querySelectorAll('.facts')].map((facts) => {
      const { left, right } = facts.getBoundingClientRect();
      return [...facts.children]
        .filter((fact) => fact.checkVisibility())
        .map((fact) => {
          const box = fact.getBoundingClientRect();
          expect([box.left >= left - 1, box.right <= right + 1], fact.outerHTML).to.deep.equal([true, true]);
          return fact.textContent.trim().split(' until ')[0] || fact.localName;
        });
    });
    expect(shown).to.deep.equal([
      ['#144', 'Waiting on customer', 'ui-avatar'],
      ['#145', 'Snoozed', 'Draft', 'ui-avatar'],
    ]);
  });

  it('says that a reply goes out, not that it is overdue', async () => {
    const late = { replyDueAt: '2026-11-01T00:00:00.000Z' };
    const going = { id: 'm', author: null, text: 'Sorry', at: '', releaseAt: '', resolves: true };
    await show({ items: [line(1, late), line(2, { ...late, held: [going] })] });
    const when = lines().map((li) => li.querySelector('.when')!);
    expect(when.map((one) => one.querySelector('due-time') !== null)).to.deep.equal([true, false]);
    expect(when[1]!.textContent.trim()).to.equal('Goes out');
  });

  it('is chosen by its box, with Shift all from the last one, where there is something to do with several', async () => {
    const said: Chosen[] = [];
    await show({ items: many(1, 3), chosen: new Set([2]) });
    list.addEventListener('choose', (event) => said.push((event as CustomEvent<Chosen>).detail));
    const boxes = [...list.renderRoot.querySelectorAll('input')];
    expect(boxes.map(({ checked, ariaLabel }) => [checked, ariaLabel])).to.deep.equal([
      [false, 'Select #1'],
      [true, 'Select #2'],
      [false, 'Select #3'],
    ]);
    boxes[0]!.click();
    boxes[2]!.dispatchEvent(new MouseEvent('click', { shiftKey: true }));
    expect(said).to.deep.equal([
      { number: 1, isThrough: false },
      { number: 3, isThrough: true },
    ]);
    boxes[1]!.dispatchEvent(new MouseEvent('click', { shiftKey: true }));
    list.chosen = new Set([1, 2]);
    await drawn();
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, true, false]);
    list.chosen = undefined;
    await drawn();
    expect(list.renderRoot.querySelector('input')).to.equal(null);
  });
});
