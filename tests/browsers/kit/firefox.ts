import puppeteer from 'puppeteer-core';
import { until } from '../../kit/until.ts';
import { middle, type Driven } from './driven.ts';

/** Firefox, by WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Driven> {
  const env = { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' };
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, env, defaultViewport: null });
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const find = (selector: string, text = '') =>
    until(() => page.evaluate(middle, selector, text), { otherwise: () => `${selector} ${text}` });
  return {
    version: await browser.version(),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
    evaluate: (what, ...args) => page.evaluate(what as () => never, ...(args as unknown as [])),
    seen: async (selector, text) => void (await find(selector, text)),
    press: async (selector, text) => {
      const { x, y } = await find(selector, text);
      await page.mouse.click(x, y);
    },
    type: (text) => page.keyboard.type(text),
    faults: async () => faults,
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
