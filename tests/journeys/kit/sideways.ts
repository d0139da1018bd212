import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/**
 * What reaches beyond the edge of the page at which lines end, once it has settled, one line an element; what scrolls by itself may.
 * Also whether the page scrolls down into nothing.
 */
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
    const most = 64;
    const isFromRight = document.dir === 'rtl';
    const end = (el: Element): number => el.getBoundingClientRect().top + el.clientHeight;
    const walk = (root: ParentNode, seen = { lowest: 0 }): void => {
      for (const el of root.children) {
        const { left, right, bottom, top, width, height } = el.getBoundingClientRect();
        const shown = width > 1 && height > 1 && el.checkVisibility() && getComputedStyle(el).clipPath === 'none';
        // Whoever hides something puts it where no scrolling leads: before the beginning of a line.
        const overEnd = isFromRight ? left < -1 : right > innerWidth + 1;
        if (shown && overEnd)
          found.push(`${el.localName}.${el.className} reaches from ${Math.round(left)} to ${Math.round(right)}`);
        if (shown) seen.lowest = Math.max(seen.lowest, bottom);
        if (el instanceof SVGElement || scrolls(el)) continue;
        const within = el.localName === 'main' ? { lowest: 0 } : seen;
        if (el.shadowRoot) walk(el.shadowRoot, within);
        walk(el, within);
        const below =
          el.localName === 'main' ? el.scrollHeight - el.scrollTop + top - Math.max(within.lowest, end(el)) : 0;
        if (below > most) found.push(`main scrolls ${Math.round(below)} on into nothing`);
      }
    };
    walk(document.body);
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return found;
  });
}
