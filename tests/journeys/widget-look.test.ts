import fc from 'fast-check';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { contrast } from '../kit/contrast.ts';
import { makeEveryKind } from './kit/every-kind.ts';
import { complaintStates, questionStates } from './kit/kind-states.ts';
import { layoutFaults } from './kit/layout-faults.ts';
import { inline, openShop } from './kit/shop-page.ts';
import { widgetOn, type Widget } from './kit/widget.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
  await makeEveryKind(journey);
});
afterAll(() => journey[Symbol.asyncDispose]());

async function visitor(how: BrowserContextOptions = {}): Promise<Widget> {
  const page = await journey.visitorPage(how);
  await openShop(page, journey, 'en');
  return widgetOn(page);
}

test('at 400 % (320 × 256) and on a page that reads from right to left, an English question stands in view from left to right', async () => {
  const page = await journey.visitorPage({ viewport: { width: 320, height: 256 } });
  await openShop(page, journey, 'en');
  await page.evaluate(() => Object.assign(document.documentElement, { dir: 'rtl', lang: 'he' }));
  const { panel, open, point } = widgetOn(page);
  await open();
  await expect.poll(() => panel.evaluate((el) => el.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  expect(await panel.evaluate((el) => getComputedStyle(el).direction)).toBe('ltr');
  const boxes = await point(/of 5/).evaluateAll((all) =>
    all.map((el) => el.getBoundingClientRect().toJSON() as DOMRect),
  );
  expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).toSorted((a, b) => a - b));
  const question = (await panel.getByRole('heading').first().boundingBox())!;
  const tabs = (await panel.getByRole('button', { name: 'Complain' }).boundingBox())!;
  expect(question.y).toBeGreaterThanOrEqual(tabs.y + tabs.height);
  expect(Math.max(question.y + question.height, ...boxes.map(({ bottom }) => bottom))).toBeLessThanOrEqual(256);
});

