import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root, runCommand } from '../run/process.ts';
import { timesFile, type Time } from '../run/suites.ts';
import { say, table, verdict } from './say.ts';

/** What all of it may take on two free cores, in seconds. */
const whole = 360;

/** Runs every test; false where one fails, or a suite or the whole takes longer than it may. */
export async function benchSuite(): Promise<boolean> {
  const { ok, seconds: total } = await runCommand(process.execPath, [join(root, 'tests/run/all.ts')], {
    show: console.log,
  });
  const times = JSON.parse(readFileSync(timesFile, 'utf8')) as Time[];
  say(`\nThe suites on ${cpus().length} cores; the budgets are for two that do nothing else.\n`);
  table(
    ['suite', 'seconds', 'budget'],
    times.map(({ name, seconds, budget }) => [name, seconds.toFixed(1), String(budget)]),
  );
  say('');
  const kept = times.map(
    ({ name, seconds, budget }) => seconds <= budget || verdict(false, `${name} is over its budget`),
  );
  return [ok, ...kept, verdict(total <= whole, `${total.toFixed(0)} s of ${whole} in all`)].every(Boolean);
}
