import { percentile } from '../load/percentile.ts';
import { crowd } from '../load/visitors.ts';
import { say, verdict } from './say.ts';

/** `bench visitors`: 200 visitors and 20 staff for a minute. Gives whether nothing failed and every reply came within 2 s. */
export async function benchVisitors({ quick }: { quick: boolean }): Promise<boolean> {
  const [visitors, staff, seconds] = quick ? [40, 5, 10] : [200, 20, 60];
  say(`${visitors} visitors and ${staff} staff for ${seconds} s`);
  const end = performance.now() + seconds * 1000;
  const day = await crowd(visitors, staff, () => performance.now() > end);
  say(
    `  ${day.threads} threads, ${day.fromCustomers} messages of customers, ${day.fromStaff} of staff, ${day.notes} notes`,
  );
  say(`  ${day.ratings} ratings, ${day.resolutions} resolutions, ${day.outcomes} outcomes rated`);
  for (const fault of day.faults.slice(0, 30)) say(`  ${fault}`);
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(day.reached, share)) as [number, number];
  return [
    verdict(day.faults.length === 0, `${day.faults.length} errors, lost or crossed messages`),
    verdict(
      p99 <= 2000,
      `a reply reaches the visitor's open page in ${p50.toFixed(0)} ms (p50), ${p99.toFixed(0)} ms (p99), bar: 2000`,
    ),
  ].every(Boolean);
}
