import type { ThreadView } from '@huiyin/shared/contract/threads';
import { expect } from 'chai';
import { ratingId } from '../../src/reduce.ts';
import { dataOf } from '../../src/keep/watch.ts';
import { intoDatabase, newSite } from './page.ts';
import { settled } from '../../../tests/kit/settled.ts';
import { until } from '../../../tests/kit/until.ts';
import { Tab } from './tab.ts';
import { json, Wire } from './wire.ts';
import { thread } from '../kept-thread.ts';
import { problem } from '../problem.ts';

const view = (text: string): ThreadView => ({
  id: thread.id,
  ticket: { number: 1, status: 'waiting', category: null, openedAt: '', firstReplyDueAt: null },
  messages: [{ id: text, from: 'staff', name: 'Li', text, at: '' }],
  attachments: [],
  rating: null,
});

describe('conversation', () => {
  let wire: Wire;
  let tab: Tab;
  const shown = () => tab.page.state.views[thread.id] as ThreadView | undefined;
  const stream = (...pieces: string[]) =>
    new Response(new Blob(pieces).stream(), { headers: { 'content-type': 'text/event-stream' } });

  beforeEach(async () => {
    const site = newSite();
    wire = new Wire();
    tab = new Tab();
    await intoDatabase(site, { queue: [], threads: [thread] });
    localStorage.setItem(`huiyin:${site}`, '1');
    wire.get = () => json(200, view('hello'));
    await tab.open(site, wire);
  });
  afterEach(() => tab.kill());

  it('is shown as soon as the page knows of it', async () => {
    await until(shown);
    expect(shown()!.messages[0]!.text).to.equal('hello');
    const { init, path } = wire.calls[0]!;
    expect(path).to.equal(`/v1/threads/${thread.id}`);
    expect(init.headers).to.include({ authorization: `Bearer ${thread.secret}`, accept: 'text/event-stream' });
  });

  it('follows a stream of events', async () => {
    const event = `: beat\n\nevent: thread\ndata: ${JSON.stringify(view('你好'))}\n\n`;
    wire.get = () => stream(event.slice(0, 40), event.slice(40), ': beat\n\nevent: other\ndata: {}\n\n');
    await until(() => shown()?.messages[0]!.text === '你好');
  });

  it('adds what a stream tells later, each message once', async () => {
    const told = (...texts: string[]) => {
      const messages = texts.flatMap((text) => view(text).messages);
      return `event: thread\ndata: ${JSON.stringify({ ...view(''), messages })}\n\n`;
    };
    wire.get = () => stream(told('one', 'two'), told('two', 'three'), told());
    await until(
      () =>
        shown()
          ?.messages.map((m) => m.text)
          .join() === 'one,two,three',
    );
  });

  it('is gone when the key is no longer good', async () => {
    wire.get = () => problem(404, 'not_found');
    await until(() => tab.page.state.views[thread.id] === 'gone');
    tab.page.keeper.forget(thread.id);
    await until(() => !tab.kept.threads.length);
  });

  it('is not gone because of what stands before the server', async () => {
    const answers = [
      () => new Response('<h1>404', { status: 404 }),
      () => json(401, { code: 'unauthenticated' }),
      () => json(410, {}),
    ];
    const asked = answers.length;
    wire.calls.length = 0;
    wire.get = () => (answers.shift() ?? (() => json(200, view('back'))))();
    await until(() => shown()?.messages[0]?.text === 'back');
    expect(wire.calls.length).to.be.above(asked);
    expect(tab.page.actions).not.to.deep.include({ type: 'thread', id: thread.id, view: 'gone' });
    expect(tab.kept.threads.length).to.equal(1);
  });

  it('takes messages in order and a rating with the text as it was typed', async () => {
    await until(shown);
    const failing = [true];
    wire.post = () => (failing.pop() ? json(503, {}) : undefined);
    tab.page.keeper.say(thread, 'one');
    tab.page.keeper.say(thread, 'two');
    await until(() => wire.stored.size === 2);
    expect([...wire.stored.values()].map((text) => JSON.parse(text).text)).to.deep.equal(['one', 'two']);
    tab.page.keeper.rate(thread, ratingId(thread.id, null), 4, '');
    tab.page.keeper.rate(thread, ratingId(thread.id, null), 2, 'still broken');
    await settled();
    expect(wire.stored.size).to.equal(2);
    tab.page.keeper.send(ratingId(thread.id, null));
    await until(() => wire.stored.size === 3);
    expect(wire.sent.at(-1)!.text).to.equal('{"score":2,"comment":"still broken"}');
    await until(() => !tab.kept.queue.length);
  });

  it('remembers what was read, for every tab', async () => {
    await until(shown);
    tab.page.keeper.saw(thread.id);
    await until(() => tab.kept.threads[0]!.seen === 1);
  });

  it('gives pictures as URLs of this page, fetched with the key', async () => {
    wire.get = ({ path }) =>
      path.endsWith('/p1')
        ? new Response('pixels', { headers: { 'content-type': 'image/webp' } })
        : json(200, view('x'));
    await tab.page.keeper.picture(thread, 'p1');
    expect(await (await fetch(tab.page.state.urls['p1']!)).text()).to.equal('pixels');
    const { init } = wire.calls.find((c) => c.path.endsWith('/attachments/p1'))!;
    expect(init.headers).to.deep.equal({ authorization: `Bearer ${thread.secret}` });
    for (const answer of [json(404, {}), json(200, { offline: true })]) {
      wire.get = () => answer;
      const refused = await tab.page.keeper.picture(thread, 'p2').catch((error: unknown) => error);
      expect(String(refused)).to.include(answer.status);
    }
  });

  it('reads the data of events named thread only', () => {
    expect(dataOf('id: 1\nevent: thread\r\ndata: {"a":1}')).to.equal('{"a":1}');
    expect(dataOf('event: other\ndata: a')).to.equal('');
    expect(dataOf(': beat')).to.equal('');
    for (const end of ['\u2028', '\u2029', '\u0085', '\v', '\f'])
      expect(dataOf(`data:{"text":"one${end}two"}\nevent:thread`)).to.equal(`{"text":"one${end}two"}`);
  });
});
