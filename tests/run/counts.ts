export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

export function sum(all: readonly Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** What vitest's JSON report says. A file that failed before its first test is one failure. */
export function countReport(report: VitestReport): Counts {
  const files = report.testResults.map(({ status, assertionResults }) => {
    const of = (...names: string[]): number => assertionResults.filter((test) => names.includes(test.status)).length;
    const failed = of('failed');
    return {
      passed: of('passed'),
      failed: status === 'failed' && !failed ? 1 : failed,
      skipped: of('skipped', 'pending', 'todo', 'disabled'),
    };
  });
  return sum(files);
}

export interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
