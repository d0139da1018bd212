import type { Page } from 'playwright-core';

/**
 * What on a page could turn the words beside it, one line each: a character that changes the direction, or a text from right to left
 * that is neither kept apart nor alone in its line.
 */
export function turned(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/;
    const fromTheRight = /[\u0590-\u08ff]/;
    const apart = /\u2068[^\u2069]*\u2069/g;
    const inline = (el: Element): boolean => getComputedStyle(el).display.startsWith('inline');
    const isApart = (el: Element): boolean => /isolate|plaintext/.test(getComputedStyle(el).unicodeBidi);
    const parentOf = (node: Node): Element =>
      node.parentElement ?? ((node.getRootNode() as ShadowRoot).host as Element);
    const isAlone = (text: Text): boolean => {
      let at: Element = parentOf(text);
      while (inline(at) && !isApart(at)) at = parentOf(at);
      return (inline(at) && isApart(at)) || at.textContent!.trim() === text.data.trim();
    };
    const look = (where: string, text: string, alone = true): void => {
      if (turning.test(text)) found.push(`${where} turns: ${JSON.stringify(text)}`);
      if (!alone && fromTheRight.test(text.replaceAll(apart, ''))) found.push(`${where} is not kept apart: ${text}`);
    };
    const walk = (root: ParentNode): void => {
      for (const node of root.childNodes) {
        if (node instanceof Text) look(parentOf(node).localName, node.data, isAlone(node));
        if (
          !(node instanceof Element) ||
          /^(style|script|svg|datalist|preview-frame|shown-widget)$/.test(node.localName)
        )
          continue;
        for (const name of ['aria-label', 'title', 'alt'])
          look(
            `${name} of ${node.localName}`,
            node.getAttribute(name) ?? '',
            node.getAttribute(name) === node.textContent,
          );
        if (node.shadowRoot) walk(node.shadowRoot);
        walk(node);
      }
    };
    walk(document.body);
    look('the title', document.title, false);
    return found;
  });
}
