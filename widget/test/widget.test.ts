import { expect } from 'chai';
import { FakeServer, json } from './fake-server.ts';
import { MountedWidget } from './mounted-widget.ts';

describe('widget', () => {
  let server: FakeServer;
  let shown: MountedWidget;
  let sites = 0;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer().start();
    shown = new MountedWidget(`SITE${++sites}`);
  });
  afterEach(() => {
    shown.remove();
    server.stop();
  });
  const kept = (): string | null => localStorage.getItem(`huiyin:SITE${sites}`);
  const post = () => shown.until(() => server.posts[0]);

  it('stores and sends nothing before the visitor acts, but asks for what to show', async () => {
    await shown.open();
    await shown.until(() => shown.widget.state.later);
    expect(localStorage.length).to.equal(0);
    expect(server.calls.map((c) => c.method)).to.deep.equal(['GET']);
    expect(document.cookie).to.equal('');
  });

  it('sends one tap as it is when the panel is closed, once', async () => {
    await shown.open();
    await shown.tap(4);
    await shown.until(kept);
    expect(server.posts).to.deep.equal([]);
    shown.widget.close();
    const { body, init } = await post();
    expect(body).to.include({
      kind: 'csat',
      score: 4,
      surveyVersion: 3,
      locale: 'en',
      page: location.origin + location.pathname,
    });
    expect(body).not.to.have.any.keys('comment', 'answers', 'trap', 'contact');
    expect(init).to.include({ credentials: 'omit', keepalive: true });
    await shown.until(() => kept() === null);
    shown.widget.toggle();
    shown.widget.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.posts.length).to.equal(1);
  });

  it('sends reasons and comment with the tap in a single post', async () => {
    await shown.open();
    await shown.tap(2);
    await shown.press('Too slow');
    await shown.write('textarea', 'three weeks\u0000 \ud83d');
    await shown.press('Send');
    const { body } = await post();
    expect(body).to.deep.include({ score: 2, comment: 'three weeks \ufffd', answers: { reasons: ['slow'] } });
    await shown.until(() => shown.text.includes('Thank you so much.'));
    expect(server.posts.length).to.equal(1);
  });

  it('asks for reasons after a low score only', async () => {
    await shown.open();
    await shown.tap(4);
    await shown.until(() => shown.find('textarea'));
    expect(shown.byName('Too slow')).to.equal(undefined);
    await shown.tap(3);
    await shown.until(() => shown.byName('Too slow'));
  });

  it('sends what is on the page when the page goes', async () => {
    await shown.open();
    await shown.tap(5);
    await shown.until(kept);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect((await post()).body.score).to.equal(5);
  });

  it('takes an answer as sent when another tab has sent it', async () => {
    await shown.open();
    await shown.tap(5);
    const key = await shown.until(() => kept() && `huiyin:SITE${sites}`);
    localStorage.removeItem(key);
    dispatchEvent(new StorageEvent('storage', { key }));
    await shown.until(() => shown.text.includes('Thank you so much.'));
    shown.widget.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.posts).to.deep.equal([]);
  });

  it('tries again after a failure, with the very same body', async () => {
    const answers = [() => Promise.reject(new TypeError('offline')) as never, () => json(503, {}), () => json(201, {})];
    server.post = () => answers[server.posts.length - 1]!();
    await shown.open();
    await shown.tap(5);
    await shown.until(kept);
    shown.widget.close();
    await shown.until(() => server.posts.length === 3, 8000);
    expect(new Set(server.posts.map((p) => String(p.init.body))).size).to.equal(1);
    await shown.until(() => kept() === null);
  }).timeout(10_000);

  it('sends what an earlier page left behind', async () => {
    const body = '{"id":"left","kind":"csat","score":1}';
    const left = {
      id: 'left',
      path: `v1/sites/SITE${sites}/responses`,
      body,
      madeAt: Date.now() - 99_000,
      dueAt: 1,
      tries: 0,
    };
    localStorage.setItem(`huiyin:SITE${sites}`, JSON.stringify({ queue: [left], threads: [] }));
    shown.widget.act(() => {});
    expect((await post()).init.body).to.equal(body);
    await shown.until(() => kept() === null);
  });

  it('takes “stored before” as success', async () => {
    server.post = () => json(409, { code: 'id_taken' });
    await shown.open();
    await shown.tap(3);
    await shown.until(kept);
    shown.widget.close();
    await post();
    await shown.until(() => kept() === null);
    expect(shown.text).not.to.include('Could not be sent');
  });

  it('sets aside what is refused, shows its text and sends the rest', async () => {
    server.post = ({ body }) => (body.kind === 'csat' ? json(400, { code: 'invalid' }) : json(201, {}));
    await shown.open();
    await shown.tap(1);
    await shown.write('textarea', 'a poisonous word');
    await shown.press('Send');
    await shown.until(() => shown.text.includes('Could not be sent'));
    expect(shown.text).to.include('a poisonous word');
    await shown.press('Recommend');
    await shown.tap(9);
    await shown.press('Send');
    await shown.until(() => server.posts.some((p) => p.body.kind === 'nps'));
    await shown.press('Remove');
    await shown.until(() => kept() === null);
  });

  it('opens a conversation from a complaint and keeps its key', async () => {
    server.post = ({ body }) =>
      json(201, { id: body.id, ticket: { number: 42, firstReplyDueAt: '2026-11-24T09:00:00.000Z' } });
    await shown.open();
    await shown.press('Complain');
    await shown.press('Send complaint');
    await shown.until(() => shown.text.includes('Please tell us what happened.'));
    await shown.press('Delivery');
    await shown.write('textarea', 'It came broken');
    await shown.write('[name=email]', 'not an address');
    await shown.press('Send complaint');
    await shown.until(() => shown.text.includes('does not look like an e-mail'));
    await shown.write('[name=email]', 'mei@example.com');
    await shown.press('Send complaint');
    const { body } = await post();
    expect(body).to.deep.include({
      kind: 'complaint',
      comment: 'It came broken',
      category: 'delivery',
      contact: { email: 'mei@example.com' },
    });
    expect(body.threadSecret).to.match(/^[\w-]{43}$/);
    await shown.until(() => shown.text.includes('Ticket 42'));
    expect(kept()).to.include(String(body.threadSecret));
  });

  it('puts the focus into the panel, and back on the launcher on Escape', async () => {
    await shown.open();
    const panel = shown.find('huiyin-rating-scale')!;
    await shown.until(() => panel.shadowRoot!.activeElement);
    panel.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    await shown.until(() => !shown.widget.state.open);
    expect(shown.host.shadowRoot!.activeElement).to.equal(shown.button);
    expect(shown.button.ariaExpanded).to.equal('false');
  });

  it('says that it did not load and tries again when asked to', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('offline'));
    shown.button.click();
    const again = await shown.until(() => shown.byName('Try again'));
    window.fetch = fetch;
    again.click();
    await shown.until(() => shown.find('[role=radio]'));
  });
});
