import type { Page } from 'playwright-core';

/** What `huiyin('explain')` tells of a page. */
export interface Explained {
  page: Record<string, unknown>;
  rules: { survey: string; rule: string; pass: boolean | 'not known here'; wants: string; is: string }[];
}

/** What `huiyin('explain')` gives, as soon as the engine is there. */
export async function explain(page: Page): Promise<Explained> {
  type Loaded = Window & { huiyin?: (call: 'explain') => Promise<Explained> | undefined };
  const told = await page.waitForFunction(() => (window as Loaded).huiyin?.('explain'));
  return told.jsonValue() as Promise<Explained>;
}
