import type { Page } from 'playwright-core';

/** The longest of a page's tasks, ms. */
export interface LongestTask {
  /** Of the processor's time: what it takes, whatever else the machine does. */
  readonly processorMs: number;
  /** By the clock. */
  readonly clockMs: number;
}

/** What Chromium tells of a thread, times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Does something in a page, which is the only one of its browser, and gives the longest task that came of it. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<LongestTask> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const ofPages = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && ofPages.has(threadOf(event)));
  const longest = (times: readonly (number | undefined)[]): number =>
    times.reduce<number>((most, time = 0) => Math.max(most, time), 0) / 1000;
  return { processorMs: longest(tasks.map(({ tdur }) => tdur)), clockMs: longest(tasks.map(({ dur }) => dur)) };
}
