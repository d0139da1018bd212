import { Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { apiHeaders } from './security-headers.ts';
import { onThisMachine } from './this-machine.ts';

const freshMs = 1000;
const beat = `INSERT INTO facts (name, value, at) VALUES ('heartbeat', '', ?1) ON CONFLICT DO UPDATE SET at = ?1`;

/** GET /healthz: 200 when it can write. GET /metrics: figures for Prometheus, to this machine and to programs with a key. */
export const healthRoutes = (deps: Deps) => {
  const { db, clock } = deps;
  let lastWrite = 0;
  return new Hono()
    .use('/healthz', apiHeaders)
    .use('/metrics', apiHeaders)
    .get('/healthz', async (c) => {
      const now = clock.now();
      // However often it is asked, it says what it saw within the last second.
      if (Math.abs(now - lastWrite) >= freshMs) {
        await db.write([{ sql: beat, args: [now] }]);
        lastWrite = now;
      }
      c.header('cache-control', 'no-store');
      return c.json({ ok: true });
    })
    .get('/metrics', onThisMachine(deps, 'key'), async (c) => {
      const [row] = await db.query(`SELECT
        (SELECT coalesce(max(seq), 0) FROM responses) AS huiyin_responses_total,
        (SELECT count(*) FROM tickets WHERE status = 'open') AS huiyin_tickets_open,
        (SELECT count(*) FROM outbox WHERE due_at IS NOT NULL) AS huiyin_outbox_due,
        (SELECT count(*) FROM outbox WHERE failed_at IS NOT NULL) AS huiyin_outbox_failed`);
      const lines = Object.entries(row!).map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}`);
      return c.text(`${lines.join('\n')}\n`);
    });
};
