/* Child of `bench start`: the least a server of this kind can be. Plain Node with the database client and hono, listening;
   no .ts, since to strip its types costs 18 MB by itself. */
import { serve } from '@hono/node-server';
import { createClient } from '@libsql/client';
import { Hono } from 'hono';

const client = createClient({ url: process.env.DATABASE_URL });
const app = new Hono().get('/healthz', async (c) => {
  await client.execute('SELECT 1');
  return c.json({ ok: true });
});
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
  console.log(JSON.stringify({ event: 'listening', url: `http://127.0.0.1:${server.address().port}` }));
});
process.once('SIGTERM', () => process.exit(0));
