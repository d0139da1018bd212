import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { countLine, failed, sum, tell, type Failure } from './counts.ts';
import { keepInMemory } from './keep-in-memory.ts';
import { endAll, endAllOnSignal } from './process.ts';
import { Run, type Done } from './run.ts';
import {
  browsers,
  command,
  elements,
  libsql,
  oneAtATime,
  out,
  timesFile,
  vitest,
  withPictures,
  type Suite,
  type Time,
} from './suites.ts';

// pnpm test                   everything, three suites at a time where there are two cores
// pnpm test unit routes       only the suites whose names begin so
// pnpm test --one-at-a-time   nothing beside each, as its seconds are measured

/** The whole run, the longest early; what mostly waits for servers stands beside what keeps the cores busy. */
const suites: readonly Suite[] = [
  command('build', ['server/src/cli/huiyin.ts', 'build']),
  command('check', ['tests/run/check.ts']),
  withPictures(vitest('journeys')),
  libsql('routes-cluster'),
  vitest('unit'),
  libsql('routes-worker'),
  elements,
  withPictures(vitest('faults')),
  vitest('routes-file'),
  vitest('budgets'),
  browsers('browsers'),
];

/** These suites are served what the build made. */
const needsBuild = /^(budgets|routes|journeys|browsers|faults)/;

/** The whole may take as long as this; one busy core needs a quarter of it. */
const limitMs = 80 * 60_000;
const tooLate = `the run took ${limitMs / 60_000} minutes`;

/** As many tests that fail now and then are a failure. */
const mostFlaky = 3;

function chosen(names: readonly string[]): readonly Suite[] {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name.startsWith(name)));
  if (unknown.length) {
    console.error(
      `No suite is called ${unknown.join(', ')}. There are: ${suites.map((suite) => suite.name).join(' ')}`,
    );
    process.exit(2);
  }
  if (!names.length) return suites;
  const wanted = (suite: Suite): boolean => names.some((name) => suite.name.startsWith(name));
  const builds = suites.some((suite) => wanted(suite) && needsBuild.test(suite.name));
  return suites.filter((suite) => wanted(suite) || (builds && suite.name === 'build'));
}

/** So many suites run side by side: each waits now and then, and what it leaves of two cores is another's. On one core each would only wait longer. */
const mostAtOnce = availableParallelism() > 1 ? 3 : 1;

function lineOf({ suite: { name }, counts, seconds }: Done): string {
  const flaky = counts.flaky.length ? `, ${counts.flaky.length} flaky` : '';
  return `${counts.failed ? '✗' : '✓'} ${name.padEnd(15)} ${seconds.toFixed(1).padStart(6)} s  ${countLine(counts)}${flaky}`;
}

/** The last screenful: what failed and why, a line a suite, and the sum. */
function conclude({ done, underWay }: Run): void {
  const ended = [...underWay].map((suite) =>
    failed(suite.name, `${tooLate}; under way: ${suite.underWay().join('; ') || 'nothing named'}`),
  );
  const total = sum([...done.map(({ counts }) => counts), ...ended]);
  list('what failed', total.failures);
  list('flaky: failed, and passed when run alone', total.flaky);
  if (total.flaky.length > mostFlaky) total.failed += total.flaky.length;
  const lines = [...done.map(lineOf), ...Array.from(underWay, ({ name }) => `✗ ${name} was ended`)];
  console.log(`\n${lines.join('\n')}\n`);
  const times = done.map(({ suite: { name }, seconds }): Time => ({ name, seconds }));
  writeFileSync(timesFile, JSON.stringify(times));
  console.log(countLine(total));
  process.exitCode = total.failed ? 1 : 0;
}

function list(title: string, failures: readonly Failure[]): void {
  if (failures.length) console.log(`\n━━ ${title} ━━\n${failures.map(tell).join('\n\n')}`);
}

async function main(): Promise<void> {
  endAllOnSignal();
  keepInMemory();
  const args = process.argv.slice(2);
  const wanted = chosen(args.filter((arg) => arg !== oneAtATime));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const run = new Run();
  const limit = setTimeout(() => {
    endAll();
    conclude(run);
    process.exit(1);
  }, limitMs);
  await run.all(wanted, args.includes(oneAtATime) ? 1 : mostAtOnce);
  clearTimeout(limit);
  conclude(run);
}

await main();
