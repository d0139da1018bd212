import type { Locator } from 'playwright-core';

/** Whether the end of an element is in the window and nothing stands over it. */
export function inSight(locator: Locator): Promise<boolean> {
  return locator.evaluate((el) => {
    const { left, width, bottom } = el.getBoundingClientRect();
    const [x, y] = [left + width / 2, bottom - 2];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const within: Element | null = hit.shadowRoot.elementFromPoint(x, y);
      if (!within || within === hit) break;
      hit = within;
    }
    return hit !== null && (el.contains(hit) || hit.contains(el));
  });
}
