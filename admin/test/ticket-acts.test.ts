import { expect } from 'chai';
import { loadWords } from '../src/language/language.ts';
import { words as inbox } from '@huiyin/shared/i18n/admin/inbox/en';
import { words as stream } from '@huiyin/shared/i18n/admin/stream/en';
import { ticketOf, type TicketView } from '../src/api/tickets.ts';
import { store } from '../src/data/store.ts';
import { draftsOf } from '../src/drafts.ts';
import { MessageDraft } from '../src/inbox/message-draft.ts';
import { TicketActs } from '../src/inbox/ticket-acts.ts';
import { forgetToasts, undoLast } from '../src/ui/ui-toasts.ts';
import { dropUndo, newestUndo } from '../src/ui/undos.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { ticketView } from './fixtures.ts';

const ticket = (id: string): TicketView => ticketView({ id, number: 1, revision: 3 });
const me = { person: { id: 'p1', name: 'Mei' } };

/** A page with a ticket in sight, and a last look before sending that lasts until it is let go. */
function pageWith(view: TicketView) {
  const shown: TicketView[] = [];
  const page = {
    session: { site: { id: 's' }, me } as never,
    members: [],
    categoryWord: String,
    /** Of the ticket in sight. */
    number: view.number,
    get view(): TicketView | undefined {
      return store.of(ticketOf('s', page.number)).value;
    },
    show: (newer: TicketView) => void shown.push(newer),
    ended: () => undefined,
  };
  const see = (now: TicketView): void => {
    page.number = now.number;
    store.of(ticketOf('s', now.number)).put(now);
  };
  see(view);
  let look!: (isNew: boolean) => void;
  const looked = new Promise<boolean>((resolve) => (look = resolve));
  return { page, see, shown, look, acts: new TicketActs(page, { look: () => looked }) };
}
const written = { id: 'm', text: 'For the first', visibility: 'public' as const, settle: () => undefined };

before(() => loadWords());

