import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '../../admin/src/place.ts';
import { places } from '../../admin/src/places.ts';
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
      await browser.seen('h2', 'Complaint');
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
      for (const path of places.flatMap(pathsOf)) {
        await browser.press(`a[href="${path}"]`);
        await browser.seen(...(shownAt[path] ?? ['h1, h2']));
      }
      expect(await browser.faults()).toEqual([]);
    });

    test('what goes wrong on a page is heard of', async () => {
      await browser.evaluate(goWrong);
      for (const what of ['thrown', 'refused', 'said'])
        await expect.poll(() => browser.faults()).toContainEqual(expect.stringContaining(what));
    });
  });

const survey = '/admin/ask/csat';
const tabs = ['rules', 'results', 'versions', 'share', 'wave'].map((tab) => `${survey}/${tab}`);

/** The paths of a place, in the order of their links. */
const pathsOf = ({ id, href, sections = [] }: Place): string[] => [
  href,
  ...sections.map((section) => `${href}/${section.id}`),
  ...(id === 'ask' ? [survey, ...tabs] : []),
];

/** What shows that a path is there, where a heading is too little. */
const shownAt: Record<string, [selector: string, text?: string]> = {
  '/admin/inbox': ['h1', 'Inbox'],
  '/admin/insights': ['[role=slider] svg'],
  '/admin/improve': ['li .bar'],
  '/admin/ask': ['li code', 'csat'],
  '/admin/ask/csat': ['[role=radio]', '5 of 5'],
  '/admin/ask/csat/rules': ['label', 'Share of visitors'],
  '/admin/ask/csat/results': ['table'],
  '/admin/ask/csat/versions': ['[role=radio]', '5 of 5'],
  '/admin/ask/csat/share': ['h2', 'Kiosk'],
  '/admin/ask/csat/wave': ['label', 'Customers last year'],
  '/admin/settings/site': ['[role=radio]', '5 of 5'],
  '/admin/settings/install': ['h2', 'Script tag'],
  '/admin/settings/people': ['li', 'Olive'],
  '/admin/settings/keys': ['h2', 'API keys'],
  '/admin/settings/health': ['li', 'Send mail'],
  '/admin/settings/profile': ['h2', 'Password'],
};

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
