import type { Page } from 'playwright-core';

/** How the widget is drawn: for each of its elements what the host's style sheets could have spoilt, and its size. */
export function looksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const properties = [
      'display',
      'visibility',
      'opacity',
      'transform',
      'color',
      'backgroundColor',
      'fontFamily',
      'fontSize',
      'fontWeight',
      'letterSpacing',
      'lineHeight',
      'textTransform',
      'textAlign',
      'textIndent',
      'whiteSpace',
      'direction',
      'cursor',
      'padding',
      'margin',
      'border',
      'borderRadius',
      'boxShadow',
    ] as const;
    const look = (el: Element): string => {
      const style = getComputedStyle(el);
      const { width, height } = el.getBoundingClientRect();
      return [el.localName, ...properties.map((name) => style[name]), Math.round(width), Math.round(height)].join(
        ' | ',
      );
    };
    // By hand: the page may have replaced what lists can do.
    const found: string[] = [];
    const walk = (root: ParentNode): void => {
      for (let el = root.firstElementChild; el; el = el.nextElementSibling) {
        if (!/^(style|iframe)$/.test(el.localName)) found.push(look(el));
        walk(el);
      }
    };
    const host = document.querySelector('huiyin-widget')!;
    found.push(look(host));
    walk(host.shadowRoot!);
    return found;
  });
}
