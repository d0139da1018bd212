import { expect, it } from 'vitest';
import { unrouted } from './unrouted.ts';

const routes = [
  'GET /a/:id',
  'POST /a/:id',
  'OPTIONS /a/:id/:part?',
  'GET /b/*',
  'ALL /c/*',
  'GET /:file{x-[0-9]+\\.js}',
];

it.each([
  ['/a/1', 'GET, OPTIONS, POST'],
  ['/a/1/x', 'OPTIONS'],
  ['/b/x/y', 'GET'],
  ['/x-12.js', 'GET'],
])('%s takes %s', (path, allow) => {
  const problem = unrouted(routes, path);
  expect([problem.code, problem.allow]).toEqual(['method_not_allowed', allow]);
});

it.each(['/', '/a', '/a/', '/a/1/x/y', '/c/x', '/A/1', '/x-1.json', ''])('%j is not there', (path) => {
  expect(unrouted(routes, path).code).toBe('not_found');
});
