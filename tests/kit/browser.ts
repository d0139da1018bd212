import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium } from './chromium.ts';

/** Those that are open now: what stood in them is of interest when a test fails. */
export const openBrowsers = new Set<Browser>();

/** A real headless browser, closed at the end of the scope: `await using browser = await launch()`. */
export async function launch(): Promise<Browser> {
  const { executablePath, env, args } = await chromium();
  const browser = await playwright.launch({ executablePath, env, args });
  openBrowsers.add(browser);
  browser.on('disconnected', () => openBrowsers.delete(browser));
  return browser;
}
