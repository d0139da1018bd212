import { relative } from 'node:path';
import { root } from './process.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of each failure where it is and what it said, to be read again at the end of a long run. */
  failures: string[];
}

export const none = (): Counts => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

export function sum(all: readonly Counts[]): Counts {
  const total = none();
  for (const { passed, failed, skipped, failures } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.failures.push(...failures);
  }
  return total;
}

/** One failure: where it is, and the first lines of what it said. */
export function failure(file: string, names: string[], message = ''): string {
  const lines = message
    .trim()
    .split('\n')
    .filter((line) => !line.includes('/node_modules/'))
    .slice(0, 12);
  return [[relative(root, file), ...names].join(' › '), ...lines].join('\n    ');
}

/** What vitest's JSON report says. A file that failed before its first test is one failure. */
export function countReport(report: VitestReport): Counts {
  const files = report.testResults.map(({ name, status, message, assertionResults }) => {
    const of = (...names: string[]) => assertionResults.filter((test) => names.includes(test.status));
    const failures = of('failed').map((test) => failure(name, [test.fullName], test.failureMessages.join('\n')));
    if (status === 'failed' && !failures.length) failures.push(failure(name, [], message));
    return {
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
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}
