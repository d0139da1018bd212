import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { allow, answersBy } from './kit/answers.ts';
import { listenForFaults } from './kit/faults.ts';
import { startHostPage } from './kit/host-page.ts';
import { looksOf } from './kit/looks.ts';
import { widgetOn, type Widget } from './kit/widget.ts';
import { settled } from './kit/settled.ts';

/** Of a page whose dialog keeps the focus. */
declare function isOut(node: EventTarget | null): boolean;
declare function back(): void;

let journey: Journey;
beforeAll(async () => void (journey = await startJourney()));
afterAll(() => journey[Symbol.asyncDispose]());

async function on(path: string): Promise<Widget & { faults: string[] }> {
  const page = await journey.visitorPage();
  const faults = await listenForFaults(page);
  await page.goto(path);
  const widget = widgetOn(page);
  await widget.launcher.waitFor();
  return { ...widget, faults };
}

/** What belongs to the later chunk stands. */
const stands = ({ panel }: Widget) => panel.getByRole('status').nth(1).waitFor({ state: 'attached' });

/** The looks of all that a visitor comes by, by name. */
async function tour(widget: Widget): Promise<Record<string, string[]>> {
  const { page, panel, open, tab, point, send } = widget;
  const looks: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => void (looks[name] = await looksOf(page));
  // The pointer is where nothing reacts to it.
  await page.mouse.move(5, 300);
  await look('the launcher');
  await open();
  await stands(widget);
  await page.mouse.move(5, 300);
  await look('the rating');
  await point(/^2 of 5/).click();
  await panel.getByRole('textbox', { name: 'Anything we should know?' }).waitFor();
  await page.mouse.move(5, 300);
  await look('a low score');
  await send.click();
  await tab('Complain').click();
  await panel.getByLabel('What happened?').waitFor();
  await page.mouse.move(5, 300);
  await look('the complaint');
  return looks;
}

describe('a page whose styles hide, colour and blow up everything', () => {
  test('does not change how anything of the widget looks', async () => {
    const hostile = await on('/demo/hostile.html');
    const there = await tour(hostile);
    const home = await tour(await on('/demo/tall.html'));
    for (const name of Object.keys(home)) {
      expect(home[name]!.length, name).toBeGreaterThan(1);
      expect(there[name], name).toEqual(home[name]);
    }
    expect(hostile.faults).toEqual([]);
  });

  test.each([
    ['body * { display: none !important }'],
    ['html * { all: unset !important; visibility: hidden !important; font: 90px fantasy !important }'],
    [
      'huiyin-widget { display: none !important; opacity: 0 !important; position: static !important; pointer-events: none !important; transform: translateX(-200vw) !important; clip-path: circle(0) !important; filter: blur(9px) !important }',
    ],
    [
      ':root { direction: rtl; writing-mode: vertical-rl; text-transform: uppercase; --accent: red; --surface: red; --text: red } * { letter-spacing: 9px !important }',
    ],
  ])('%s: a visitor rates as ever', async (style) => {
    await using host = await startHostPage(journey.server.url, journey.site.siteKey, { style });
    await allow(journey, host.url);
    const { page, panel, open, point } = await on(host.url);
    const answers = await answersBy(journey, async () => {
      await open();
      await point(/^4 of 5/).click();
      await panel.getByRole('button', { name: 'Close' }).click();
    });
    expect(answers).toMatchObject([{ score: 4 }]);
    expect((await looksOf(page))[0]).toContain('none | rgb(0, 0, 0)');
    await page.context().close();
  });
});

test('nothing of the widget changes the page: styles, elements, globals, prototypes and built-in functions', async () => {
  const seen = async (withWidget: boolean): Promise<Record<string, unknown>> => {
    const page = await journey.visitorPage();
    if (!withWidget)
      await page.route('**/huiyin.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    await page.goto('/demo/tall.html');
    if (withWidget) {
      const { open, point, panel, launcher } = widgetOn(page);
      await open();
      await point(/^5 of 5/).click();
      await panel.getByRole('textbox').waitFor();
      await page.evaluate(() => (window as any).huiyin('explain'));
      await panel.getByRole('button', { name: 'Close' }).click();
      await launcher.waitFor();
    }
    const found = await page.evaluate(pageState);
    await page.context().close();
    return found;
  };
  const [without, after] = [await seen(false), await seen(true)];
  expect(after.globals).toEqual([...(without.globals as string[]), 'huiyin'].toSorted());
  expect({ ...after, globals: 0 }).toEqual({ ...without, globals: 0 });
});

/** The page as it is beside the launcher. */
function pageState() {
  const launcher = '<huiyin-widget></huiyin-widget>';
  const built = [Array, Object, String, Promise, Element, Node, EventTarget, History, Storage];
  return {
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !/playwright|__pw/.test(name))
      .toSorted(),
    prototypes: built.map((one) => Object.getOwnPropertyNames(one.prototype).length),
    own: [fetch, JSON.parse, history.pushState, history.replaceState, addEventListener, Array.prototype.map].map(
      String,
    ),
    history: Object.getOwnPropertyNames(history),
    roots: [...document.documentElement.children].map((el) => el.tagName),
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    inside: document.head.innerHTML + document.body.innerHTML.replace(launcher, ''),
    styles: [...document.querySelectorAll('html, body, body :not(huiyin-widget)')].map((el) => {
      const style = getComputedStyle(el);
      return [...style].map((name) => style.getPropertyValue(name)).join();
    }),
    scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
  };
}

