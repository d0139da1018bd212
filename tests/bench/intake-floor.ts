/* Child of `bench intake`: what the same intake costs without everything we add. `ok` answers and stores nothing; `rows`
   and `json` check the same schema and commit the same rows in groups, without counts, tickets, limits or headers. */
import { serve } from '@hono/node-server';
import { createClient } from '@libsql/client';
import type { AddressInfo } from 'node:net';
import { newResponse, type NewResponse } from '@huiyin/shared/contract/responses';
import { Hono } from 'hono';

const largestBatch = 256;
const [mode = 'ok', file = '', siteId = ''] = process.argv.slice(2);

const columns = `id site_id kind survey survey_version score comment answers category contact page language
 attributes channel touchpoint customer marks suspect sample occurred_at received_at day hour body_hash`.split(/\s+/);
const into = `INSERT INTO responses (${columns.join(', ')})`;
const oneRow = `${into} VALUES (${columns.map(() => '?').join(', ')})`;
const manyRows = `${into} SELECT ${columns.map((_, i) => `value->>${i}`).join(', ')} FROM json_each(?)`;

type Row = (string | number | null)[];

function rowOf(body: NewResponse): Row {
  const now = Date.now();
  const moment = new Date(now).toISOString();
  const json = (value: object | undefined): string | null => (value ? JSON.stringify(value) : null);
  return [
    body.id,
    siteId,
    body.kind,
    body.survey ?? body.kind,
    body.surveyVersion ?? 1,
    body.score ?? null,
    body.comment ?? null,
    json(body.answers),
    body.category ?? null,
    json(body.contact),
    body.page ?? null,
    body.locale ?? null,
    json(body.attributes),
    'widget',
    null,
    null,
    null,
    null,
    0,
    now,
    now,
    moment.slice(0, 10),
    Number(moment.slice(11, 13)),
    0,
  ];
}

function groupCommit(): (row: Row) => Promise<void> {
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  let waiting: { row: Row; resolve(): void; reject(error: unknown): void }[] = [];
  let working = false;

  const work = async (): Promise<void> => {
    working = true;
    while (waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      const batch = waiting.slice(0, largestBatch);
      waiting = waiting.slice(largestBatch);
      const rows = batch.map(({ row }) => row);
      try {
        await client.batch(
          mode === 'json'
            ? [{ sql: manyRows, args: [JSON.stringify(rows)] }]
            : rows.map((args) => ({ sql: oneRow, args })),
          'write',
        );
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    working = false;
  };

  return (row) =>
    new Promise((resolve, reject) => {
      waiting.push({ row, resolve, reject });
      if (!working) void work();
    });
}

const app = new Hono();
if (mode === 'ok') app.post('/', (c) => c.text('ok', 201));
else {
  const store = groupCommit();
  app.post('/', async (c) => {
    const checked = newResponse.safeParse(await c.req.json());
    if (!checked.success) return c.json(checked.error.issues, 422);
    await store(rowOf(checked.data));
    return c.json({ id: checked.data.id }, 201);
  });
}

const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ event: 'listening', url: `http://127.0.0.1:${port}` }));
});
process.once('SIGTERM', () => process.exit(0));
