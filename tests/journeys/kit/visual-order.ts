import type { Locator } from 'playwright-core';

/** The characters of an element's only line as they stand from left to right, whatever their order in the text. */
export function visualOrder(locator: Locator): Promise<string> {
  return locator.evaluate((el) => {
    const placed: { at: number; character: string }[] = [];
    const texts = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      for (let i = 0; i < text.length; i++) {
        const range = document.createRange();
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width > 0) placed.push({ at: left, character: text.data[i]! });
      }
    }
    return placed
      .toSorted((one, two) => one.at - two.at)
      .map(({ character }) => character)
      .join('')
      .trim();
  });
}