test('where scripts replaced fetch, JSON and parts of Array.prototype, a rating, a complaint and its conversation arrive', async () => {
  const { page, panel, open, tab, point, send, complain, faults } = await on('/demo/hostile.html');
  let number = 0;
  const answers = await answersBy(
    journey,
    async () => {
      await open();
      await point(/^1 of 5/).click();
      await panel.getByRole('button', { name: 'Not solved' }).click();
      await panel.getByLabel('Anything we should know?').fill('The lid "cracked" [twice]');
      await send.click();
      await panel.getByText('Thank you. We read every answer.').waitFor();
      number = await complain('It leaks, {still}');
    },
    2,
  );
  expect(answers.find((a) => a.kind === 'csat')).toMatchObject({
    score: 1,
    comment: 'The lid "cracked" [twice]',
    answers: { reasons: ['unsolved'] },
  });
  const ticket = `${journey.sitePath}/tickets/${number}`;
  await journey.owner.post(`${ticket}/messages`, { text: 'A new one is on its way', visibility: 'public' });
  await panel.getByText('A new one is on its way').waitFor();
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('Thank you');
  await page.keyboard.press('Enter');
  const texts = async (): Promise<string[]> =>
    (await journey.owner.get(ticket)).body.messages.map((m: { text: string }) => m.text);
  await expect.poll(texts).toEqual(['It leaks, {still}', 'A new one is on its way', 'Thank you']);
  await page.reload();
  await open();
  await tab('Conversation').click();
  await panel.getByText('A new one is on its way').waitFor();
  expect(faults).toEqual([]);
});

