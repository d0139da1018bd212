import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { root, runCommand, type Ended } from '../run/process.ts';
import { oneAtATime, timesFile, type Time } from '../run/suites.ts';
import { say, table, verdict } from './say.ts';

/** What all of it may take on two free cores, in seconds, as it always runs: three suites at a time. */
const whole = 780;

/** What each suite may take there with nothing beside it, in seconds. */
const budgets: Readonly<Record<string, number>> = {
  build: 7,
  check: 17,
  journeys: 445,
  unit: 52,
  elements: 82,
  budgets: 5,
  'routes-file': 53,
  'routes-cluster': 145,
  'routes-worker': 125,
  browsers: 20,
  faults: 90,
};

/** Runs every test twice, three suites at a time and one at a time; false where one fails, or the whole or a suite takes longer than it may. */
export async function benchSuite(): Promise<boolean> {
  const together = await everyTest();
  const apart = await everyTest(oneAtATime);
  const times = JSON.parse(readFileSync(timesFile, 'utf8')) as Time[];
  const judged = times.map(({ name, seconds }) => ({ name, seconds, budget: budgets[name] ?? 0 }));
  say(`\nThe suites one at a time on ${cpus().length} cores; the budgets are for two that do nothing else.\n`);
  table(
    ['suite', 'seconds', 'budget'],
    judged.map(({ name, seconds, budget }) => [name, seconds.toFixed(1), String(budget)]),
  );
  say('');
  const kept = judged.map(
    ({ name, seconds, budget }) => seconds <= budget || verdict(false, `${name} is over its budget`),
  );
  const isInTime = verdict(together.seconds <= whole, `${together.seconds.toFixed(0)} s of ${whole} in all`);
  return [together.ok, apart.ok, ...kept, isInTime].every(Boolean);
}

const everyTest = (...how: string[]): Promise<Ended> =>
  runCommand(process.execPath, [join(root, 'tests/run/all.ts'), ...how], { show: console.log });
