import { Hono } from 'hono';
import { factOf, heartbeat, setUpFact } from '../base/db/facts.ts';
import type { Deps } from '../base/deps.ts';
import { isRecent } from '../base/kept-fresh.ts';
import { Problem } from '../base/problem.ts';
import { dueMailCount, failedMailCount } from '../base/outbox/put-in-outbox.ts';
import { answerCount } from '../responses/read-responses.ts';
import { openTicketCount } from '../tickets/read-ticket.ts';
import { apiHeaders } from '../http/security-headers.ts';
import type { Identity } from '../access/authorize.ts';
import { onThisMachine } from '../access/this-machine.ts';

const freshMs = 1000;
const gauges = `SELECT ${answerCount} AS huiyin_responses_total, ${openTicketCount} AS huiyin_tickets_open,
 ${dueMailCount} AS huiyin_outbox_due, ${failedMailCount} AS huiyin_outbox_failed`;

/** GET /healthz: 200 when it can write, 503 when it cannot. GET /metrics: figures for Prometheus, to this machine and to programs with a
 * key of the first site that may read its health. */
export const probeRoutes = (deps: Deps) => {
  const { db, clock } = deps;
  let lastWrite = Number.NEGATIVE_INFINITY;
  // These figures are of all sites: the operator's own is the first.
  const isOperators = async ({ key }: Identity): Promise<boolean> =>
    key !== null && key.permissions.includes('health.read') && key.siteId === (await factOf(db, setUpFact));
  return new Hono()
    .use('/healthz', apiHeaders)
    .use('/metrics', apiHeaders)
    .get('/healthz', async (c) => {
      const now = clock.now();
      // However often it is asked, it says what it saw within the last second.
      if (!isRecent(lastWrite, now, freshMs)) {
        await db.write([heartbeat(now)]).catch(cannotWrite);
        lastWrite = now;
      }
      c.header('cache-control', 'no-store');
      return c.json({ ok: true });
    })
    .get('/metrics', onThisMachine(deps, isOperators), async (c) => {
      const [row] = await db.query(gauges);
      const lines = Object.entries(row!).map(([name, value]) => `# TYPE ${name} gauge\n${name} ${value}`);
      return c.text(`${lines.join('\n')}\n`);
    });
};

/** Whatever the reason is: who watches asks whether it can write. */
function cannotWrite(cause: unknown): never {
  throw cause instanceof Problem ? cause : new Problem('busy', { retryAfterSeconds: 5, cause });
}