test.each(['a function', 'a Proxy'])(
  'where %s around fetch adds headers of its own, a rating and a complaint leave a page elsewhere',
  async (how) => {
    await using host = await startHostPage(journey.server.url, journey.site.siteKey);
    await allow(journey, host.url);
    const page = await journey.visitorPage();
    const faults = await listenForFaults(page);
    await page.addInitScript((isProxy) => {
      const traced = (init: RequestInit = {}): RequestInit => {
        const headers = new Headers(init.headers);
        headers.set('traceparent', '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01');
        headers.set('sentry-trace', '0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1');
        headers.set('baggage', 'sentry-environment=production');
        return { ...init, headers };
      };
      const own = fetch;
      window.fetch = isProxy
        ? new Proxy(own, { apply: (target, self, [at, init]) => Reflect.apply(target, self, [at, traced(init)]) })
        : (at, init) => own(at, traced(init));
    }, how === 'a Proxy');
    await page.goto(host.url);
    const { open, point, send, complain } = widgetOn(page);
    const answers = await answersBy(
      journey,
      async () => {
        await open();
        await point(/^5 of 5/).click();
        await send.click();
        await complain(`Traced by ${how}`);
      },
      2,
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['complaint', 'csat']);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

describe('keys', () => {
  /** A page that listens wherever a page can, with a shortcut on every letter. */
  async function listening(): Promise<Widget> {
    const widget = await on('/demo/tall.html');
    await widget.page.evaluate(() => {
      const heard: string[] = ((window as any).heard = []);
      const places: [string, EventTarget][] = [
        ['window', window],
        ['document', document],
        ['html', document.documentElement],
        ['body', document.body],
        ['host', document.querySelector('huiyin-widget')!],
      ];
      // Our own listener is there first, as with any page that binds its keys when it is ready to.
      for (const [name, place] of places)
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const capture of [true, false])
            if (name !== 'window' || !capture)
              place.addEventListener(type, (e) => heard.push(`${name} ${type} ${(e as KeyboardEvent).key}`), capture);
      document.onkeydown = (e) => void (e.key === '/' && document.querySelector<HTMLElement>('h1')!.remove());
    });
    return widget;
  }
  const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as any).heard.splice(0));

  test('typed in the widget are seen by no listener of the page, on the way in or out, and fire no shortcut', async () => {
    const { page, panel, open, point } = await listening();
    await open();
    await expect
      .poll(() => point(/^1 of 5/).evaluate((el) => (el.getRootNode() as ShadowRoot).activeElement === el))
      .toBe(true);
    await heard(page);
    for (const key of ['ArrowRight', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    const field = panel.getByLabel('Anything we should know?');
    await field.pressSequentially('g/ n ? j k');
    await page.keyboard.press('Control+k');
    expect(await field.inputValue()).toBe('g/ n ? j k');
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(false);
    expect(await page.locator('h1').count()).toBe(1);
    expect((await heard(page)).filter((line) => !line.includes('keyup Escape'))).toEqual([]);
    await page.locator('body').press('x');
    expect(await heard(page)).toContain('document keydown x');
  });

  test('taken by a listener of the page before anybody else can are still typed, and Tab and Space still rate', async () => {
    const page = await journey.visitorPage();
    await page.addInitScript(() => {
      for (const type of ['keydown', 'keypress', 'keyup'])
        addEventListener(type, (e) => e.stopImmediatePropagation(), true);
    });
    await page.goto('/demo/tall.html');
    const { panel, launcher, point } = widgetOn(page);
    await launcher.focus();
    await page.keyboard.press('Enter');
    await point(/^1 of 5/).waitFor();
    await point(/^1 of 5/).focus();
    await page.keyboard.press('Space');
    const field = panel.getByLabel('Anything we should know?');
    await field.pressSequentially('still here');
    expect(await field.inputValue()).toBe('still here');
  });
});

describe('what lies above and beneath', () => {
  const overlay = '.cover { position: fixed; inset: 0; z-index: 2147483647; background: #0008 }';
  const at = (page: Page, x: number, y: number): Promise<string | undefined> =>
    page.evaluate(([left, top]) => document.elementFromPoint(left!, top!)?.localName, [x, y] as const);

  test('an open panel is above everything, whatever its z-index; the launcher is where data-z puts it', async () => {
    const body = '<div class="cover"></div>';
    const attributes = 'data-z="2147483647"';
    await using host = await startHostPage(journey.server.url, journey.site.siteKey, {
      body,
      attributes,
      style: overlay,
    });
    await allow(journey, host.url);
    const { page, panel, open } = await on(host.url);
    await open();
    const { x, y, width, height } = (await panel.boundingBox())!;
    for (const [left, top] of [
      [0.05, 0.05],
      [0.5, 0.5],
      [0.95, 0.95],
    ] as const)
      expect(await at(page, x + width * left, y + height * top)).toBe('huiyin-widget');
    await page.context().close();

    await using low = await startHostPage(journey.server.url, journey.site.siteKey, {
      body,
      attributes: 'data-z="5"',
      style: overlay,
    });
    const beneath = await on(low.url);
    const button = (await beneath.launcher.boundingBox())!;
    expect(await at(beneath.page, button.x + 9, button.y + 9)).toBe('div');
    await beneath.page.context().close();
  });

  test('a modal dialog of the page does not make the panel dead', async () => {
    const { page, panel, point, faults } = await on('/demo/tall.html');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'Your cart';
      document.body.append(dialog);
      dialog.showModal();
      (window as any).huiyin('open', 'csat');
    });
    const answers = await answersBy(journey, async () => {
      await point(/^3 of 5/).click();
      await page.keyboard.press('Tab');
      await panel.getByRole('button', { name: 'Close' }).click();
    });
    expect(answers).toMatchObject([{ score: 3 }]);
    await page.evaluate(() => document.querySelector('dialog')!.close());
    await widgetOn(page).launcher.click();
    await panel.waitFor();
    expect(faults).toEqual([]);
  });

  /** Ways in which dialogs of pages keep the focus; `isOut` and `back` are of the page. */
  const traps: Record<string, () => void> = {
    'calls the focus back, as in Bootstrap': () =>
      document.addEventListener('focusin', ({ target }) => isOut(target) && back()),
    'calls the focus back before anybody hears of it, as in a11y-dialog': () =>
      document.addEventListener('focus', ({ target }) => isOut(target) && back(), true),
    'calls the focus back when it leaves, as in Radix': () =>
      document.addEventListener('focusout', (e) => e.relatedTarget && isOut(e.relatedTarget) && back()),
    'forbids presses outside and swallows clicks, as in focus-trap': () => {
      for (const type of ['mousedown', 'touchstart', 'click'])
        document.addEventListener(
          type,
          (e) => {
            if (!isOut(e.target)) return;
            e.preventDefault();
            if (type === 'click') e.stopImmediatePropagation();
          },
          { capture: true, passive: false },
        );
    },
  };

  test.each(Object.keys(traps))(
    'a dialog of the page that %s does not get what is typed in the panel',
    async (name) => {
      const { page, open, launcher, panel, tab, point, faults } = await on('/demo/tall.html');
      await open();
      await tab('Complain').click();
      await panel.getByLabel('What happened?').waitFor();
      await panel.getByRole('button', { name: 'Close' }).click();
      const left = await page.evaluateHandle(() => {
        const dialog = document.createElement('div');
        const own = document.createElement('input');
        const left: string[] = [];
        own.ariaLabel = 'Own';
        own.addEventListener('focusout', () => left.push(own.value));
        dialog.append(own);
        document.body.prepend(dialog);
        const isOut = (node: Node) => !dialog.contains(node);
        Object.assign(window, { isOut, back: () => own.focus() });
        own.focus();
        return left;
      });
      await page.evaluate(traps[name]!);
      await page.keyboard.type('red');
      await launcher.click();
      await panel.getByLabel('What happened?').click();
      await page.keyboard.type('It leaks');
      expect(await panel.getByLabel('What happened?').inputValue()).toBe('It leaks');
      expect(await page.getByLabel('Own').inputValue()).toBe('red');
      // The page may check a field that was left.
      expect(await left.jsonValue()).toContain('red');
      await tab('Rate').click();
      await point(/^5 of 5/).waitFor();
      expect(faults).toEqual([]);
    },
  );

  test('a closed widget covers its button and not a pixel more, before and after it was open', async () => {
    const widget = await on('/demo/hostile.html');
    const { page, panel, launcher, open } = widget;
    const covered = (): Promise<number[]> =>
      page.evaluate(() => {
        const box = [innerWidth, innerHeight, 0, 0];
        for (let x = 1; x < innerWidth; x += 4)
          for (let y = 1; y < innerHeight; y += 4)
            if (document.elementFromPoint(x, y)?.localName === 'huiyin-widget') {
              box[0] = Math.min(box[0]!, x);
              box[1] = Math.min(box[1]!, y);
              box[2] = Math.max(box[2]!, x);
              box[3] = Math.max(box[3]!, y);
            }
        return box;
      });
    const check = async (): Promise<void> => {
      const { x, y, width, height } = (await launcher.boundingBox())!;
      const [left, top, right, bottom] = (await covered()) as [number, number, number, number];
      expect(left).toBeGreaterThanOrEqual(x - 1);
      expect(top).toBeGreaterThanOrEqual(y - 1);
      expect(right).toBeLessThanOrEqual(x + width + 1);
      expect(bottom).toBeLessThanOrEqual(y + height + 1);
      expect(right - left).toBeGreaterThan(40);
    };
    await check();
    await open();
    await stands(widget);
    await panel.getByRole('button', { name: 'Close' }).click();
    await panel.waitFor({ state: 'hidden' });
    await check();
  });
});

