import type { Page } from 'playwright-core';

/**
 * What is wrong with the room of things in the widget or survey on the page, one line each: what can be pressed and is smaller than
 * `least` pixels, a field whose text would make iOS zoom in, what reaches beyond the window sideways or out of reach.
 */
export function layoutFaults(page: Page, least: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const host = document.querySelector('huiyin-widget,huiyin-survey')!;
    const found: string[] = [];
    const name = (el: Element): string =>
      `${el.localName}.${el.className} “${(el.getAttribute('aria-label') ?? el.textContent ?? '').trim().slice(0, 30)}”`;
    const scrolls = (el: Element): boolean =>
      !!el.parentElement &&
      (/auto|scroll/.test(getComputedStyle(el.parentElement).overflow) || scrolls(el.parentElement));
    for (const el of host.shadowRoot!.querySelectorAll<HTMLElement>('*')) {
      if (!el.checkVisibility() || el.classList.contains('trap') || el.closest('svg')) continue;
      const { left, right, top, width, height } = el.getBoundingClientRect();
      if (!width || !height) continue;
      if (right > innerWidth + 1 || left < -1) found.push(`${name(el)} reaches from ${left} to ${right}`);
      if (top < -1 && !scrolls(el)) found.push(`${name(el)} begins at ${top}`);
      const field = el.matches('input:not([type=checkbox],[type=file]),textarea');
      if (field && parseFloat(getComputedStyle(el).fontSize) < 16) found.push(`${name(el)} makes iOS zoom in`);
      if (!el.matches('button,a,input,textarea')) continue;
      const target = (el.closest('label:has(input[type=checkbox],input[type=file])') ?? el).getBoundingClientRect();
      if (target.width < smallest - 0.5 || target.height < smallest - 0.5)
        found.push(`${name(el)} is ${Math.round(target.width)} × ${Math.round(target.height)}`);
    }
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    return found;
  }, least);
}
