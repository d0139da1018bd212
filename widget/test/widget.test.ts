import { asNative } from './as-native.ts';
import { expect } from 'chai';
import { openStore } from '../src/keep/store.ts';
import { run } from '../src/panel.ts';
import type { Widget } from '../src/widget.ts';
import { exampleConfig, survey } from './example-config.ts';
import { FakeServer, json } from './fake-server.ts';
import { thread } from './kept-thread.ts';
import { MountedWidget } from './mounted-widget.ts';
import { settled } from '../../tests/kit/settled.ts';
import { problem } from './problem.ts';

const conversation = {
  ticket: { number: 1, status: 'waiting', category: null, openedAt: '', firstReplyDueAt: null },
  messages: [],
  attachments: [],
  rating: null,
};

describe('widget', () => {
  let server: FakeServer;
  let shown: MountedWidget;
  let sites = 0;

  beforeEach(() => {
    localStorage.clear();
    server = new FakeServer(`SITE${++sites}/`).start();
    shown = new MountedWidget(`SITE${sites}`);
  });
  afterEach(() => {
    shown.remove();
    server.stop();
  });
  const post = () => shown.until(() => server.posts[0]);
  const focused = (): string | null | undefined =>
    shown.root.activeElement?.ariaLabel ?? shown.root.activeElement?.textContent;

  it('stores and sends nothing before the visitor acts, but asks for what to show', async () => {
    await shown.open();
    expect(localStorage.length).to.equal(0);
    await shown.until(() => shown.widget.state.config?.words.send);
    expect(server.calls.map((c) => `${c.method} ${c.path}`)).to.deep.equal([
      `GET /v1/sites/SITE${sites}?locale=en`,
      'GET /v1/words/en',
    ]);
    expect(document.cookie).to.equal('');
  });

  it('sends one tap as it is when the panel is closed, once', async () => {
    await shown.open();
    await shown.tap(4);
    await shown.says('that is noted');
    expect(server.posts).to.deep.equal([]);
    shown.widget.close();
    const { body } = await post();
    expect(body).to.include({ kind: 'csat', survey: 'csat', score: 4, surveyVersion: 3, locale: 'en' });
    expect(body).not.to.have.any.keys('comment', 'answers', 'trap', 'contact');
    shown.button.click();
    await shown.says('Thank you so much.');
    shown.widget.close();
    await settled();
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
    await shown.says('Thank you so much.');
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

  it('thanks, and says nothing of an error, where an answer was given before', async () => {
    server.post = () => problem(409, 'already_answered');
    await shown.open();
    await shown.tap(5);
    await shown.press('Send');
    await post();
    await shown.says('Thank you so much.');
    await settled();
    expect(shown.text).not.to.include('Could not be sent');
  });

  it('sets aside what is refused, shows its text and sends the rest', async () => {
    server.post = ({ body }) => (body.kind === 'csat' ? problem(400, 'invalid') : json(201, { id: body.id }));
    await shown.open();
    await shown.tap(1);
    await shown.write('textarea', 'a poisonous word');
    await shown.press('Send');
    await shown.says('Could not be sent');
    expect(shown.text).to.include('a poisonous word');
    await shown.press('Recommend');
    await shown.tap(9);
    await shown.press('Send');
    await shown.until(() => server.posts.some((p) => p.body.kind === 'nps'));
    await shown.press('Remove');
    await shown.until(() => !shown.text.includes('Could not be sent'));
  });

  it('puts the focus into the panel, and back on the launcher on Escape', async () => {
    await shown.open();
    await shown.until(() => focused()?.startsWith('1 of 5'));
    shown.key('Escape', { isComposing: true });
    expect(shown.widget.state.open).to.equal(true);
    shown.key('Escape');
    await shown.until(() => shown.button.ariaExpanded === 'false');
    expect(shown.root.activeElement).to.equal(shown.button);
  });

  it('leaves the focus with the page when a survey comes up by itself', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    run(shown.env).open(undefined, 'nps', true);
    await shown.says('A question for you');
    await shown.until(() => shown.point('10 of 10'));
    expect(document.activeElement).to.equal(field);
    shown.widget.close();
    expect(document.activeElement).to.equal(field);
    field.remove();
  });

  it('takes Escape in the page away when a survey came up by itself, where the page has no use for it', async () => {
    const escape = (): void => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    };
    const uses = (e: Event): void => e.preventDefault();
    run(shown.env).open(undefined, 'nps', true);
    await shown.until(() => shown.point('10 of 10') && shown.widget.state.more);
    document.addEventListener('keydown', uses);
    escape();
    expect(shown.widget.state.open).to.equal(true);
    document.removeEventListener('keydown', uses);
    for (const how of [
      (dialog: HTMLDialogElement) => dialog.showModal(),
      (dialog: HTMLDialogElement) => ((dialog.popover = 'auto'), dialog.showPopover()),
    ]) {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      how(dialog);
      escape();
      dialog.remove();
      expect(shown.widget.state.open).to.equal(true);
    }
    escape();
    expect(shown.widget.state.open).to.equal(false);
    // One that was opened is left by Escape inside of it only.
    run(shown.env).open(undefined, 'nps');
    escape();
    expect(shown.widget.state.open).to.equal(true);
  });

  it('puts the launcher where the site wants it, and names it so, when it is opened and not before', async () => {
    const theme = { ...exampleConfig().theme, position: 'top-left', offset: 40, label: { en: 'Tell us' } } as const;
    server.config = exampleConfig({ theme });
    const styles = (): string =>
      shown.root.adoptedStyleSheets.flatMap((s) => [...s.cssRules].map((r) => r.cssText)).join('');
    run(shown.env);
    await shown.until(() => shown.widget.state.more);
    await settled();
    expect([shown.button.textContent, styles().includes('left: min(40px, 40%)')]).to.deep.equal(['Feedback', false]);
    await shown.open();
    await shown.until(() => styles().includes('left: min(40px, 40%)'));
    expect(shown.button.firstChild!.textContent).to.equal('Tell us');
  });

  it('opens at a survey by its slug, alone when it is not one of the tabs', async () => {
    const { surveys } = exampleConfig();
    const ces = survey('order-done', [{ type: 'ces', id: 'score', title: 'How easy was it?' }], { inPanel: false });
    server.config = exampleConfig({ surveys: [...surveys, ces] });
    run(shown.env).open(undefined, 'order-done');
    await shown.until(() => shown.point('7 of 7'));
    expect(shown.all('.tabs button').length).to.equal(0);
    shown.widget.close();
    run(shown.env).open(undefined, 'nps');
    await shown.until(() => shown.find('.tabs [aria-current]')?.textContent?.includes('Recommend'));
  });

  // What opens and closes waits for its chunk, each by itself: it is done in any order.
  const said: Record<string, (widget: Widget, turn: number) => void> = {
    press: ({ env }, turn) => void run(env, -turn),
    open: (widget, turn) => widget.open(turn, 'nps'),
    close: (widget, turn) => widget.close(turn),
  };
  for (const [first, then, place] of [
    ['close', 'press', 'csat'],
    ['open', 'press', 'csat'],
    ['press', 'open', 'nps'],
    ['open', 'close', undefined],
    ['press', 'close', undefined],
    ['close', 'open', 'nps'],
  ] as const)
    it(`follows ${then} after ${first}, whichever is there first`, async () => {
      const { widget, env } = shown;
      await shown.until(() => widget.state.config);
      const turns = [env.calls.push(0), env.calls.push(0)] as const;
      said[then]!(widget, turns[1]);
      await widget.mount.draw();
      said[first]!(widget, turns[0]);
      expect(widget.state.open && widget.state.place).to.equal(place ?? false);
    });

  it('follows each press of a loader of an earlier release, which says no turn', async () => {
    for (const [press, isOpen] of [
      [1, true],
      [1, false],
      [shown.button as never, true],
      [1, false],
    ] as const) {
      run(shown.env, press);
      await shown.until(() => shown.widget.state.config);
      await shown.widget.mount.draw();
      expect(shown.widget.state.open).to.equal(isOpen);
    }
  });

  it('stays closed by the visitor where what the page said before that comes late', async () => {
    const turn = shown.env.calls.push(0);
    await shown.open();
    await shown.press('Close');
    shown.widget.open(turn, 'nps');
    expect(shown.widget.state.open).to.equal(false);
  });

  it('stays closed also by one that the loader has put in its place, which had to begin anew', async () => {
    const { calls } = shown.env;
    const turn = calls.push(0);
    await shown.open();
    await shown.press('Close');
    const next = new MountedWidget(shown.env.site, { calls });
    next.widget.open(turn, 'nps');
    expect(next.widget.state.open).to.equal(false);
    next.widget.open(undefined, 'nps');
    expect(next.widget.state.open).to.equal(true);
    next.remove();
  });

  it('tells the page what happens, by events that reach the document', async () => {
    const heard: unknown[] = [];
    const hear = (e: Event): void => void heard.push([e.type, (e as CustomEvent).detail]);
    const types = ['huiyin:open', 'huiyin:close', 'huiyin:answer'];
    for (const type of types) document.addEventListener(type, hear);
    await shown.open();
    await shown.tap(4);
    await shown.says('that is noted');
    shown.widget.close();
    await post();
    for (const type of types) document.removeEventListener(type, hear);
    expect(heard).to.deep.equal([
      ['huiyin:open', null],
      ['huiyin:close', null],
      ['huiyin:answer', { survey: 'csat', kind: 'csat', score: 4 }],
    ]);
  });

  it('says that it did not load and tries again when asked to', async () => {
    const { fetch } = window;
    window.fetch = asNative(() => Promise.reject(new TypeError('offline')));
    shown.button.click();
    const again = await shown.until(() => shown.byName('Try again'));
    window.fetch = fetch;
    again.click();
    await shown.until(() => shown.find('[role=radio]'));
  });

  it('leaves out a survey of an unknown shape and a wrong look, and shows the rest', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    const { surveys, theme } = exampleConfig();
    const broken = { ...surveys[0]!, questions: [{ type: 'csat' }] } as never;
    server.config = exampleConfig({
      surveys: [broken, surveys[1]!],
      theme: { ...theme, accent: 'red;}*{display:none', radius: -1 },
    });
    shown.button.click();
    await shown.until(() => shown.point('10 of 10'));
    console.warn = warn;
    expect(warned.sort()).to.deep.equal([
      'huiyin: a survey of an unknown shape was left out',
      'huiyin: theme.accent ignored',
      'huiyin: theme.radius ignored',
    ]);
  });

  it('keeps the larger text for the next page, and nothing before it is asked for', async () => {
    await shown.open();
    await shown.press('Larger text');
    await shown.until(() => shown.find('.huiyin.large'));
    shown.host.remove();
    const next = new MountedWidget(`SITE${sites}-next`);
    await next.open();
    await next.until(() => next.find('.huiyin.large'));
    await next.press('Larger text');
    await next.until(() => !next.find('.huiyin.large'));
    expect(localStorage.length).to.equal(0);
    next.remove();
  });

  it('asks once for words that are not ours, says that they did not come, and asks again when told to', async () => {
    const { words } = server;
    server.words = () => json(200, { offline: true });
    shown.button.click();
    await shown.says('This did not load.');
    await settled();
    const asked = () => server.calls.filter(({ path }) => path === '/v1/words/en').length;
    expect(asked()).to.equal(1);
    server.words = words;
    await shown.press('Try again');
    await shown.until(() => shown.widget.state.config?.words.send);
    expect(asked()).to.equal(2);
  });

  it('writes what stands in a conversation once, however often it is sent in one moment', async () => {
    await openStore(`SITE${sites}`).update((kept) => ({ ...kept, threads: [thread] }));
    server.get = () => json(200, { ...conversation, id: thread.id });
    await shown.open();
    await shown.press('Conversation');
    await shown.write('.writing textarea', 'Hello');
    const send = await shown.until(() => shown.byName('Send'));
    for (let presses = 0; presses < 20; presses++) send.click();
    await post();
    await settled();
    expect(server.posts.map(({ body }) => body.text)).to.deep.equal(['Hello']);
  });

  it('shows one button that sends while a score of the outcome is chosen', async () => {
    await openStore(`SITE${sites}`).update((kept) => ({ ...kept, threads: [thread] }));
    const rating = { askedAt: '2026-11-30T06:00:00Z', score: null, comment: null };
    const ticket = { ...conversation.ticket, status: 'resolved' };
    server.get = () => json(200, { ...conversation, ticket, rating, id: thread.id });
    await shown.open();
    (await shown.until(() => shown.all('button').find((tab) => tab.textContent.includes('Conversation')))).click();
    const isSeen = (name: string): boolean => (shown.byName(name)?.getClientRects().length ?? 0) > 0;
    await shown.until(() => isSeen('Send'));
    await shown.tap(2);
    await shown.until(() => isSeen('Send rating'));
    expect(isSeen('Send')).to.equal(false);
    await shown.press('Send rating');
    await shown.until(() => isSeen('Send'));
    expect(isSeen('Send rating')).to.equal(false);
  });

  it('opens however often it is pressed before anything is there', async () => {
    for (let presses = 0; presses < 3; presses++) shown.button.click();
    await shown.until(() => shown.point('5 of 5'));
    expect(shown.widget.state.open).to.equal(true);
    shown.button.click();
    await shown.until(() => !shown.widget.state.open);
  });

  it('gives the focus back to what had it, where its button is gone', async () => {
    const [before, button] = [document.createElement('input'), document.createElement('button')];
    document.body.append(before, button);
    const own = new MountedWidget(`SITE${sites}-gone`, { button });
    before.focus();
    button.click();
    await own.until(() => own.root.activeElement?.role === 'radio');
    button.remove();
    own.key('Escape');
    expect(document.activeElement).to.equal(before);
    own.remove();
    before.remove();
  });

  it("opens at the page's own button and gives it the focus back", async () => {
    const button = document.createElement('button');
    button.style.cssText = 'position:fixed;top:40px;left:120px';
    document.body.append(button);
    const own = new MountedWidget(`SITE${sites}-own`, { button });
    button.click();
    await own.until(() => own.point('5 of 5') && own.widget.state.more);
    await own.until(() => Math.round(own.find('.panel')!.getBoundingClientRect().left) === 120);
    expect(button.ariaExpanded).to.equal('true');
    expect(own.find('.panel')!.getBoundingClientRect().top).to.be.greaterThan(button.getBoundingClientRect().bottom);
    own.key('Escape');
    await own.until(() => button.ariaExpanded === 'false');
    expect(document.activeElement).to.equal(button);
    own.remove();
    button.remove();
  });

  for (const loader of ['this', 'an earlier'])
    it(`of the loader of ${loader} release is usable inside the page's own modal dialog, and outlives it`, async () => {
      if (loader !== 'this') delete shown.env.put;
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
      run(shown.env).open(undefined, 'csat');
      await shown.until(() => dialog.contains(shown.host));
      await shown.until(() => shown.find('.panel:popover-open'));
      dialog.close();
      await shown.until(() => !dialog.contains(shown.host));
      dialog.remove();
      expect(shown.host.isConnected).to.equal(true);
    });
});
