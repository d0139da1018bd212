import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core';
import { chromium } from './chromium.ts';
import { patienceMs } from './patience.ts';

/** Those that are open now: what stood in them is of interest when a test fails. */
export const openBrowsers = new Set<Browser>();

const over: BrowserContext[] = [];

/** Closes a context once the test is over and its pictures are taken, if it failed. */
export const closeLater = (context: BrowserContext): void => void over.push(context);

/** Closes what is over. */
export async function closeOver(): Promise<void> {
  await Promise.all(over.splice(0).map((context) => context.close()));
}

/** A real headless browser with the one limit of the tests, closed at the end of the scope: `await using browser = await launch()`. */
export async function launch(...more: string[]): Promise<Browser> {
  const { executablePath, env, args } = await chromium();
  const browser = await playwright.launch({ executablePath, env, args: [...args, ...more] });
  browser.on('context', (context) => context.setDefaultTimeout(patienceMs));
  openBrowsers.add(browser);
  browser.on('disconnected', () => openBrowsers.delete(browser));
  return browser;
}
