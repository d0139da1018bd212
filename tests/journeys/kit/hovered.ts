import type { Page } from 'playwright-core';
import { contrast } from '../../kit/contrast.ts';

/** The buttons of an element that can be seen, each by what makes it look as it does: those of one kind look the same. */
export const kindsOfButtons = (page: Page, host: string): Promise<string[]> =>
  page.locator(`${host} button:visible`).evaluateAll((buttons) =>
    buttons.map((el) => {
      const states = ['checked', 'pressed', 'current', 'disabled'].map((name) => el.getAttribute(`aria-${name}`));
      const sign = el.textContent!.trim() ? 'words' : 'sign';
      return [sign, el.parentElement?.className, el.className, el.getAttribute('part'), ...states].join();
    }),
  );

/**
 * Buttons of an element whose words cannot be read under the mouse, or whose sign cannot be seen, one line each: axe measures
 * nothing that is hovered. `kinds` are those of {@link kindsOfButtons}; one of each is tried that is not among `seen`, where it is put.
 */
export async function hoverFaults(
  page: Page,
  host: string,
  kinds: readonly string[],
  seen: Set<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [i, kind] of kinds.entries()) {
    if (seen.has(kind)) continue;
    seen.add(kind);
    const button = page.locator(`${host} button:visible`).nth(i);
    await button.hover({ force: true });
    const { text, behind } = await button.evaluate(async (el) => {
      await Promise.all(el.getAnimations().map(({ finished }) => finished));
      const isSeen = (colour: string): boolean => !/^rgba\(.*, 0\)$/.test(colour);
      let at: Element | null = el;
      while (at && !isSeen(getComputedStyle(at).backgroundColor)) at = at.parentElement;
      return { text: getComputedStyle(el).color, behind: getComputedStyle(at ?? el).backgroundColor };
    });
    const ratio = contrast(text, behind);
    if (ratio < (kind.startsWith('sign') ? 3 : 4.5))
      found.push(`${kind}: ${text} on ${behind} under the mouse, ${ratio.toFixed(2)}`);
  }
  await page.mouse.move(0, 0);
  return found;
}
