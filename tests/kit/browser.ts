import { chromium as playwright, type Browser } from 'playwright-core';
import { chromium } from './chromium.ts';

/** A real headless browser, closed at the end of the scope: `await using browser = await launch()`. */
export async function launch(): Promise<Browser> {
  const { executablePath, env, args } = await chromium();
  return playwright.launch({ executablePath, env, args });
}
