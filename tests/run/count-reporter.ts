import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { countLine, type Counts } from './counts.ts';

/** Prints `N passed, N failed`, and writes the counts for the whole run. A file that never ran its tests is one failure. */
export function countReporter(file?: string): Reporter {
  let counts: Counts = { passed: 0, failed: 1, skipped: 0 };
  return {
    onTestRunFinished({ sessions }) {
      counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) countSession(session, counts);
      if (file) writeFileSync(file, JSON.stringify(counts));
    },
    stop() {
      console.log(countLine(counts));
    },
  };
}

function countSession(session: TestSession, counts: Counts): void {
  const before = counts.failed;
  if (session.testResults) countSuite(session.testResults, counts);
  if (!session.passed && counts.failed === before) counts.failed++;
}

function countSuite(suite: TestSuiteResult, counts: Counts): void {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) countSuite(inner, counts);
}
