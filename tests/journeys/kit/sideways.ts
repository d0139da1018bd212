import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/** What reaches beyond the right edge of the page once it has settled, one line an element; what scrolls by itself may. */
export async function sideways(page: Page): Promise<string[]> {
  let found: string[] = [];
  // A chart follows a new size some frames later.
  for (let tries = 0; tries < 20; tries++) {
    found = await reaching(page);
    if (!found.length) break;
    await settled(page);
  }
  return found;
}

function reaching(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const scrolls = (el: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(el).overflowX) && el.localName !== 'main';
    const walk = (root: ParentNode): void => {
      for (const el of root.children) {
        const { right, width, height } = el.getBoundingClientRect();
        const shown = width > 1 && height > 1 && el.checkVisibility() && getComputedStyle(el).clipPath === 'none';
        if (shown && right > innerWidth + 1) found.push(`${el.localName}.${el.className} reaches ${Math.round(right)}`);
        if (el instanceof SVGElement || scrolls(el)) continue;
        if (el.shadowRoot) walk(el.shadowRoot);
        walk(el);
      }
    };
    walk(document.body);
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return found;
  });
}
