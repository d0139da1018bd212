import type { Page } from 'playwright-core';

/** From now on every answer of a page is refused, by the word of our server. */
export const refuseAnswers = (page: Page): Promise<unknown> =>
  page.route('**/responses', (route) =>
    route.fulfill({
      status: 400,
      contentType: 'application/problem+json',
      body: '{"type":"urn:huiyin:problem:invalid","status":400,"code":"invalid"}',
    }),
  );
