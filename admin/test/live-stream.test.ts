import { expect } from 'chai';
import type { StreamEvent } from '@huiyin/shared/contract/stream';
import '../src/admin-app.ts';
import { LiveStream, type LiveEvents } from '../src/api/live-stream.ts';
import { nameSite } from '../src/router/router.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { endSession, sessionOf, site } from './fixtures.ts';

/** A stream that was opened: after what, and what it is told. */
interface Opened {
  readonly after: string | null;
  tell(said: StreamEvent, id: string): void;
}

/** Stands where the server stands: answers who is signed in, and opens streams. */
function startStreams(): Opened[] {
  const all: Opened[] = [];
  globalThis.fetch = async (input, init): Promise<Response> => {
    const { url, headers, signal } = new Request(input, init);
    const { pathname } = new URL(url);
    if (pathname === '/api/me') return Response.json(sessionOf('owner').me);
    if (pathname !== '/api/stream') return new Response(null, { status: 404 });
    const bytes = new TransformStream<string, string>();
    const writer = bytes.writable.getWriter();
    signal.addEventListener('abort', () => void writer.abort().catch(() => undefined));
    all.push({
      after: headers.get('last-event-id'),
      tell: ({ event, data }, id) =>
        void writer.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`).catch(() => undefined),
    });
    return new Response(bytes.readable.pipeThrough(new TextEncoderStream()));
  };
  return all;
}

const opened = (resumed: boolean): StreamEvent => ({ event: 'opened', data: { resumed } });
const notice: StreamEvent = { event: 'notice', data: { siteId: site.id } };

/** For a test, a browser that does not have these, since nobody can stand where the server stands for a shared worker. */
function hide(...hidden: (readonly [of: object, name: string])[]): () => void {
  const kept = hidden.map(([of, name]) => [of, name, Object.getOwnPropertyDescriptor(of, name)!] as const);
  for (const [of, name] of hidden) Reflect.deleteProperty(of, name);
  return () => kept.forEach(([of, name, its]) => Object.defineProperty(of, name, its));
}

for (const [where, ...hidden] of [
  ['in a leading tab', [globalThis, 'SharedWorker']],
  ['in a tab of its own', [globalThis, 'SharedWorker'], [Navigator.prototype, 'locks']],
] as const)
  describe(`the first stream of a page, ${where}`, () => {
    let giveBack: () => void;
    let streams: Opened[];
    let live: LiveStream;
    let heard: string[];
    beforeEach(() => {
      giveBack = hide(...hidden);
      streams = startStreams();
      heard = [];
    });
    afterEach(() => {
      live.close();
      giveBack();
      endSession();
    });

    async function listen(since: string): Promise<Opened> {
      const n = streams.length;
      live = new LiveStream(crypto.randomUUID(), site.id, since);
      for (const type of ['notice', 'reconnected'] satisfies (keyof LiveEvents)[])
        live.hear(type, () => void heard.push(type));
      return until(() => streams[n]);
    }

    it('goes on from where things stood before they were read, and asks for nothing again', async () => {
      const { after, tell } = await listen('7-5-3');
      expect(after).to.equal('7-5-3');
      tell(notice, '7-5-4');
      tell(opened(true), '7-5-4');
      await until(() => heard.length);
      await settled();
      expect([heard, live.heard]).to.deep.equal([['notice'], '7-5-4']);
    });

    for (const [when, since, after] of [
      ['it cannot go on from there', '99-99-99', '99-99-99'],
      ['nobody knows where that is', '', null],
    ] as const)
      it(`has all asked for again where ${when}`, async () => {
        const stream = await listen(since);
        expect(stream.after).to.equal(after);
        stream.tell(opened(false), '7-5-3');
        await until(() => heard.length);
        expect(heard).to.deep.equal(['reconnected']);
      });

    it('goes on where it was when the page comes back from where nothing was heard', async () => {
      const { tell } = await listen('7-5-3');
      tell(opened(true), '8-5-3');
      await until(() => live.heard === '8-5-3');
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      expect((await until(() => streams[1])).after).to.equal('8-5-3');
      expect(heard).to.deep.equal(['reconnected']);
    });
  });

describe('the console', () => {
  const home = location.href;
  let giveBack: () => void;
  beforeEach(() => (giveBack = hide([globalThis, 'SharedWorker'])));
  afterEach(() => {
    document.querySelector('admin-app')?.remove();
    history.replaceState(null, '', home);
    nameSite();
    giveBack();
    endSession();
  });

  it('hears what came since it asked who is signed in', async () => {
    const streams = startStreams();
    history.replaceState(null, '', `/admin/settings/profile?site=${site.key}`);
    document.body.append(document.createElement('admin-app'));
    expect((await until(() => streams[0])).after).to.equal('3-2-1');
  });
});
