import { expect } from 'chai';
import { html, LitElement, nothing } from 'lit';
import type { TicketLine } from '../src/api/tickets.ts';
import { queueCommands, type Queue } from '../src/inbox/queue-actions.ts';
import { QueueActs } from '../src/inbox/queue-acts.ts';
import '../src/inbox/queue-bar.ts';
import { loadWords } from '../src/language/language.ts';
import type { UiButton } from '../src/ui/ui-button.ts';
import '../src/ui/ui-toasts.ts';
import { undoLast, type UiToasts } from '../src/ui/ui-toasts.ts';
import { until } from '../../tests/kit/until.ts';
import { heldAnswer, startFakeApi, stopFakeApi } from './fake-api.ts';
import { siteRef, textOf, ticketView } from './fixtures.ts';

/** Shows what is done to its tickets as the Inbox does: the bar anew whenever something begins or ends. */
class Doing extends LitElement {
  queue?: Queue;
  override render() {
    return this.queue
      ? html`<queue-bar .queue=${{ ...this.queue }} .site=${siteRef('agent')} total="2" listed="2"></queue-bar>`
      : nothing;
  }
}
customElements.define('queue-doing', Doing);

const lines = (count: number): TicketLine[] =>
  Array.from({ length: count }, (_, at) => ticketView({ id: `t${at}`, number: at, revision: at + 1 }));
const path = '/api/sites/s/ticket-acts';

let toasts: UiToasts;
const said = async (): Promise<string> => {
  await toasts.updateComplete;
  return textOf(toasts);
};

/** What is done, and of whom one heard that it was done, and that they left. */
function doing() {
  const heard: { done: string[]; left: string[] } = { done: [], left: [] };
  const host = new Doing();
  const acts = new QueueActs(host, () => 's', {
    done: (ids) => heard.done.push(...ids),
    leave: (ids) => heard.left.push(...ids),
  });
  return { heard, acts, host };
}

before(() => loadWords());

describe('what the palette offers for a ticket of the list', () => {
  const names = 'Resolve, Assign …, Category …, Tag …, Snooze …, Close'.split(', ');
  for (const [stands, offered] of [
    [{ areChosen: false, isOpen: false }, names.map((name) => `#0: ${name}`)],
    [{ areChosen: true, isOpen: true }, names.map((name) => `1 ticket: ${name}`)],
    [{ areChosen: false, isOpen: true }, names.slice(1, -1).map((name) => `#0: ${name}`)],
  ] as const)
    it(`is all that its page does not: ${JSON.stringify(stands)}`, () => {
      const queue = { lines: lines(1) } as unknown as Queue;
      const commands = queueCommands(siteRef('agent'), queue, stands);
      expect(commands.map(({ label }) => label)).to.deep.equal(offered);
    });
});

describe('what is chosen', () => {
  for (const [chosen, listed, said] of [
    [50, 199, '50 of 199 selected'],
    [50, 50, '50 selected'],
    [50, 10_000, '50 of 10,000+ selected'],
  ] as const)
    it(`of ${listed} tickets is told from what is not: ${said}`, async () => {
      const bar = document.createElement('queue-bar');
      const queue = { lines: lines(chosen), acts: doing().acts } as unknown as Queue;
      document.body.append(Object.assign(bar, { queue, site: siteRef('viewer'), total: 50, listed }));
      await bar.updateComplete;
      expect(bar.renderRoot.querySelector('.count')!.textContent).to.equal(said);
      bar.remove();
    });
});

it('while something is being done to what is chosen the bar does nothing else, and says so', async () => {
  const { held, answer } = heldAnswer();
  startFakeApi({ [`POST ${path}`]: { id: 'a', results: [] } }, held);
  const { acts, host } = doing();
  host.queue = { lines: lines(2), acts } as unknown as Queue;
  document.body.append(host);
  const areOff = async (): Promise<boolean[]> => {
    await host.updateComplete;
    const bar = host.renderRoot.querySelector('queue-bar')!;
    await bar.updateComplete;
    return [...bar.renderRoot.querySelectorAll<UiButton>('.actions:last-child ui-button')].map(
      (one) => one.softDisabled,
    );
  };
  expect(new Set(await areOff())).to.deep.equal(new Set([false]));
  const done = acts.do({ type: 'resolve' }, lines(2));
  expect(new Set(await areOff())).to.deep.equal(new Set([true]));
  answer();
  await done;
  expect(new Set(await areOff())).to.deep.equal(new Set([false]));
  host.remove();
  stopFakeApi();
});

