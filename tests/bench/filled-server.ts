import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '@huiyin/server/adapters/libsql';
import { systemClock } from '@huiyin/server/adapters/system';
import { indexNext } from '@huiyin/server/responses/list/index-answers';
import { prepareRow } from '@huiyin/server/responses/prepare-response';
import { storeResponses, type Prepared } from '@huiyin/server/intake/store-responses';
import { ticketFor } from '@huiyin/server/intake/submit-response';
import { siteById, type Site } from '@huiyin/server/base/site';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import { makeFirstSite, type FirstSite } from '../kit/first-site.ts';
import { startServer, type Running } from '../kit/server.ts';
import { complaint, rating } from '../load/answers.ts';
import { unlimited } from '../kit/unlimited.ts';

const out = join(import.meta.dirname, '../.out');
const dayMs = 86_400_000;
const spanMs = 180 * dayMs;
const batchSize = 1000;
/** A desk of one size, whatever it has behind it. */
const openTickets = 200;

/** A server with many answers, and its owner. */
export interface Filled {
  answers: number;
  server: Running;
  site: FirstSite;
}

/** Starts a server on a database of so many answers over 180 days; `reuse` takes one that is there from before. */
export async function startFilled(answers: number, reuse: boolean): Promise<Filled> {
  const dataDir = join(out, `bench-${answers}`);
  const note = join(dataDir, 'site.json');
  const env = { ...unlimited, LOG_LEVEL: 'error' };
  if (!reuse || !existsSync(note)) {
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    const maker = await startServer({ dataDir, env });
    const site = await makeFirstSite([maker.url], maker.setupUrl!);
    await maker.stop();
    await fill(join(dataDir, 'huiyin.db'), site.siteId, answers);
    writeFileSync(note, JSON.stringify(site));
  }
  const site = JSON.parse(readFileSync(note, 'utf8')) as FirstSite;
  return { answers, server: await startServer({ dataDir, env }), site };
}

async function fill(file: string, siteId: string, answers: number): Promise<void> {
  const { db, close } = await openDatabase({ DATABASE_URL: `file:${file}`, DATABASE_AUTH_TOKEN: undefined, file });
  const site = (await siteById(db, siteId))!;
  const now = Date.now();
  for (let i = 0; i < answers; i += batchSize) {
    const batch = Array.from({ length: Math.min(batchSize, answers - i) }, (_, k) => {
      const left = answers - i - k;
      return prepared(site, now - (left / answers) * spanMs, now, left, left > answers * 0.98);
    });
    await storeResponses(db, batch);
  }
  // The job that does it leaves the process to others most of the time.
  while ((await indexNext({ db, clock: systemClock }, batchSize)) > 0);
  await close();
}

/** Three in a hundred complain; of these all but the last ones are closed. `left` answers come after this one. */
function prepared(site: Site, at: number, now: number, left: number, isLongAgo: boolean): Prepared {
  const said = left % 33 === 0 ? complaint() : rating();
  const body = {
    ...said,
    ...place(left, isLongAgo),
    ...(left % 300 === 7 && { locale: 'ja' }),
  } as unknown as NewResponse;
  const row = prepareRow(body, {
    site,
    id: body.id,
    asked: { survey: body.kind, version: 1, questions: [] },
    channel: 'widget',
    occurredAt: Math.floor(at),
    receivedAt: now,
  });
  return { row, ticket: ticketFor(row, body, site, null, left <= openTickets * 33 ? 'open' : 'closed') };
}

/** One place is frequent, one rare, and one had answers in the first days alone. */
function place(left: number, isLongAgo: boolean): { touchpoint?: string } {
  if (isLongAgo) return { touchpoint: 'Old shop' };
  if (left % 10 === 3) return { touchpoint: 'Till 1' };
  return left % 300 === 11 ? { touchpoint: 'Till 9' } : {};
}
