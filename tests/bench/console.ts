import { launch } from '../kit/browser.ts';
import { clicksToAnAnswer, keysToResolve } from './console-hands.ts';
import { benchLoads } from './console-loads.ts';
import { scrollTickets } from './console-scroll.ts';
import { say, verdict } from './say.ts';

const listed = 10_000;
const answered = 20;

/**
 * `bench console`: what the console costs who works in it: how it loads beside an empty page, a long list scrolled through, and how often
 * one presses. Gives whether every bar holds. `reuse` takes the tickets of the long list that are there from before.
 */
export async function benchConsole({ quick, reuse }: { quick: boolean; reuse: boolean }): Promise<boolean> {
  await using browser = await launch();
  const loads = await benchLoads(browser, quick ? 3 : 7);
  const { longest, mostRows } = await scrollTickets(browser, listed, reuse);
  const clicks = await clicksToAnAnswer(browser);
  say(`${answered} tickets answered and resolved without a mouse: ${await keysToResolve(browser, answered)} keys`);
  return [
    ...loads,
    verdict(
      longest.processorMs <= 50,
      `${listed} tickets scrolled through: longest task ${longest.processorMs.toFixed(0)} ms of the processor, bar 50 (${longest.clockMs.toFixed(0)} by the clock)`,
    ),
    verdict(mostRows <= 80, `at most ${mostRows} of their rows are drawn, bar 80`),
    verdict(clicks <= 10, `${clicks} clicks from the set-up link to an answer the customer reads, bar 10`),
  ].every(Boolean);
}
