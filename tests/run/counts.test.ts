import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countLine, countReport, failed, sum, tell } from './counts.ts';
import { root } from './process.ts';

const file = join(root, 'tests/routes/a.test.ts');
const passed = { status: 'passed', ancestorTitles: [], title: 'holds', failureMessages: [] };

test('a report is counted, and each failure keeps its file, its full name and the first lines of its error', () => {
  const message = `Error: expected 1 to be 2\n    at ${root}/node_modules/.pnpm/x.js:1\n    at ${file}:3:4`;
  const broken = { status: 'failed', ancestorTitles: ['a group'], title: 'breaks', failureMessages: [message] };
  const put = { status: 'skipped', ancestorTitles: [], title: 'is put off', failureMessages: [] };
  const counts = countReport({
    testResults: [{ name: file, status: 'failed', message: '', assertionResults: [passed, broken, put] }],
  });
  expect(countLine(counts)).toBe('1 passed, 1 failed, 1 skipped');
  expect(counts.failures.map(tell)).toEqual([
    `tests/routes/a.test.ts › a group > breaks\n    Error: expected 1 to be 2\n        at ${file}:3:4`,
  ]);
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
