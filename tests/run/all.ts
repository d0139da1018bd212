import { mkdirSync, rmSync } from 'node:fs';
import { countLine, failed, sum, tell, type Counts, type Failure } from './counts.ts';
import { endAll, endAllOnSignal } from './process.ts';
import { command, elements, libsql, onceMore, out, vitest, type Suite } from './suites.ts';

// pnpm test              everything, quick suites first; the two on a libSQL server side by side, since they mostly wait
// pnpm test unit routes  only the suites whose names begin so

const suites: Suite[] = [
  command('check', ['tests/run/check.ts']),
  vitest('unit'),
  command('build', ['server/src/cli/huiyin.ts', 'build']),
  elements,
  vitest('budgets'),
  vitest('routes-file'),
  libsql('routes-cluster'),
  libsql('routes-worker'),
  onceMore('journeys'),
  vitest('faults'),
];

/** These suites are served what the build made. */
const needsBuild = /^(budgets|routes|journeys|faults)/;

/** The whole may take as long as this; one busy core needs a quarter of it. */
const limitMs = 80 * 60_000;

/** As many tests that fail now and then are a failure. */
const mostFlaky = 3;

function chosen(names: string[]): Suite[] {
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
}

async function timed({ name, run }: Suite): Promise<Done> {
  const start = performance.now();
  const counts = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const flaky = counts.flaky.length ? `, ${counts.flaky.length} flaky` : '';
  return {
    counts,
    line: `${counts.failed ? '✗' : '✓'} ${name.padEnd(15)} ${seconds} s   ${countLine(counts)}${flaky}`,
  };
}

/** The last screenful: what failed and why, a line a suite, and the sum. */
function conclude(done: readonly Done[]): void {
  const total = sum(done.map(({ counts }) => counts));
  list('what failed', total.failures);
  list('flaky: failed, and passed when run alone', total.flaky);
  if (total.flaky.length > mostFlaky) total.failed += total.flaky.length;
  console.log(`\n${done.map(({ line }) => line).join('\n')}\n`);
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
  let group: Suite[] = [];
  const tooLate = setTimeout(() => {
    endAll();
    for (const { name, underWay } of group) {
      const why = `the run took ${limitMs / 60_000} minutes; under way: ${underWay().join('; ') || 'nothing named'}`;
      done.push({ counts: failed(name, why), line: `✗ ${name} was ended` });
    }
    conclude(done);
    process.exit(1);
  }, limitMs);
  for (group of Object.values(Object.groupBy(chosen(process.argv.slice(2)), together)) as Suite[][]) {
    console.log(`\n━━ ${group.map(({ name }) => name).join(', ')} ━━`);
    done.push(...(await Promise.all(group.map(timed))));
  }
  clearTimeout(tooLate);
  conclude(done);
}

await main();
