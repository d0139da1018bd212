import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../kit/browser.ts';
import { galleryPages, openGallery, serveGallery } from '../kit/gallery.ts';
import type { Served } from '../kit/serve.ts';
import { axeFindings, contrastRule } from './kit/axe.ts';
import { contrastFaults } from './kit/contrast-faults.ts';
import { inEachState } from './kit/forced-states.ts';
import { secondFindings } from './kit/second-checker.ts';
import { sideways } from './kit/sideways.ts';
import { smallTargets } from './kit/small-targets.ts';

let gallery: Served;
let browser: Browser;
beforeAll(async () => void ([gallery, browser] = await Promise.all([serveGallery(), launch()])));
afterAll(async () => {
  await browser.close();
  await gallery[Symbol.asyncDispose]();
});

const open = async (how: BrowserContextOptions = {}): Promise<Page> =>
  (await browser.newContext({ baseURL: gallery.url, reducedMotion: 'reduce', viewport: wide, ...how })).newPage();

const wide = { width: 1280, height: 800 };
/** The smallest phone. */
const small = { width: 320, height: 568 };

type Check = (page: Page) => Promise<string[]>;

/** What is wrong on the page with every state, and on those of states that cover it. */
async function everywhere(page: Page, looked: object, checks: readonly Check[]): Promise<string[]> {
  await openGallery(page, looked);
  const covering = await galleryPages(page);
  const found: string[] = [];
  for (const check of checks) found.push(...(await check(page)));
  for (const one of covering) {
    await openGallery(page, { ...looked, ...one });
    for (const check of checks)
      found.push(...(await check(page)).map((finding) => `${one.element}, ${one.state}: ${finding}`));
  }
  return found;
}

/** What axe finds of what another scheme can change. */
const colourFindings: Check = (page) => axeFindings(page, 'html', [contrastRule, 'link-in-text-block']);

/** Faults of contrast in every state a control can be in. */
async function paleIn(page: Page): Promise<string[]> {
  const found: string[] = [];
  await inEachState(page, async (state) => {
    found.push(...(await contrastFaults(page, state === 'focus')).map((fault) => `${state}: ${fault}`));
  });
  return found;
}

/** What is wider than the smallest phone, also with letters twice as large. */
async function tooWide(page: Page): Promise<string[]> {
  const found = await sideways(page);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  return [...found, ...(await sideways(page)).map((finding) => `at 200 %: ${finding}`)];
}

/** The steps of the scales, as many pixels as their names say, and the letters of what has none of its own. */
const sizes = {
  ...Object.fromEntries([4, 8, 12, 16, 24, 32].map((px) => [`--space-${px}`, px])),
  ...Object.fromEntries([12, 13, 15, 18, 24, 32].map((px) => [`--type-${px}`, px])),
  '1em': 15,
};

/** What those are on a page, px. */
function sizesOn(page: Page): Promise<Record<string, number>> {
  return page.evaluate((names) => {
    const measured = document.body.appendChild(document.createElement('div'));
    const px = (name: string): number => {
      measured.style.width = name.startsWith('--') ? `var(${name})` : name;
      return measured.getBoundingClientRect().width;
    };
    return Object.fromEntries(names.map((name) => [name, px(name)]));
  }, Object.keys(sizes));
}

const looks: [name: string, how: BrowserContextOptions, looked: object, checks: Check[]][] = [
  ['in light', {}, {}, [axeFindings, secondFindings, paleIn, smallTargets]],
  ['in dark', {}, { scheme: 'dark' }, [colourFindings, paleIn]],
  ['from right to left', {}, { language: 'ar' }, [axeFindings]],
  ['in colours of the system', { forcedColors: 'active' }, {}, [paleIn]],
  ['on the smallest phone', { viewport: small }, {}, [tooWide]],
  ['on the smallest phone, in Chinese', { viewport: small }, { language: 'zh-CN' }, [tooWide]],
  ['on the smallest phone, from right to left', { viewport: small }, { language: 'ar' }, [tooWide]],
];

test.each(looks)('nothing is wrong with any element in any state %s', async (_, how, looked, checks) => {
  const page = await open(how);
  expect(await everywhere(page, looked, checks)).toEqual([]);
});

test('sizes are as many pixels as their names say, and grow with the letters of the browser', async () => {
  const page = await open();
  await openGallery(page, { element: 'ui-badge' });
  expect(await sizesOn(page)).toEqual(sizes);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await sizesOn(page)).toEqual(Object.fromEntries(Object.entries(sizes).map(([name, px]) => [name, 2 * px])));
});

test('what is pale only under the mouse is found', async () => {
  const page = await open();
  await page.setContent(`<style>
    html { background: white }
    button { color: black; background: white }
    button:hover { color: #999 }
    button:focus-visible { outline: none }
  </style><button>Send</button>`);
  const found = await paleIn(page);
  expect(found.map((fault) => fault.split(' of ')[0])).toEqual([
    'hover: the words',
    'focus: no ring around page “” button.',
    'active: the words',
  ]);
});
