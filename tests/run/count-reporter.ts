import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { countLine, failed, failure, none, type Counts } from './counts.ts';

/** Prints `N passed, N failed`, and writes the counts for the whole run. A file that never ran its tests is one failure. */
export function countReporter(file?: string): Reporter {
  let counts: Counts = failed('elements', 'the run did not end');
  return {
    onTestRunFinished({ sessions }) {
      counts = none();
      for (const session of sessions) countSession(session, counts);
      if (file) writeFileSync(file, JSON.stringify(counts));
    },
    stop() {
      console.log(countLine(counts));
    },
  };
}

function countSession({ testFile = '', testResults, passed, errors }: TestSession, counts: Counts): void {
  const before = counts.failed;
  const fail = (names: string[], message?: string): void => {
    counts.failed++;
    counts.failures.push(failure(testFile, names, message));
  };
  const countSuite = (suite: TestSuiteResult, names: string[]): void => {
    for (const test of suite.tests) {
      if (test.skipped) counts.skipped++;
      else if (test.passed) counts.passed++;
      else fail([...names, test.name], test.error?.message);
    }
    for (const inner of suite.suites) countSuite(inner, [...names, inner.name]);
  };
  if (testResults) countSuite(testResults, []);
  if (!passed && counts.failed === before) fail([], errors[0]?.message);
}
