import type { Language } from '@huiyin/shared/contract/text';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { makeEveryKind } from './kit/every-kind.ts';
import { complaintStates, questionStates } from './kit/kind-states.ts';
import { layoutFaults } from './kit/layout-faults.ts';
import { openShop } from './kit/shop-page.ts';
import { widgetOn, type Widget } from './kit/widget.ts';
import { launcherName, wordsOf } from './kit/widget-words.ts';
import { settled } from './kit/settled.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
  await makeEveryKind(journey);
});
afterAll(() => journey[Symbol.asyncDispose]());

async function visitor(language: Language = 'en', how: BrowserContextOptions = {}): Promise<Widget> {
  const page = await journey.visitorPage({ locale: language, ...how });
  await openShop(page, journey, language);
  return widgetOn(page, launcherName[language]);
}

/** The accessible name of what has the focus, through shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.ariaLabel ?? at?.textContent?.trim() ?? '';
  });

describe('the keyboard', () => {
  test.each([
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)('in %s has one stop in a scale, and %s goes up', async (language, up, down) => {
    const { page, panel, open, point } = await visitor(language);
    const { nameOf, degrees, close } = wordsOf(language);
    const name = (n: number): string => nameOf(n, 5, degrees[n - 1]);
    await open();
    await expect.poll(() => focused(page)).toBe(name(1));
    const presses: [string, number][] = [
      [up, 2],
      [up, 3],
      [down, 2],
      ['ArrowDown', 3],
      ['ArrowUp', 2],
      ['End', 5],
      [up, 1],
      [down, 5],
      ['Home', 1],
    ];
    for (const [key, n] of presses) {
      await page.keyboard.press(key);
      expect(await focused(page), key).toBe(name(n));
    }
    expect(await panel.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await panel.locator('[role=radio][tabindex="0"]').count()).toBe(1);
    const [first, last] = [await point(name(1)).boundingBox(), await point(name(5)).boundingBox()];
    expect(first!.x < last!.x).toBe(language === 'en');
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect.poll(() => point(name(5)).getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).not.toBe(name(4));
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe(name(5));
    await panel.getByRole('button', { name: close }).focus();
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(launcherName[language]);
  });

  test('goes round the panel and out of it: it is no trap', async () => {
    const { page, open, panel } = await visitor();
    await open();
    await panel.getByRole('button', { name: 'Complain' }).click();
    await panel.getByRole('button', { name: 'Send complaint' }).focus();
    await page.keyboard.press('Tab');
    expect(await panel.evaluate((el) => el.contains((el.getRootNode() as ShadowRoot).activeElement))).toBe(false);
    expect(await panel.isVisible()).toBe(true);
  });
});

describe('an input method', () => {
  /** Presses Enter as it comes while a word is composed, and as Safari sends it right after. */
  async function composeIn(page: Page, label: string): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    const box = page.getByRole('textbox', { name: label });
    await box.focus();
    await cdp.send('Input.imeSetComposition', { text: '茶壶', selectionStart: 2, selectionEnd: 2 });
    await box.evaluate((el) => {
      const enter = (more: KeyboardEventInit): void =>
        void el.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...more }),
        );
      enter({ isComposing: true, keyCode: 13 });
      enter({ keyCode: 229 });
      enter({ key: 'Process', keyCode: 229 });
    });
    await cdp.send('Input.insertText', { text: '茶壶漏了' });
    await expect.poll(() => box.inputValue()).toContain('茶壶漏了');
  }

  test('confirms words in a message without sending it; the next Enter sends', async () => {
    const { page, panel, open, complain } = await visitor();
    await open();
    await complain('It drips');
    await composeIn(page, 'Write a message');
    await settled(page);
    expect(await panel.getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('Enter');
    await panel.getByRole('listitem').nth(1).getByText('茶壶漏了').waitFor();
  });

  test('confirms words in the text of a survey without going on', async () => {
    const { page, panel } = await visitor();
    for await (const state of questionStates(page, journey, 'en')) if (state === 'a text') break;
    await composeIn(page, 'What else?');
    await settled(page);
    expect(await panel.getByRole('textbox').isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await panel.locator('.thanks').waitFor();
  });
});

describe('a finger', () => {
  test.each(['en', 'ar'] as const)('finds 44 px to press everywhere, in %s', async (language) => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const { page } = await visitor(language, phone);
    const found: string[] = [];
    for (const walk of [questionStates, complaintStates])
      for await (const state of walk(page, journey, language))
        found.push(...(await layoutFaults(page, 44)).map((fault) => `${state}: ${fault}`));
    expect(found).toEqual([]);
  });

  test('that brings up a keyboard lifts the panel above it; zooming in does not', async () => {
    const size = { width: 390, height: 664 };
    const { page, panel, open, tab } = await visitor('en', { viewport: size, hasTouch: true, isMobile: true });
    await open();
    await tab('Complain').click();
    const box = panel.getByLabel('What happened?');
    await box.focus();
    // iOS lays its keyboard over the page and tells by the visual viewport alone; Chromium has no switch for that.
    const keyboard = (height: number): Promise<void> =>
      page.evaluate((covered) => {
        const free = innerHeight - covered;
        Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => free });
        visualViewport!.dispatchEvent(new Event('resize'));
      }, height);
    await keyboard(300);
    await expect
      .poll(async () => Math.round((await panel.boundingBox())!.y + (await panel.boundingBox())!.height))
      .toBe(364);
    const { y, height } = (await box.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThan(365);
    await keyboard(0);
    await page.evaluate(() => delete (visualViewport as unknown as { height?: number }).height);
    await expect
      .poll(async () => Math.round((await panel.boundingBox())!.y + (await panel.boundingBox())!.height))
      .toBe(664);

    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await expect.poll(() => page.evaluate(() => Math.round(visualViewport!.height))).toBe(332);
    await settled(page);
    expect(await panel.evaluate((el) => getComputedStyle(el).getPropertyValue('--keyboard'))).toMatch(/^(0px)?$/);
  });
});
