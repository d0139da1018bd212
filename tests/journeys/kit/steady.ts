import type { Page } from 'playwright-core';

/** How far what is seen has moved by itself since the document began, as the browser counts it; 0 is not at all. */
export function shiftsOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((told) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) sum += entry.value;
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // What is buffered comes in a task of its own.
        requestAnimationFrame(() =>
          setTimeout(() => {
            observer.disconnect();
            told(sum);
          }),
        );
      }),
  );
}

/** By how many pixels the document can be scrolled behind the shell, whose parts scroll by themselves. */
export const hiddenScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
