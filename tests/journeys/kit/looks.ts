import type { Page } from 'playwright-core';

/** How the widget is drawn: for each of its elements what the host's style sheets could have spoilt, and its size. */
export function looksOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const properties = [
      'color',
      'backgroundColor',
      'fontFamily',
      'fontSize',
      'fontWeight',
      'letterSpacing',
      'lineHeight',
      'padding',
      'border',
      'borderRadius',
    ] as const;
    const look = (el: Element): string => {
      const style = getComputedStyle(el);
      const { width, height } = el.getBoundingClientRect();
      return [el.localName, ...properties.map((name) => style[name]), Math.round(width), Math.round(height)].join(
        ' | ',
      );
    };
    const below = (root: ParentNode): string[] =>
      [...root.children].flatMap((el) => [look(el), ...(el.shadowRoot ? below(el.shadowRoot) : []), ...below(el)]);
    return below(document.querySelector('huiyin-widget')!.shadowRoot!).filter((line) => !line.startsWith('style'));
  });
}
