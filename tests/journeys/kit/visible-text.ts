import type { Page } from 'playwright-core';

/** All text a person sees or hears below an element, through shadow roots: texts, labels, placeholders; `but` what is below other ones. */
export async function visibleText(page: Page, selector: string, but?: string): Promise<string> {
  await page.locator(selector).waitFor({ state: 'attached' });
  return page.evaluate(
    ([wanted, left]) => {
      const said: string[] = [];
      const listen = (el: Element): void => {
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(el.getAttribute(name) ?? '');
      };
      const walk = (root: ParentNode): void => {
        for (const node of root.childNodes) {
          if (node instanceof Text) said.push(node.data);
          if (!(node instanceof Element) || /^(style|script|svg|datalist)$/.test(node.localName)) continue;
          if (left && node.matches(left)) continue;
          if (!node.checkVisibility({ visibilityProperty: true }) && getComputedStyle(node).display !== 'contents')
            continue;
          listen(node);
          if (node.shadowRoot) walk(node.shadowRoot);
          walk(node);
        }
      };
      walk(document.querySelector(wanted)!.shadowRoot!);
      return said
        .map((text) => text.trim())
        .filter(Boolean)
        .join('\n');
    },
    [selector, but] as const,
  );
}