test('nothing that goes wrong with the widget becomes an error of the page', async () => {
  const answers = (url: string, answer: object) => (page: Page) => page.route(url, (route) => route.fulfill(answer));
  const never = (url: string) => (page: Page) => page.route(url, (route) => route.abort());
  const cases: [string, (page: Page) => Promise<unknown>][] = [
    ['the settings do not come', never('**/v1/**')],
    ['the settings are a page of the network', answers('**/v1/**', { body: '<html>Sign in to the Wi-Fi' })],
    ['the server answers 500', answers('**/v1/**', { status: 500, body: '' })],
    ['no chunk comes', never('**/w/**')],
    ['a chunk is something else', answers('**/w/**', { body: '}{', contentType: 'text/javascript' })],
    ['the later chunk does not come', never('**/w/more*')],
    ['what keeps answers is not there', (page) => page.addInitScript(() => void delete (window as any).indexedDB)],
  ];
  const heard = async (break_: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const page = await journey.visitorPage();
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await break_(page);
    await page.goto('/demo/tall.html');
    await widgetOn(page).launcher.click();
    await page.evaluate(() => ['explain', 'open', 'close'].map((name) => (window as any).huiyin(name)));
    await settled(page);
    await page.context().close();
    return thrown;
  };
  const found = await Promise.all(cases.map(async ([what, break_]) => [what, ...(await heard(break_))]));
  expect(found).toEqual(cases.map(([what]) => [what]));
});
