import type { ProblemCode } from '@huiyin/shared/contract/problem';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { StaffEnv } from './context.ts';
import { handleError } from './handle-error.ts';
import { Problem } from '../base/problem.ts';
import { securityEvents } from './security-events.ts';

function api() {
  const lines: Record<string, unknown>[] = [];
  const log = { info: (event: string, data = {}) => void lines.push({ event, ...data }), error: () => undefined };
  const app = new Hono<StaffEnv>()
    .onError(handleError(log))
    .use(async (c, next) => {
      c.set('address', c.req.header('from') ?? '203.0.113.7');
      await next();
    })
    .use(securityEvents({ log, clock: { now: () => 1_000 } }))
    .all('*', (c) => {
      const code = c.req.header('ends') as ProblemCode | undefined;
      if (code) throw new Problem(code);
      return c.json({});
    });
  const call = (method: string, path: string, headers: Record<string, string> = {}) =>
    app.request(path, { method, headers });
  return { call, lines };
}

it('notes what was signed in, refused and slowed down, and nothing else', async () => {
  const { call, lines } = api();
  await call('POST', '/api/auth/sign-in/email');
  await call('POST', '/api/auth/sign-in/email', { ends: 'bad_credentials' });
  await call('POST', '/api/invitations/acceptance', { ends: 'gone' });
  await call('POST', '/api/auth/sign-in/email', { ends: 'rate_limited' });
  await call('DELETE', '/api/sites/x/people/y', { ends: 'forbidden' });
  await call('GET', '/api/me', { ends: 'unauthenticated' });
  await call('GET', '/api/sites/x');
  expect(lines.map(({ event, status }) => [event, status])).toEqual([
    ['security.done', 200],
    ['security.refused', 401],
    ['security.refused', 410],
    ['security.slowed', 429],
    ['security.refused', 403],
  ]);
  expect(lines[0]).toEqual({
    event: 'security.done',
    method: 'POST',
    path: '/api/auth/sign-in/email',
    status: 200,
    by: undefined,
    from: '203.0.113.7',
  });
});

it('notes at most sixty a minute of one address, and is not silent of others', async () => {
  const { call, lines } = api();
  for (let i = 0; i < 100; i += 1) await call('POST', '/api/auth/sign-in/email', { ends: 'bad_credentials' });
  await call('POST', '/api/auth/sign-in/email', { from: '203.0.113.8' });
  expect([lines.length, lines.at(-1)!['from']]).toEqual([61, '203.0.113.8']);
});
