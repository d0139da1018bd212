import type { Page } from 'playwright-core';

/** What can be pressed and is less than 24 pixels wide or high (WCAG 2.2, 2.5.8), one line each; links within a line of words may be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (const el of root.children) {
        if (el.shadowRoot) walk(el.shadowRoot);
        walk(el);
        if (!el.matches('a[href],button,input,select,textarea,summary') || !el.checkVisibility()) continue;
        if (el.matches('.trap') || getComputedStyle(el).display === 'inline') continue;
        const { width, height } = (el.closest('label') ?? el).getBoundingClientRect();
        const host = (el.getRootNode() as Partial<ShadowRoot>).host?.localName ?? 'page';
        if (width && Math.min(width, height) < 23.5)
          found.push(`${host} ${el.localName}.${el.className} is ${Math.round(width)} × ${Math.round(height)}`);
      }
    };
    walk(document.body);
    return [...new Set(found)];
  });
}