test('at 400 % (320 × 256) every place shows what it asks, and the first that can be answered, below its tabs', async () => {
  const { panel, tab, open } = await visitor({ viewport: { width: 320, height: 256 } });
  await open();
  await expect.poll(() => panel.evaluate((el) => el.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
  for (const [place, control] of [
    ['Rate', 'radio'],
    ['Recommend', 'radio'],
    ['Complain', 'textbox'],
  ] as const) {
    await tab(place).click();
    await panel.getByRole(control).first().waitFor();
    const boxes = panel.evaluate(
      (el, role) => {
        const tops = [...el.querySelectorAll('.tabs button')].map((b) => b.getBoundingClientRect().bottom);
        const heading = el.querySelector('h2')!.getBoundingClientRect();
        const first = el.querySelector(role)!.getBoundingClientRect();
        return { tabs: Math.max(...tops), question: [heading.top, heading.bottom], first: first.top + 24 };
      },
      control === 'radio' ? '[role=radio]' : '.body :is(textarea, input:not(.trap), button)',
    );
    const { tabs, question, first } = await boxes;
    expect([place, question[0]! >= tabs, question[1]! <= 256, first <= 256]).toEqual([place, true, true, true]);
  }
});

test('the widget keeps text readable on any colour of the site, and marks in sight, in light and in dark', async () => {
  // A colour on its way from one to another is neither.
  const page = await journey.visitorPage({ reducedMotion: 'reduce' });
  await openShop(page, journey, 'en', inline(journey, 'every'));
  await page.getByRole('radio').first().waitFor();
  const config = await page.evaluate(
    async (key) => (await fetch(`/v1/sites/${key}?survey=every`)).json() as Promise<{ theme: object }>,
    journey.site.siteKey,
  );
  const shown = (accent: string) =>
    page.evaluate(
      async ([given, hex]) => {
        const survey = document.querySelector('huiyin-survey') as HTMLElement & { preview: unknown };
        const root = survey.shadowRoot!;
        const settings = given as unknown as { theme: object };
        survey.preview = { ...settings, theme: { ...settings.theme, accent: hex } };
        const until = async <E>(found: () => E | null): Promise<E> => {
          for (let tries = 0; tries < 10_000; tries++) {
            const it = found();
            if (it) return it;
            await new Promise(requestAnimationFrame);
          }
          throw new Error('not there');
        };
        await until(() => {
          const box = root.querySelector('.huiyin')!;
          const painted = getComputedStyle(box).getPropertyValue('--accent') === hex;
          return painted && root.querySelector('.after');
        });
        root.querySelectorAll<HTMLElement>('[role=radio]')[3]!.click();
        const button = getComputedStyle(await until(() => root.querySelector('.primary')));
        const star = getComputedStyle(await until(() => root.querySelector('[aria-checked=true]')));
        const box = getComputedStyle(root.querySelector('.huiyin')!);
        return {
          accent: button.backgroundColor,
          text: button.color,
          edge: button.borderTopColor,
          mark: star.color,
          surface: box.backgroundColor,
        };
      },
      [config, accent] as const,
    );
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 0xffffff }), async (n) => {
        const hex = `#${n.toString(16).padStart(6, '0')}`;
        const { accent, text, edge, mark, surface } = await shown(hex);
        expect(contrast(accent, `rgb(${(n >> 16) & 255}, ${(n >> 8) & 255}, ${n & 255})`)).toBeLessThan(1.01);
        expect(contrast(text, accent), `text on ${hex}`).toBeGreaterThanOrEqual(4.5);
        expect(contrast(mark, surface), `star in ${hex}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
        expect(contrast(edge, surface), `edge in ${hex}, ${colorScheme}`).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 40, examples: [[0], [0xffffff], [0x808080], [0x767676], [0xff0000], [0x0000ff], [0xffff00]] },
    );
  }
});

test('the widget does not move for those who asked for less motion', async () => {
  const { page, panel, open, point, send } = await visitor({ reducedMotion: 'reduce' });
  await open();
  await point(/^2 of 5/).click();
  const moving = (): Promise<string[]> =>
    page.evaluate(() => {
      const all = [...document.querySelector('huiyin-widget')!.shadowRoot!.querySelectorAll('*')];
      const moves = all.filter((el) => {
        const { animationName, transitionDuration } = getComputedStyle(el);
        return animationName !== 'none' || transitionDuration !== '0s';
      });
      return [...moves.map((el) => el.className), ...document.getAnimations().map((a) => a.id)];
    });
  expect(await moving()).toEqual([]);
  await send.click();
  await panel.locator('.thanks svg').waitFor();
  expect(await moving()).toEqual([]);
});

test('the widget is not printed', async () => {
  const { page, panel, launcher, open } = await visitor();
  await open();
  await page.emulateMedia({ media: 'print' });
  expect([await launcher.isVisible(), await panel.isVisible()]).toEqual([false, false]);
  const other = await journey.visitorPage();
  await openShop(other, journey, 'en', inline(journey, 'thumbs'));
  await other.getByRole('radio').first().waitFor();
  await other.emulateMedia({ media: 'print' });
  expect(await other.locator('huiyin-survey').isVisible()).toBe(false);
});

test('the widget shows what is chosen in forced colours', async () => {
  const { page, panel, open, point, tab } = await visitor({ forcedColors: 'active' });
  await open();
  await point(/^2 of 5/).click();
  await panel.getByRole('button', { name: 'Took too long' }).click();
  const looks = (on: string, off: string) =>
    panel.evaluate(
      (el, both) => both.map((one) => getComputedStyle(el.querySelector(one)!).backgroundColor),
      [on, off],
    );
  for (const [on, off] of [
    ['[aria-checked=true]', '[aria-checked=false]'],
    ['.chips [aria-pressed=true]', '.chips [aria-pressed=false]'],
  ] as const) {
    const [chosen, other] = await looks(on, off);
    expect(contrast(chosen!, other!), on).toBeGreaterThanOrEqual(3);
  }
  await tab('Recommend').click();
  const lines = await panel.evaluate((el) =>
    [...el.querySelectorAll('.tabs button')].map((one) => getComputedStyle(one).borderBottomColor),
  );
  expect(new Set(lines).size).toBe(2);
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
});

test('the widget in large text is at least 19 px and still fits a small phone in every state', async () => {
  const { page, panel, open } = await visitor({ viewport: { width: 320, height: 568 } });
  await open();
  await panel.getByRole('button', { name: 'Larger text' }).click();
  await expect.poll(() => panel.evaluate((el) => parseFloat(getComputedStyle(el).fontSize))).toBeGreaterThanOrEqual(19);
  const found: string[] = [];
  for (const walk of [questionStates, complaintStates])
    for await (const state of walk(page, journey, 'en')) {
      await panel.getByRole('button', { name: 'Larger text', pressed: true }).waitFor();
      found.push(...(await layoutFaults(page, 24)).map((fault) => `${state}: ${fault}`));
    }
  expect(found).toEqual([]);
});
