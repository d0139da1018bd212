import type { Page } from 'playwright-core';

/** What is cut off at its side without a sign of it, or reaches out of the card it stands in, one line an element. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const withoutTheirOwn = /^(style|script|input|textarea|select|preview-frame|shown-widget)$/;
    const holds = ({ overflowX, borderInlineEndWidth, borderInlineEndStyle }: CSSStyleDeclaration): boolean =>
      overflowX !== 'visible' || (borderInlineEndStyle !== 'none' && parseFloat(borderInlineEndWidth) > 0);
    const walk = (root: ParentNode): void => {
      for (const el of root.children) {
        if (el instanceof SVGElement || withoutTheirOwn.test(el.localName)) continue;
        if (el.classList.contains('scroll')) continue;
        const style = getComputedStyle(el);
        const shown = el.clientWidth > 1 && el.checkVisibility() && style.clipPath === 'none';
        if (shown && holds(style) && style.textOverflow !== 'ellipsis' && el.scrollWidth > el.clientWidth + 1)
          found.push(`${el.localName}.${el.className} is ${el.clientWidth} wide, what is in it ${el.scrollWidth}`);
        if (el.shadowRoot) walk(el.shadowRoot);
        walk(el);
      }
    };
    walk(document.body);
    return found;
  });
}
