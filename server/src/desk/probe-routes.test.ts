import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { handleError } from '../http/handle-error.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { probeRoutes } from './probe-routes.ts';

test('whatever keeps it from writing, /healthz says 503, and 200 once it can again', async () => {
  await using t = await openTestDb();
  const app = new Hono().route('/', probeRoutes(t)).onError(handleError(t.log));
  const ask = async () => (await app.request('/healthz')).status;
  const refuse = "BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END";
  await t.db.write([
    `CREATE TRIGGER stop_insert BEFORE INSERT ON facts ${refuse}`,
    `CREATE TRIGGER stop_update BEFORE UPDATE ON facts ${refuse}`,
  ]);
  expect(await ask()).toBe(503);
  await t.db.write(['DROP TRIGGER stop_insert', 'DROP TRIGGER stop_update']);
  expect(await ask()).toBe(200);
});
