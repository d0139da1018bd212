import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@huiyin/server/adapters/libsql';
import { siteById, type Site } from '@huiyin/server/base/site';
import { storeResponses, type Prepared } from '@huiyin/server/intake/store-responses';
import { ticketFor } from '@huiyin/server/intake/submit-response';
import { prepareRow } from '@huiyin/server/responses/prepare-response';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { client } from '../kit/api.ts';
import { makeFirstSite } from '../kit/first-site.ts';
import { startServer, type Running } from '../kit/server.ts';
import { jobsDone } from './jobs-done.ts';
import { unlimited } from '../kit/unlimited.ts';
import { complaint } from '../load/answers.ts';

const out = join(import.meta.dirname, '../.out');
const spanMs = 360 * 86_400_000;
const batchSize = 1000;
/** What is of one size, whatever lies behind it. */
const open = 200;
const rare = 40;
/** One in so many is the owner's, one in so many was asked how it went. */
const held = 20;
const resolved = 50;
/** One in so many of the open ones is snoozed by the owner, for good. */
const snoozed = 5;
const farAhead = 9_000_000_000_000;

const said = [
  'slow parcel',
  '物流太慢了',
  'refund is missing',
  'wrong size',
  'broken on arrival',
  '客服回覆很快',
  'price differs',
  'late again',
];
const categories = ['delivery/late', 'delivery', 'quality', 'refund'];

/** A site with tickets, and its owner. */
interface Desk {
  tickets: number;
  siteId: string;
}

/** A server with desks of some sizes in one database, their tickets among one another in time. */
export interface FilledDesks {
  server: Running;
  ownerCookie: string;
  desks: Desk[];
}

/** Starts a server on a database with a desk of each size; `reuse` takes one that is there from before. */
export async function startDesks(sizes: readonly number[], reuse: boolean): Promise<FilledDesks> {
  const dataDir = join(out, `desks-${sizes.join('-')}`);
  const note = join(dataDir, 'desks.json');
  const env = { ...unlimited, LOG_LEVEL: 'error' };
  if (!reuse || !existsSync(note)) {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const maker = await startServer({ dataDir, env });
    const { siteId, ownerCookie } = await makeFirstSite([maker.url], maker.setupUrl!);
    const sites = [siteId];
    for (const _ of sizes.slice(1)) sites.push(await anotherSite(maker, ownerCookie));
    await maker.stop();
    const desks = sizes.map((tickets, i) => ({ tickets, siteId: sites[i]! }));
    await fill(join(dataDir, 'huiyin.db'), desks);
    writeFileSync(note, JSON.stringify({ ownerCookie, desks }));
  }
  const filled = {
    server: await startServer({ dataDir, env }),
    ...JSON.parse(readFileSync(note, 'utf8')),
  } as FilledDesks;
  await jobsDone(filled.server, filled.ownerCookie, filled.desks[0]!.siteId);
  return filled;
}

async function anotherSite({ url }: Running, cookie: string): Promise<string> {
  const site = { name: 'Other', origins: [], timeZone: 'UTC', languages: ['en'] };
  const { body, status } = await client([url]).as({ cookie }).post('/api/sites', site);
  if (status !== 201) throw new Error(`another site: ${status}`);
  return body.id;
}

async function fill(file: string, desks: readonly Desk[]): Promise<void> {
  const { db, close } = await openDatabase({ DATABASE_URL: `file:${file}`, DATABASE_AUTH_TOKEN: undefined, file });
  const [owner] = await db.query('SELECT id FROM user');
  const sites = await Promise.all(desks.map(async ({ siteId }) => (await siteById(db, siteId))!));
  const steps = Math.max(...desks.map(({ tickets }) => tickets));
  const began = Date.now() - spanMs;
  let batch: Prepared[] = [];
  for (let step = 0; step < steps; step += 1) {
    for (const [i, { tickets }] of desks.entries()) {
      const nth = Math.floor((step * tickets) / steps);
      if (step > 0 && nth === Math.floor(((step - 1) * tickets) / steps)) continue;
      batch.push(nthComplaint(sites[i]!, nth, tickets, Math.floor(began + (step / steps) * spanMs)));
    }
    if (batch.length < batchSize && step < steps - 1) continue;
    await storeResponses(db, batch);
    batch = [];
  }
  await db.write([
    { sql: `UPDATE tickets SET assignee_id = ? WHERE number % ${held} = 0`, args: [owner!['id'] as string] },
    {
      sql: `INSERT INTO snoozes (ticket_id, site_id, person_id, since, until)
     SELECT id, site_id, ?, 0, ${farAhead} FROM tickets WHERE status = 'open' AND number % ${snoozed} = 0`,
      args: [owner!['id'] as string],
    },
    `UPDATE tickets SET status = 'resolved' WHERE status = 'closed' AND number % ${resolved} = 7`,
    `INSERT INTO events (site_id, at, actor_kind, type, subject_id, revision, data)
     SELECT site_id, updated_at, 'system', 'ticket.closed', id, 2, '{}' FROM tickets WHERE status <> 'open'`,
  ]);
  await close();
}

function nthComplaint(site: Site, nth: number, tickets: number, at: number): Prepared {
  const isRare = nth % Math.floor(tickets / rare) === 1;
  const body = {
    ...complaint(`${said[nth % said.length]}${isRare ? ' zeppelin 齐柏林' : ''}, order ${nth}`),
    category: isRare ? 'safety' : categories[nth % categories.length],
    contact: { email: `customer.${nth % 5_000}@mail.example` },
  } as unknown as NewResponse;
  const asked = { survey: 'complaint', version: 1, questions: [] };
  const row = prepareRow(body, { site, id: body.id, asked, channel: 'import', occurredAt: at, receivedAt: at });
  return { row, ticket: ticketFor(row, body, site, null, nth >= tickets - open ? 'open' : 'closed') };
}