describe('what is done to a ticket', () => {
  afterEach(stopFakeApi);

  it('is done to the one that was in sight, though another one is by the time it goes', async () => {
    const calls = startFakeApi({ 'POST /api/sites/s/tickets/first/messages': ticket('first') });
    const { page, see, shown, look, acts } = pageWith(ticket('first'));
    const sent = acts.send(written);
    see({ ...ticket('second'), number: 2 });
    look(false);
    expect(await sent).to.equal('stored');
    expect(calls.map(({ path }) => path)).to.deep.equal(['/api/sites/s/tickets/first/messages']);
    expect(calls[0]!.body).to.include({ text: 'For the first', base: 3, holdSeconds: 10 });
    expect([page.view?.id, ...shown.map(({ id }) => id)]).to.deep.equal(['second', 'first']);
  });

  it('waits where a colleague has begun to write meanwhile', async () => {
    const calls = startFakeApi({});
    const { look, acts } = pageWith(ticket('first'));
    const sent = acts.send(written);
    look(true);
    expect([await sent, calls.length]).to.deep.equal(['look', 0]);
  });

  it('shows at once whose turn it is then, and what the server says in the end', async () => {
    const due = { replyDueAt: '2026-11-21T13:30:00.000Z', replySince: '2026-11-21T09:30:00.000Z' };
    const view = ticketView({ ...due, revision: 3 });
    const path = `/api/sites/s/tickets/${view.id}`;
    const after = (change: Partial<TicketView>): TicketView => ({ ...view, revision: 4, ...change });
    startFakeApi({
      [`POST ${path}/messages`]: after({}),
      [`POST ${path}/closure`]: after({ status: 'closed' }),
      [`DELETE ${path}/closure`]: after(due),
    });
    const { page, see, look, acts } = pageWith(view);
    look(false);
    const seen = async (done: () => Promise<unknown>, before = view) => {
      see(before);
      const ending = done();
      while (page.view === before) await Promise.resolve();
      const { status, replyDueAt, replySince, firstRepliedAt } = page.view!;
      await ending;
      return [status, replyDueAt, replySince, firstRepliedAt !== null];
    };
    const running = Object.values(due);
    const ended = after({ status: 'closed', replyDueAt: null, replySince: null });
    const note = { ...written, visibility: 'note' as const };
    expect([
      await seen(() => acts.send(written)),
      await seen(() => acts.send(note)),
      await seen(() => acts.finish('closed')),
      await seen(() => acts.reopen(), ended),
      await seen(() => acts.finish('resolved'), ended),
    ]).to.deep.equal([
      ['open', ...running, false],
      ['open', ...running, false],
      ['closed', null, null, false],
      ['open', null, null, false],
      ['closed', null, null, false],
    ]);
  });

  it('is said of it at once, what it is about and its tags, and is as it was where that is refused', async () => {
    const view = ticketView({ revision: 3, tags: ['VIP'] });
    const answer = (results: unknown[]) => ({ id: 'act', results });
    const acted = 'POST /api/sites/s/ticket-acts';
    const known = { [`GET /api/sites/s/tickets/${view.id}`]: { ...view, category: 'delivery', revision: 4 } };
    const calls = startFakeApi({
      ...known,
      [acted]: answer([{ id: view.id, done: true, revision: 4, changed: true }]),
    });
    const { page, see, shown, acts } = pageWith(view);
    const doing = acts.classify({ type: 'categorize', category: 'delivery' });
    await until(() => page.view?.category === 'delivery');
    await doing;
    expect(calls[0]!.body).to.deep.include({ tickets: [{ id: view.id, base: 3 }] });
    expect(shown.map(({ category }) => category)).to.deep.equal(['delivery']);
    expect(newestUndo()?.about).to.equal(view.id);

    startFakeApi({ ...known, [acted]: answer([{ id: view.id, done: true, revision: 4, changed: false }]) });
    await acts.classify({ type: 'categorize', category: 'delivery' });
    expect(newestUndo()?.about).not.to.equal(view.id);

    startFakeApi({ [acted]: answer([{ id: view.id, done: false, code: 'too_many_tags' }]) });
    see(view);
    const refused = acts.classify({ type: 'tag', tags: ['late', 'vip'] });
    await until(() => page.view?.tags.length === 2);
    expect(page.view?.tags).to.deep.equal(['late', 'VIP']);
    await refused;
    expect(page.view?.tags).to.deep.equal(['VIP']);
  });

  it('is done and can be taken back also where the ticket cannot be read right after, and is read again', async () => {
    const view = ticketView({ revision: 3, tags: ['VIP'] });
    const done = (revision: number) => ({ id: 'act', results: [{ id: view.id, done: true, changed: true, revision }] });
    const path = `/api/sites/s/tickets/${view.id}`;
    const answers: Record<string, unknown> = { 'POST /api/sites/s/ticket-acts': done(4), [`GET ${path}`]: 500 };
    const calls = startFakeApi(answers);
    const { page, shown, acts } = pageWith(view);
    await acts.classify({ type: 'tag', tags: ['late'] });
    expect(page.view).to.deep.include({ revision: 4, tags: ['late', 'VIP'] });
    const stop = store.of(ticketOf('s', view.number)).show(() => undefined);
    await until(() => calls.some((call) => call.method === 'GET' && call.path.endsWith(`/${view.number}`)));
    stop();

    answers[`DELETE /api/sites/s/ticket-acts/${(calls[0]!.body as { id: string }).id}`] = done(5);
    undoLast();
    await until(() => shown.length === 2);
    expect(shown[1]).to.deep.include({ revision: 5, tags: ['VIP'] });
    forgetToasts(view.id);
  });

  it('takes away what was said before of the same ticket, and that alone', async () => {
    const [first, second] = [ticket('first'), ticket('second')];
    startFakeApi({
      'POST /api/sites/s/tickets/first/resolution': first,
      'POST /api/sites/s/tickets/second/resolution': { ...second, number: 2 },
      'POST /api/sites/s/tickets/first/messages': first,
    });
    const toasts = document.createElement('ui-toasts');
    document.body.append(toasts);
    const { acts, look } = pageWith({ ...first, number: 1, threadReadable: true });
    await acts.finish('resolved');
    await pageWith({ ...second, number: 2, threadReadable: true }).acts.finish('resolved');
    look(false);
    expect(await acts.send(written)).to.equal('stored');
    await toasts.updateComplete;
    const said = Array.from(toasts.renderRoot.querySelectorAll('.toast > span'), (span) => span.textContent);
    toasts.remove();
    expect(said).to.deep.equal([inbox.resolved(2), stream.held.said(1)]);
  });

  for (const threadReadable of [true, false])
    it(`says whether the customer is asked how it went: ${threadReadable ? 'they are' : 'they cannot be'}`, async () => {
      const view = { ...ticket('first'), threadReadable };
      startFakeApi({ 'POST /api/sites/s/tickets/first/resolution': view });
      const toasts = document.createElement('ui-toasts');
      document.body.append(toasts);
      await pageWith(view).acts.finish('resolved');
      await toasts.updateComplete;
      const said = threadReadable ? inbox.resolved(1) : inbox.resolvedUnasked(1);
      expect(toasts.renderRoot.textContent).to.contain(said);
      toasts.remove();
    });

  it('that was to be resolved with a reply is ours again by what undoes, once the reply is out, and no later end of it', async () => {
    const view = ticketView({ revision: 3, threadReadable: true });
    const path = `/api/sites/s/tickets/${view.id}`;
    const calls = startFakeApi({
      [`POST ${path}/resolution`]: { ...view, revision: 4 },
      [`DELETE ${path}/closure`]: view,
    });
    const { look, acts } = pageWith(view);
    look(false);
    await acts.send({ ...written, resolves: true });
    expect(newestUndo()!.text).to.equal(stream.held.said(view.number));
    dropUndo(newestUndo()!);
    expect(newestUndo()!.text).to.equal(inbox.resolved(view.number));
    undoLast();
    await until(() => calls.length === 2);
    expect(calls[1]!.path).to.equal(`${path}/closure?undo=true&base=4`);
  });

  it('a reply is shown as held at once, and taken back it is a draft again, before what was begun since', async () => {
    const view = ticketView({ revision: 3 });
    const path = `/api/sites/s/tickets/${view.id}`;
    const held = { id: 'm', author: me.person, text: 'For the first', at: '', releaseAt: '', resolves: true };
    const calls = startFakeApi({
      [`POST ${path}/resolution`]: { ...view, revision: 4, held: [held] },
      [`DELETE ${path}/held-replies/m`]: { text: held.text, resolves: true, ticket: { ...view, revision: 5 } },
    });
    const { page, look, acts, shown } = pageWith(view);
    look(false);
    const sent = acts.send({ ...written, resolves: true });
    while (page.view === view) await Promise.resolve();
    expect(page.view!.held.map(({ id, resolves }) => [id, resolves])).to.deep.equal([['m', true]]);
    expect([await sent, page.view!.status]).to.deep.equal(['stored', 'open']);
    const draft = new MessageDraft(draftsOf('p1'), `reply ${view.number} s`, 3);
    draft.write('And another thing', 4);
    await acts.takeBack(view, 'm');
    expect([draft.text, shown.at(-1)!.held]).to.deep.equal(['For the first\n\nAnd another thing', []]);
    expect(calls.map(({ method }) => method)).to.deep.equal(['POST', 'DELETE']);
    draft.drop();
  });
});
