import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countLine, countReport, failed, sum, tell } from './counts.ts';
import { root } from './process.ts';

const file = join(root, 'tests/routes/a.test.ts');
const passed = { status: 'passed', ancestorTitles: [], title: 'holds', failureMessages: [], tags: [] };

test('a report is counted, and each failure keeps its file, its full name and the first lines of its error', () => {
  const message = `Error: expected 1 to be 2\n    at ${root}/node_modules/.pnpm/x.js:1\n    at ${file}:3:4`;
  const broken = {
    status: 'failed',
    ancestorTitles: ['a group'],
    title: 'breaks',
    failureMessages: [message],
    tags: [],
  };
  const put = { status: 'skipped', ancestorTitles: [], title: 'is put off', failureMessages: [], tags: ['verb'] };
  const counts = countReport({
    testResults: [{ name: file, status: 'failed', message: '', assertionResults: [passed, broken, put] }],
  });
  expect(countLine(counts)).toBe('1 passed, 1 failed, 1 skipped');
  expect(counts.failures.map(tell)).toEqual([
    `tests/routes/a.test.ts › a group > breaks\n    Error: expected 1 to be 2\n        at ${file}:3:4`,
  ]);
});

test('of a suite of tagged tests the others are no part', () => {
  const skipped = { ...passed, status: 'skipped' };
  const tagged = [
    { ...passed, tags: ['verb'] },
    { ...skipped, tags: ['storage'] },
  ];
  const report = {
    testResults: [{ name: file, status: 'passed', message: '', assertionResults: [skipped, ...tagged] }],
  };
  expect(countLine(countReport(report, true))).toBe('1 passed, 0 failed, 1 skipped');
});

test('a file that failed before its first test is one failure, and so is a suite that ended badly', () => {
  const counts = countReport({
    testResults: [{ name: file, status: 'failed', message: 'Cannot find module', assertionResults: [] }],
  });
  const total = sum([counts, failed('elements', 'no report')]);
  expect(countLine(total)).toBe('0 passed, 2 failed');
  expect(total.failures.map(tell)).toEqual([
    'tests/routes/a.test.ts\n    Cannot find module',
    'elements\n    no report',
  ]);
});
