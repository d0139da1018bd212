import type { Page } from 'playwright-core';

/** Replies of this page go to the customer at once, as those of programs do: what is tested is not that they can be taken back. */
export const sendAtOnce = (page: Page): Promise<unknown> =>
  page.route(/\/(messages|resolution)$/, async (route) => {
    const { holdSeconds: _, ...body } = (route.request().postDataJSON() ?? {}) as Record<string, unknown>;
    await route.continue({ postData: JSON.stringify(body) });
  });
