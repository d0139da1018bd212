import { relative } from 'node:path';
import { root } from './process.ts';

/** One test that failed. */
export interface Failure {
  /** Path from the project's root, or the suite where no file is to blame. */
  file: string;
  /** Its full name as `vitest -t` takes it, e.g. `a group > a test`; empty when the file as a whole failed. */
  name: string;
  /** The first lines of what it said. */
  error: string;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  failures: Failure[];
  /** What failed at first and passed when run alone: counted nowhere else. */
  flaky: Failure[];
}

export const none = (): Counts => ({ passed: 0, failed: 0, skipped: 0, failures: [], flaky: [] });

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

export function sum(all: readonly Counts[]): Counts {
  const total = none();
  for (const { passed, failed, skipped, failures, flaky } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.failures.push(...failures);
    total.flaky.push(...flaky);
  }
  return total;
}

/** A failure of a suite as a whole. */
export const failed = (suite: string, error: string): Counts => ({
  ...none(),
  failed: 1,
  failures: [{ file: suite, name: '', error }],
});

/** One failure, with the first lines of what was said that are not about others' code. */
export function failure(file: string, names: string[], message = ''): Failure {
  const lines = message
    .trim()
    .split('\n')
    .filter((line) => !/\/node_modules\/|at new Promise|node:internal/.test(line))
    .slice(0, 12);
  return { file: relative(root, file), name: names.join(' > '), error: lines.join('\n') };
}

/** To be read at the end of a long run. */
export const tell = ({ file, name, error }: Failure): string =>
  [[file, name].filter(Boolean).join(' › '), ...error.split('\n')].join('\n    ');

/**
 * What vitest's JSON report says. A file that failed before its first test is one failure; a test left out because it has
 * no tag is none of this suite.
 */
export function countReport(report: VitestReport, onlyTagged = false): Counts {
  const files = report.testResults.map(({ name, status, message, assertionResults: all }) => {
    const assertionResults = onlyTagged ? all.filter(({ tags }) => tags.length) : all;
    const of = (...names: string[]) => assertionResults.filter((test) => names.includes(test.status));
    const failures = of('failed').map((test) =>
      failure(name, [...test.ancestorTitles, test.title], test.failureMessages.join('\n')),
    );
    if (status === 'failed' && !failures.length) failures.push(failure(name, [], message));
    return {
      ...none(),
      passed: of('passed').length,
      failed: failures.length,
      skipped: of('skipped', 'pending', 'todo', 'disabled').length,
      failures,
    };
  });
  return sum(files);
}

export interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: {
      status: string;
      ancestorTitles: string[];
      title: string;
      failureMessages: string[];
      tags: string[];
    }[];
  }[];
}
