import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownerPerson } from '../kit/first-site.ts';
import { startJourney, type Journey } from '../kit/journey.ts';
import type { Driven } from './kit/driven.ts';
import { installed } from './kit/installed.ts';

for (const [name, start] of Object.entries(installed))
  describe.skipIf(!start)(`in ${name}`, () => {
    let journey: Journey;
    let browser: Driven;
    beforeAll(async () => {
      journey = await startJourney({ sampleData: true });
      browser = await start!();
      console.log(browser.version);
    });
    afterAll(async () => {
      await browser?.[Symbol.asyncDispose]();
      await journey[Symbol.asyncDispose]();
    });

    const complaint = 'The lid of my kettle is cracked';
    const ticket = async () => (await journey.owner.get(`${journey.sitePath}/tickets?q=kettle`)).body.items[0];

    test('a visitor rates, complains, and reads the reply as it comes', async () => {
      await browser.goto(`${journey.server.url}/demo`);
      await browser.press('button', 'Feedback');
      await browser.press('[role=radio]', '4 of 5');
      await browser.press('button.primary', 'Send');
      await browser.press('.tabs button', 'Complain');
      await browser.press('textarea');
      await browser.type(complaint);
      await browser.press('button', 'Send complaint');
      await browser.seen('h2', 'Ticket');
      const { number } = await ticket();
      const { body } = await journey.owner.get(`${journey.sitePath}/responses?limit=2`);
      expect(body.items).toMatchObject([
        { kind: 'complaint', comment: complaint },
        { kind: 'csat', score: 4 },
      ]);
      const reply = { text: 'A new lid is on its way', visibility: 'public' };
      const said = await journey.owner.post(`${journey.sitePath}/tickets/${number}/messages`, reply);
      expect(said.status).toBe(201);
      await browser.seen('[role=log]', reply.text);
      await browser.seen('textarea');
      const lines = await browser.evaluate(linesOf, 'huiyin-widget', 'textarea');
      expect(lines).toBeGreaterThanOrEqual(2);
      expect(await browser.faults()).toEqual([]);
    });

    test('staff sign in, answer, go back, see a whole chart and their menu', async () => {
      await browser.goto(`${journey.server.url}/admin`);
      await browser.press('input[type=email]');
      await browser.type(ownerPerson.email);
      await browser.press('input[type=password]');
      await browser.type(ownerPerson.password);
      await browser.press('ui-button', 'Sign in');
      await browser.seen('h1', 'Today');
      await browser.press('nav a', 'Inbox');
      await browser.press('a[href^="/admin/inbox/"]');
      await browser.press('textarea');
      await browser.type('It has left the house');
      await browser.press('ui-button', 'Send reply');
      await browser.seen('[role=log],ol,ul', 'It has left the house');
      await browser.press('nav a', 'Insights');
      await browser.seen('[role=slider] svg');
      await browser.evaluate(() => history.back());
      await browser.seen('h1', 'Inbox');
      await browser.press('.me', 'Olive');
      await browser.seen('#menu', ownerPerson.email);
      const [menu, window] = await browser.evaluate(menuHeight);
      expect(menu).toBeLessThan(window! * 0.75);
      expect(await browser.faults()).toEqual([]);
    });

    test('staff go through every place, and nothing goes wrong on the page', async () => {
      await browser.goto(`${journey.server.url}/admin`);
      await browser.seen('h1', 'Today');
      for (const [path, selector, text] of places) {
        await browser.press(`a[href="/admin/${path}"]`);
        await browser.seen(selector, text);
      }
      expect(await browser.faults()).toEqual([]);
    });

    test('what goes wrong on a page is heard of', async () => {
      await browser.evaluate(goWrong);
      for (const what of ['thrown', 'refused', 'said'])
        await expect.poll(() => browser.faults()).toContainEqual(expect.stringContaining(what));
    });
  });

/** The paths of the console in the order of their links, and what shows that each is there. */
const places: [path: string, selector: string, text?: string][] = [
  ['inbox', 'h1', 'Inbox'],
  ['insights', '[role=slider] svg'],
  ['improve', 'li .bar'],
  ['ask', 'li code', 'csat'],
  ['ask/csat', '[role=radio]', '5 of 5'],
  ['ask/csat/rules', 'label', 'Share of visitors'],
  ['ask/csat/results', 'table'],
  ['ask/csat/versions', '[role=radio]', '5 of 5'],
  ['ask/csat/share', 'h2', 'Kiosk'],
  ['ask/csat/wave', 'label', 'Customers last year'],
  ['settings', '[role=radio]', '5 of 5'],
  ['settings/install', 'h2', 'Script tag'],
  ['settings/customers', 'h2'],
  ['settings/people', 'li', 'Olive'],
  ['settings/keys', 'h2', 'API keys'],
  ['settings/health', 'li', 'Send mail'],
  ['settings/password', 'h2', 'Password'],
];

/** Runs in the page. */
function goWrong(): void {
  setTimeout(() => {
    throw new Error('thrown');
  });
  void Promise.reject(new Error('refused'));
  console.error('said');
}

/** How many lines of text a field shows. Runs in the page. */
function linesOf(host: string, field: string): number {
  const fields = [...document.querySelector(host)!.shadowRoot!.querySelectorAll<HTMLElement>(field)];
  const shown = fields.find((one) => one.checkVisibility())!;
  const { paddingBlockStart, paddingBlockEnd, lineHeight } = getComputedStyle(shown);
  return (shown.clientHeight - parseFloat(paddingBlockStart) - parseFloat(paddingBlockEnd)) / parseFloat(lineHeight);
}

/** Height of the personal menu and of the window. Runs in the page. */
function menuHeight(): number[] {
  const within = (root: ParentNode): number => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches('#menu:popover-open')) return element.getBoundingClientRect().height;
      const inside = element.shadowRoot ? within(element.shadowRoot) : 0;
      if (inside) return inside;
    }
    return 0;
  };
  return [within(document), innerHeight];
}
