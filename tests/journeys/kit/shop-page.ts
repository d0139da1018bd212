import type { Language } from '@huiyin/shared/contract/text';
import type { Page } from 'playwright-core';
import type { Journey } from '../../kit/journey.ts';

/** Opens a page of the shop in a language, with the launcher, or with `body` in its flow. */
export async function openShop(page: Page, journey: Journey, language: Language, body?: string): Promise<void> {
  const { server, site } = journey;
  const script = body
    ? '<script type="module" src="/huiyin-inline.js"></script>'
    : `<script src="/huiyin.js" data-site="${site.siteKey}" async></script>`;
  await page.route(`${server.url}/shop/*`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Shop</title><link rel="icon" href="data:,">${script}</head>
<body><main><h1>Shop</h1><label>Search <input></label>${body ?? ''}</main></body></html>`,
    }),
  );
  await page.goto(`${server.url}/shop/${language}`);
}

/** The inline element for one survey of the site. */
export const inline = ({ site }: Journey, survey: string): string =>
  `<huiyin-survey site="${site.siteKey}" survey="${survey}"></huiyin-survey>`;
