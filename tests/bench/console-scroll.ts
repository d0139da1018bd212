import type { Browser, Page } from 'playwright-core';
import { visit } from './console-probe.ts';
import { startDesks } from './filled-desks.ts';
import { longestTask, type LongestTask } from './longest-task.ts';

/** What was seen while a list was scrolled through. */
export interface Scrolled {
  readonly longest: LongestTask;
  /** Rows in the document at most. */
  readonly mostRows: number;
}

/** Through a list of so many tickets to its end and back, as fast as frames come. `reuse` takes tickets that are there from before. */
export async function scrollTickets(browser: Browser, tickets: number, reuse: boolean): Promise<Scrolled> {
  const { server, ownerCookie } = await startDesks([tickets], reuse);
  await using _ = server;
  const url = `${server.url}/admin/inbox?status=all`;
  const { context, page } = await visit(browser, { url, cookie: ownerCookie, ready: '.group li a' });
  // What loading takes is measured by itself.
  await page.waitForTimeout(1_000);
  let mostRows = 0;
  const longest = await longestTask(page, async () => (mostRows = await scroll(page, tickets)));
  await context.close();
  return { longest, mostRows };
}

/** Gives how many rows were in the document at most. */
const scroll = (page: Page, tickets: number): Promise<number> =>
  page.evaluate(async (all) => {
    const find = (root: ParentNode, selector: string): Element | undefined =>
      root.querySelector(selector) ??
      [...root.querySelectorAll('*')]
        .map(({ shadowRoot }) => (shadowRoot ? find(shadowRoot, selector) : undefined))
        .find(Boolean);
    const list = find(document, 'ticket-list')!;
    const box = find(document, 'ui-split')!.shadowRoot!.querySelector('.list')!;
    const rows = () => list.shadowRoot!.querySelectorAll('li');
    let mostRows = 0;
    const step = async (by: number): Promise<void> => {
      box.scrollTop += by;
      await new Promise(requestAnimationFrame);
      mostRows = Math.max(mostRows, rows().length);
    };
    const isAtEnd = () => [...rows()].some(({ ariaPosInSet }) => Number(ariaPosInSet) === all);
    while (!isAtEnd()) await step(400);
    while (box.scrollTop > 0) await step(-1_500);
    return mostRows;
  }, tickets);
