import { expect } from 'chai';
import { LitElement } from 'lit';
import { noticeKinds } from '@huiyin/shared/domain/notices/notice-kinds';
import { notices as book } from '@huiyin/shared/i18n/admin/notices';
import { newestNotices, type Notice, type NoticeChoices } from '../src/api/notices.ts';
import type { TicketView } from '../src/api/tickets.ts';
import { store } from '../src/data/store.ts';
import { SeenTicket } from '../src/inbox/seen-ticket.ts';
import { bookOf, loadWords, speak } from '../src/language/language.ts';
import { choicesIn, draftOf, faultsIn } from '../src/notices/choices-draft.ts';
import { BrowserNotices } from '../src/notices/browser-notices.ts';
import { isBeforeEyes, Looks } from '../src/notices/looks.ts';
import { noticeHref, noticeSite, noticeWords } from '../src/notices/notice-words.ts';
import { watchOutside } from '../src/notices/outside.ts';
import '../src/notices/browser-settings.ts';
import '../src/notices/notice-panel.ts';
import '../src/notices/notice-settings.ts';
import '../src/ui/ui-toasts.ts';
import { takeClock, type PageClock } from '../../tests/kit/page-clock.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { endSession, holdSession, sessionOf, site, siteRef, textOf, ticketView } from './fixtures.ts';

const notice = (id: number, more: Partial<Notice> = {}): Notice => ({
  id,
  siteId: site.id,
  kind: 'assigned',
  at: '2026-11-21T09:30:00.000Z',
  isRead: false,
  by: { id: 'bo', name: 'Bo' },
  ticket: { id: `t${id}`, number: id, status: 'open', customer: 'Ann', excerpt: `Late ${id}` },
  ...more,
});
const page = (items: readonly Notice[], nextCursor: string | null = null) => ({
  items,
  nextCursor,
  unread: items.filter(({ isRead }) => !isRead).length,
});
const path = '/api/me/notices';

/** A host of controllers. */
class TestWindow extends LitElement {
  session = { site };
  view: TicketView | undefined;
}
customElements.define('test-window', TestWindow);
const open = (): TestWindow => document.body.appendChild(new TestWindow());

const focusOf = (has: boolean): void => {
  Object.defineProperty(document, 'hasFocus', { value: () => has, configurable: true });
  dispatchEvent(new Event(has ? 'focus' : 'blur'));
};

before(() => loadWords());
beforeEach(() => speak('en'));
afterEach(() => {
  Reflect.deleteProperty(document, 'hasFocus');
  document.querySelectorAll('test-window, ui-toasts').forEach((one) => one.remove());
  localStorage.clear();
  endSession();
});

describe('a notice', () => {
  for (const [kind, customer, named, unnamed] of [
    ['assigned', null, 'Bo gave you #1', '#1 was given to you'],
    ['mentioned', null, 'Bo mentions you on #1', 'A note on #1 mentions you'],
    ['overdue', null, 'The reply to #1 is overdue', 'The reply to #1 is overdue'],
    ['customer_wrote', 'Ann', 'Ann wrote on #1', 'Ann wrote on #1'],
    ['customer_wrote', null, 'The customer wrote on #1', 'The customer wrote on #1'],
    ['reopened', null, 'Bo reopened #1', '#1 was reopened'],
    ['unassigned', null, '#1 came in and is unassigned', '#1 came in and is unassigned'],
  ] as const)
    it(`of the kind ${kind} with ${customer ?? 'nobody'} says “${named}”, by nobody we know “${unnamed}”`, () => {
      const one = notice(1, { kind });
      const told = { ...one, ticket: { ...one.ticket, customer } };
      expect([noticeWords(told), noticeWords({ ...told, by: null })]).to.deep.equal([named, unnamed]);
    });

  it('leads to its ticket, on its site where there are several', () => {
    const here = siteRef('agent');
    const other = siteRef('agent', { id: 'other', key: 'a b', name: 'Other' });
    const href = (siteId: string, ...sites: (typeof here)[]): string =>
      noticeHref(notice(12), noticeSite({ siteId }, sites));
    expect([href(site.id, here), href(site.id, here, other), href('other', here, other)]).to.deep.equal([
      '/admin/inbox/12',
      '/admin/inbox/12?site=camellia',
      '/admin/inbox/12?site=a%20b',
    ]);
  });
});

