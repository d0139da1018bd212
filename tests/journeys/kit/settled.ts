import type { BrowserContext, Page } from 'playwright-core';
import { settled as settledHere } from '../../kit/settled.ts';

/** Lets what is under way on a page come to its end. For what must not happen; what must is waited for. */
export const settled = (page: Page): Promise<void> => page.evaluate(settledHere);

const clocked = new WeakMap<BrowserContext, Promise<void>>();

/** Makes the clock of a page and of all that come beside it ours; before it is opened, and while it is alone. */
export function takeClock(page: Page): Promise<void> {
  const context = page.context();
  const taken = clocked.get(context) ?? context.clock.install();
  clocked.set(context, taken);
  return taken;
}

/** Lets `ms` pass on a page whose clock was taken, and what begins by it come to its end. */
export async function pass(page: Page, ms: number): Promise<void> {
  await page.clock.runFor(ms);
  await settled(page);
}