describe('what is done to several tickets', () => {
  beforeEach(() => (toasts = document.body.appendChild(document.createElement('ui-toasts'))));
  afterEach(() => {
    stopFakeApi();
    toasts.remove();
  });

  it('is done to each by the revision it was seen at; of those it was not it is said why', async () => {
    const results = [
      { id: 't0', done: true, revision: 2, changed: true },
      { id: 't1', done: false, code: 'conflict' },
      { id: 't2', done: true, revision: 4, changed: true },
    ];
    const calls = startFakeApi({ [`POST ${path}`]: { id: 'a', results } });
    const { acts, heard } = doing();
    await acts.do({ type: 'resolve' }, lines(3));
    expect(calls[0]!.body).to.deep.include({
      act: { type: 'resolve' },
      tickets: [
        { id: 't0', base: 1 },
        { id: 't1', base: 2 },
        { id: 't2', base: 3 },
      ],
    });
    expect(heard).to.deep.equal({ done: ['t0', 't2'], left: ['t0', 't2'] });
    expect(await said())
      .to.contain('2 tickets resolved.')
      .and.to.match(/#1: Not done: somebody changed this meanwhile/);
  });

  it('leaves nobody where they go on with it, and is called by its number where it is one', async () => {
    startFakeApi({ [`POST ${path}`]: { id: 'a', results: [{ id: 't0', done: true, revision: 2, changed: true }] } });
    const { acts, heard } = doing();
    await acts.do({ type: 'assign', personId: 'p1' }, lines(1));
    expect(heard).to.deep.equal({ done: ['t0'], left: [] });
    expect(await said()).to.contain('#0 assigned.');
  });

  it('goes in parts of a hundred, and is taken back as one, by the key too', async () => {
    const all = lines(130);
    const results = all.map(({ id }) => ({ id, done: true, revision: 9, changed: true }));
    const calls = startFakeApi({
      [`POST ${path}`]: { id: 'a', results: results.slice(0, 65) },
      [`DELETE ${path}/a`]: { id: 'a', results: results.slice(0, 65) },
    });
    await doing().acts.do({ type: 'snooze', until: '2026-12-01T09:00:00.000Z' }, all);
    const sizes = calls.map(({ body }) => (body as { tickets: unknown[] }).tickets.length);
    const ids = new Set(calls.map(({ body }) => (body as { id: string }).id));
    expect([sizes, ids.size]).to.deep.equal([[100, 30], 2]);
    expect(await said()).to.match(/Undo Z/);
    undoLast();
    await until(() => calls.length === 4);
    await until(async () => (await said()).includes('undone'));
    expect(calls.slice(2).map(({ method }) => method)).to.deep.equal(['DELETE', 'DELETE']);
  });

  it('that changed nothing cannot be taken back', async () => {
    const results = [{ id: 't0', done: true, revision: 1, changed: false }];
    startFakeApi({ [`POST ${path}`]: { id: 'a', results } });
    await doing().acts.do({ type: 'snooze', until: '2026-12-01T09:00:00.000Z' }, lines(1));
    expect(await said())
      .to.contain('#0 snoozed')
      .and.not.to.contain('Undo');
  });

  it('that breaks off between two calls is told and taken back as far as it came', async () => {
    const all = lines(130);
    const results = all.slice(0, 100).map(({ id }) => ({ id, done: true, revision: 9, changed: true }));
    const { held, answer } = heldAnswer();
    const first = startFakeApi({ [`POST ${path}`]: { id: 'a', results } }, held);
    const { acts, heard } = doing();
    const over = acts.do({ type: 'resolve' }, all);
    await until(() => first.length);
    startFakeApi({ [`POST ${path}`]: 'busy', [`DELETE ${path}/a`]: { id: 'a', results } });
    answer();
    await over;
    expect([heard.done.length, heard.left.length]).to.deep.equal([100, 100]);
    expect(await said())
      .to.contain('100 tickets resolved.')
      .and.to.contain('The server is busy');
    undoLast();
    await until(async () => (await said()).includes('100 tickets: undone.'));
  });

  it('is nothing where the server does not answer, which is said', async () => {
    startFakeApi({ [`POST ${path}`]: 'busy' });
    const { acts, heard } = doing();
    await acts.do({ type: 'resolve' }, lines(2));
    expect(heard.done).to.deep.equal([]);
    expect(await said()).to.contain('The server is busy');
  });
});
