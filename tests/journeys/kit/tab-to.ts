import type { Locator } from 'playwright-core';

/** Whether it has the focus, in whatever shadow root it stands. */
export const hasCursor = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => (element.getRootNode() as ShadowRoot | Document).activeElement === element);

/** Presses Tab until something has the cursor, as who has no mouse does. Throws where 120 presses do not get there. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    if (await hasCursor(target)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`not reached by ${key}: ${target.toString()}`);
}