describe('what is new', () => {
  async function show(answers: object) {
    const calls = startFakeApi({ ...answers });
    const panel = holdSession('agent').appendChild(document.createElement('notice-panel'));
    panel.showPopover();
    const button = (words: string): HTMLElement | undefined =>
      [...panel.renderRoot.querySelectorAll('ui-button')].find(({ textContent }) => textContent.includes(words));
    const fresh = (): number =>
      panel.renderRoot.querySelector('notice-list')?.renderRoot.querySelectorAll('.new').length ?? -1;
    return { panel, calls, button, fresh };
  }

  it('stands below one another with the way to each ticket, and all of it can be marked as read', async () => {
    const items = [notice(9), notice(8, { isRead: true }), notice(7)];
    const { panel, calls, button, fresh } = await show({ [`GET ${path}`]: page(items), [`PUT ${path}/seen`]: 204 });
    await until(() => fresh() === 2);
    const links = panel.renderRoot.querySelector('notice-list')!.renderRoot.querySelectorAll('a');
    expect([...links].map((link) => link.getAttribute('href'))).to.deep.equal(
      [9, 8, 7].map((number) => `/admin/inbox/${number}`),
    );
    expect(textOf(links[0]!)).to.match(/Unread.*Bo gave you #9.*Late 9/);
    expect(textOf(links[1]!)).not.to.contain('Unread');
    (await until(() => button('Mark all')))!.click();
    await until(() => fresh() === 0);
    expect(calls.at(-1)).to.deep.equal({ method: 'PUT', path: `${path}/seen`, body: { upTo: 9 } });
    expect(button('Mark all')).to.equal(undefined);
  });

  it('goes on where more is asked for, and has nothing more at its end', async () => {
    const first = page([notice(9)], '9');
    const { button, panel } = await show({ [`GET ${path}`]: first });
    const more = await until(() => button('Show more'));
    startFakeApi({ [`GET ${path}`]: page([notice(8)]) });
    more.click();
    await until(() => textOf(panel).includes('#8'));
    expect([textOf(panel).includes('#9'), button('Show more')]).to.deep.equal([true, undefined]);
  });

  it('says that there is none, and why it did not come', async () => {
    const { panel, button } = await show({ [`GET ${path}`]: 'forbidden' });
    await until(() => textOf(panel).includes('Your role does not allow this'));
    startFakeApi({ [`GET ${path}`]: page([]) });
    panel.renderRoot.querySelector('ui-error')!.renderRoot.querySelector('ui-button')!.click();
    await until(() => textOf(panel).includes('Nothing new for you'));
    expect(button('Mark all')).to.equal(undefined);
  });
});

describe('who has the console before their eyes', () => {
  let clock: PageClock;
  beforeEach(() => void (clock = takeClock(window)));
  afterEach(() => clock.giveBack());

  it('is said once a minute for all windows, until nothing was done for five minutes or the focus has gone', async () => {
    const calls = startFakeApi({ 'PUT /api/me/focus': 204 });
    focusOf(true);
    for (const host of [open(), open()]) new Looks(host, () => 'p1');
    await clock.pass(1000);
    expect(calls.map(({ path: at }) => at)).to.deep.equal(['/api/me/focus']);
    expect(await isBeforeEyes('p1')).to.equal(true);
    expect(await isBeforeEyes('p2')).to.equal(false);
    await clock.leap(2 * 60_000);
    expect(calls).to.have.length(3);
    await clock.leap(10 * 60_000);
    expect(calls).to.have.length(6);
    expect(await isBeforeEyes('p1')).to.equal(false);
    dispatchEvent(new Event('pointermove'));
    await clock.pass(1000);
    expect(calls).to.have.length(7);
    focusOf(false);
    await clock.leap(5 * 60_000);
    expect([calls.length, await isBeforeEyes('p1')]).to.deep.equal([7, false]);
  });
});

describe('what is told by the browser', () => {
  const { Notification: own } = window;
  let shown: { title: string; tag: string | undefined }[];
  let presses: (() => void)[];
  beforeEach(() => {
    shown = [];
    presses = [];
    const made = class extends EventTarget {
      static readonly permission = 'granted';
      constructor(title: string, { tag }: NotificationOptions) {
        super();
        shown.push({ title, tag });
        presses.push(() => this.dispatchEvent(new Event('click')));
      }
      close(): void {}
    };
    Object.defineProperty(window, 'Notification', { value: made, configurable: true, writable: true });
  });
  afterEach(() => void (window.Notification = own));

  const ways = Object.fromEntries(noticeKinds.map((kind) => [kind, 'console'])) as NoticeChoices['ways'];
  const chosen = { ways: { ...ways, assigned: 'mail', mentioned: 'browser' } };

  /** Two windows of one person, with one notice there already, and others that come. */
  async function hear(items: readonly Notice[]): Promise<void> {
    const answers = { 'GET /api/me/notice-choices': chosen };
    startFakeApi({ ...answers, [`GET ${path}`]: page([notice(1)]) });
    for (const host of [open(), open()]) new BrowserNotices(host, () => sessionOf('agent'));
    await until(() => store.of(newestNotices).value);
    startFakeApi({ ...answers, [`GET ${path}`]: page([...items, notice(1)]) });
    await store.of(newestNotices).again();
    await navigator.locks.request('huiyin.told.p1', () => undefined);
    await settled();
    await navigator.locks.request('huiyin.told.p1', () => undefined);
  }

  it('is what is new and not read, where it is chosen, once over all windows, oldest first', async () => {
    focusOf(false);
    await hear([
      notice(5, { kind: 'mentioned' }),
      notice(4, { kind: 'reopened' }),
      notice(3, { isRead: true }),
      notice(2),
    ]);
    await until(() => shown.length === 2);
    expect(shown).to.deep.equal([
      { title: 'Bo gave you #2', tag: 'huiyin-notice-2' },
      { title: 'Bo mentions you on #5', tag: 'huiyin-notice-5' },
    ]);
  });

  it('is nothing while a window is before their eyes', async () => {
    startFakeApi({ 'PUT /api/me/focus': 204 });
    focusOf(true);
    new Looks(open(), () => 'p1');
    await until(() => isBeforeEyes('p1'));
    await hear([notice(2)]);
    expect(shown).to.deep.equal([]);
  });
});

describe('what was read elsewhere', () => {
  it('is read no less here once somebody comes back', async () => {
    startFakeApi({ [`GET ${path}`]: page([notice(1)]) });
    watchOutside(open(), () => sessionOf('agent'));
    await until(() => store.of(newestNotices).value?.unread === 1);
    startFakeApi({ [`GET ${path}`]: page([notice(1, { isRead: true })]), 'PUT /api/me/focus': 204 });
    focusOf(true);
    await until(() => store.of(newestNotices).value?.unread === 0);
  });
});

describe('this browser', () => {
  const { Notification: own } = window;
  let asked: number;
  /** A browser that says this of messages, and makes them or not. */
  function stand(permission: string, { makes = true, answer = permission, isSecure = true } = {}): void {
    asked = 0;
    const made = class extends EventTarget {
      static permission = permission;
      static async requestPermission(): Promise<void> {
        asked++;
        made.permission = answer;
      }
      constructor() {
        super();
        if (!makes) throw new TypeError('Illegal constructor');
      }
    };
    Object.defineProperty(window, 'Notification', { value: made, configurable: true, writable: true });
    Object.defineProperty(window, 'isSecureContext', { value: isSecure, configurable: true });
  }
  afterEach(() => {
    window.Notification = own;
    Reflect.deleteProperty(window, 'isSecureContext');
  });
  async function show(): Promise<HTMLElementTagNameMap['browser-settings']> {
    const element = holdSession('viewer').appendChild(document.createElement('browser-settings'));
    await element.updateComplete;
    return element;
  }
  const press = async (element: HTMLElementTagNameMap['browser-settings']): Promise<void> => {
    element.renderRoot.querySelector('ui-button')!.click();
    await settled();
  };

  for (const [what, permission, how, words] of [
    ['refused', 'denied', {}, 'This browser was told to show no messages'],
    ['is of phones', 'default', { makes: false }, 'This browser shows no messages of web pages'],
    ['is on an address that is not secure', 'denied', { isSecure: false }, 'only of secure addresses'],
  ] as const)
    it(`says so where it ${what}, and is not asked`, async () => {
      stand(permission, how);
      const element = await show();
      expect(textOf(element)).to.contain(words);
      expect([element.renderRoot.querySelector('ui-button'), asked]).to.deep.equal([null, 0]);
    });

  it('is asked by a press alone, and shows one to see', async () => {
    stand('default', { answer: 'granted' });
    const element = await show();
    expect(asked).to.equal(0);
    await press(element);
    expect([asked, textOf(element).includes('This browser shows messages')]).to.deep.equal([1, true]);
  });

  it('that allows what it does not do says so once it is tried', async () => {
    stand('granted', { makes: false });
    const element = await show();
    await press(element);
    expect(textOf(element)).to.contain('This browser shows no messages of web pages');
  });
});

describe('a ticket in sight', () => {
  let clock: PageClock;
  beforeEach(() => void (clock = takeClock(window)));
  afterEach(() => clock.giveBack());

  it('is said to be seen as it is, once its window is before their eyes, and again when something came', async () => {
    focusOf(false);
    const calls = startFakeApi({ [`PUT /api/sites/${site.id}/tickets/${ticketView().id}/seen`]: 204 });
    const host = open();
    new SeenTicket(host);
    const put = async (view: TicketView): Promise<unknown[]> => {
      host.view = view;
      host.requestUpdate();
      await host.updateComplete;
      await settled();
      return calls.map(({ body }) => (body as { revision: number }).revision);
    };
    expect(await put(ticketView({ revision: 3 }))).to.deep.equal([]);
    focusOf(true);
    expect(await put(ticketView({ revision: 3 }))).to.deep.equal([3]);
    expect(await put(ticketView({ revision: 3, customer: 'Ann' }))).to.deep.equal([3]);
    expect(await put(ticketView({ revision: 4 }))).to.deep.equal([3, 4]);
    // Nobody is there any more, until they are.
    await clock.leap(6 * 60_000);
    expect(await put(ticketView({ revision: 5 }))).to.deep.equal([3, 4]);
    dispatchEvent(new Event('pointermove'));
    expect(await put(ticketView({ revision: 5 }))).to.deep.equal([3, 4, 5]);
  });
});

describe('how somebody is told', () => {
  const usual: NoticeChoices = {
    ways: Object.fromEntries(noticeKinds.map((kind) => [kind, 'console'])) as NoticeChoices['ways'],
    quietHours: null,
    quietDays: [],
    timeZone: null,
    language: null,
  };
  const choices = '/api/me/notice-choices';

  for (const [change, faults] of [
    [{}, []],
    [{ timeZone: 'Nowhere' }, ['timeZone']],
    [{ timeZone: ' Asia/Taipei ' }, []],
    [{ quietHours: { from: '', to: '' } }, ['from', 'to']],
    [{ quietHours: { from: '07:00', to: '07:00' } }, ['to']],
    [{ quietHours: { from: '22:00', to: '07:00' } }, []],
  ] as const)
    it(`${JSON.stringify(change)} is ${faults.length ? `wrong in ${faults.join(', ')}` : 'right'}`, () => {
      const found = Object.entries(faultsIn({ ...draftOf(usual), ...change }, bookOf(book).quiet));
      expect(found.flatMap(([field, fault]) => (fault ? field : []))).to.deep.equal(faults);
    });

  it('is what was read where nothing was changed, and left to the site where a field is empty', () => {
    const all: NoticeChoices = { ...usual, timeZone: 'Asia/Taipei', language: 'zh-TW', quietDays: [6, 7] };
    expect([choicesIn(draftOf(usual)), choicesIn(draftOf(all))]).to.deep.equal([usual, all]);
  });

  it('is chosen for each kind and saved as a whole, which can be taken back', async () => {
    const toasts = document.body.appendChild(document.createElement('ui-toasts'));
    const wished = { ...usual, ways: { ...usual.ways, assigned: 'digest' }, quietDays: [1] };
    const calls = startFakeApi({ [`GET ${choices}`]: usual, [`PUT ${choices}`]: wished });
    const form = holdSession('viewer').appendChild(document.createElement('notice-settings'));
    const select = await until(() =>
      form.renderRoot.querySelector<HTMLElementTagNameMap['ui-select']>('[name=assigned]'),
    );
    select.value = 'digest';
    select.dispatchEvent(new Event('change'));
    const monday = form.renderRoot.querySelector<HTMLElementTagNameMap['ui-checkbox']>('.days ui-checkbox')!;
    expect(textOf(monday)).to.contain('Monday');
    monday.checked = true;
    monday.dispatchEvent(new Event('change'));
    await form.updateComplete;
    form.renderRoot.querySelector('form')!.requestSubmit();
    await until(() => textOf(toasts).includes('How you are told is saved.'));
    const sent = (): unknown[] => calls.flatMap(({ method, body }) => (method === 'PUT' ? body : []));
    expect(sent()).to.deep.equal([wished]);
    const undo = [...toasts.renderRoot.querySelectorAll('ui-button')].find(({ textContent }) =>
      textContent.startsWith('Undo'),
    );
    undo!.click();
    await until(() => sent().length === 2);
    expect(sent()[1]).to.deep.equal(usual);
  });
});
