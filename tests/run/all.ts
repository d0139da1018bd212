import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { countLine, failed, sum, tell, type Counts, type Failure } from './counts.ts';
import { endAll, endAllOnSignal } from './process.ts';
import {
  browsers,
  command,
  elements,
  libsql,
  onceMore,
  out,
  timesFile,
  vitest,
  type Suite,
  type Time,
} from './suites.ts';

// pnpm test              everything, quick suites first; the two on a libSQL server side by side, since they mostly wait
// pnpm test unit routes  only the suites whose names begin so

/** The whole run, and what each part may take on two free cores, in seconds; pnpm bench suite fails where one takes more. */
const suites: (Suite & { budget: number })[] = [
  { ...command('check', ['tests/run/check.ts']), budget: 12 },
  { ...vitest('unit'), budget: 18 },
  { ...command('build', ['server/src/cli/huiyin.ts', 'build']), budget: 6 },
  { ...elements, budget: 30 },
  { ...vitest('budgets'), budget: 3 },
  { ...vitest('routes-file'), budget: 34 },
  { ...libsql('routes-cluster'), budget: 70 },
  { ...libsql('routes-worker'), budget: 65 },
  { ...onceMore('journeys'), budget: 180 },
  { ...browsers('browsers'), budget: 20 },
  { ...vitest('faults'), budget: 80 },
];

/** These suites are served what the build made. */
const needsBuild = /^(budgets|routes|journeys|browsers|faults)/;

/** The whole may take as long as this; one busy core needs a quarter of it. */
const limitMs = 80 * 60_000;

/** As many tests that fail now and then are a failure. */
const mostFlaky = 3;

function chosen(names: string[]): typeof suites {
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

/** Suites of the same group run side by side. */
function together({ name }: Suite): string {
  return name === 'routes-cluster' || name === 'routes-worker' ? 'routes on a libSQL server' : name;
}

interface Done {
  counts: Counts;
  line: string;
  time?: Time;
}

async function timed({ name, budget, run }: (typeof suites)[number]): Promise<Done> {
  const start = performance.now();
  const counts = await run();
  const seconds = (performance.now() - start) / 1000;
  const took = `${seconds.toFixed(1).padStart(6)} s of ${String(budget).padStart(3)}${seconds > budget ? ' !' : '  '}`;
  const flaky = counts.flaky.length ? `, ${counts.flaky.length} flaky` : '';
  return {
    counts,
    line: `${counts.failed ? '✗' : '✓'} ${name.padEnd(15)} ${took}  ${countLine(counts)}${flaky}`,
    time: { name, seconds, budget },
  };
}

/** The last screenful: what failed and why, a line a suite, and the sum. */
function conclude(done: readonly Done[]): void {
  const total = sum(done.map(({ counts }) => counts));
  list('what failed', total.failures);
  list('flaky: failed, and passed when run alone', total.flaky);
  if (total.flaky.length > mostFlaky) total.failed += total.flaky.length;
  console.log(`\n${done.map(({ line }) => line).join('\n')}\n`);
  writeFileSync(timesFile, JSON.stringify(done.flatMap(({ time }) => time ?? [])));
  console.log(countLine(total));
  process.exitCode = total.failed ? 1 : 0;
}

function list(title: string, failures: readonly Failure[]): void {
  if (failures.length) console.log(`\n━━ ${title} ━━\n${failures.map(tell).join('\n\n')}`);
}

async function main(): Promise<void> {
  endAllOnSignal();
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const done: Done[] = [];
  let group: typeof suites = [];
  const tooLate = setTimeout(() => {
    endAll();
    for (const { name, underWay } of group) {
      const why = `the run took ${limitMs / 60_000} minutes; under way: ${underWay().join('; ') || 'nothing named'}`;
      done.push({ counts: failed(name, why), line: `✗ ${name} was ended` });
    }
    conclude(done);
    process.exit(1);
  }, limitMs);
  for (group of Object.values(Object.groupBy(chosen(process.argv.slice(2)), together)) as (typeof suites)[]) {
    console.log(`\n━━ ${group.map(({ name }) => name).join(', ')} ━━`);
    done.push(...(await Promise.all(group.map(timed))));
  }
  clearTimeout(tooLate);
  conclude(done);
}

await main();
