import type { InStatement } from '@libsql/client';
import { hashSecret } from '../authorization/secrets.ts';
import type { Deps } from '../deps.ts';
import { intoEvents } from '../events/record-event.ts';
import { Problem } from '../http/problem.ts';
import { membersOf } from '../people/read-members.ts';
import { askedNow } from '../responses/asked-of.ts';
import { prepareRow, type Prepared } from '../responses/prepare-response.ts';
import { storeResponses } from '../responses/store-responses.ts';
import { ticketFor } from '../responses/submit-response.ts';
import type { Site } from '../sites/read-site.ts';
import { knownSite } from '../sites/site-directory.ts';
import { messageStatements } from '../threads/message-statements.ts';
import { liveThrough, type Life } from './live-through.ts';
import { makeComplaints, type SampleComplaint } from './make-complaints.ts';
import { makeRatings, type SampleAnswer } from './make-ratings.ts';
import { createRandom, type Random } from './random.ts';
import { daysOfSample, type SampleLanguage } from './story.ts';
import type { Category } from './texts/complaints.ts';
import { storyOf } from './ticket-story.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'ids' | 'feed'>;
type Told = SampleAnswer & { plot?: SampleComplaint['plot'] };

const seed = 20_261_121;
const batchSize = 256;

/**
 * Fills a site with half a year of a believable shop: about 5,000 ratings and 150 tickets in every state, English and
 * Chinese. Deliveries were slow two months to six weeks ago. Every row is marked as sample.
 */
export async function addSampleData(deps: Needs, site: Site): Promise<void> {
  const now = deps.clock.now();
  const random = createRandom(seed);
  const days = daysOfSample(now, site.timeZone);
  const told: Told[] = [
    ...days.flatMap((day) => makeRatings(day, random)),
    ...makeComplaints(days, now, site.firstReplyMinutes, random),
  ]
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at);

  const numbers = await storeAll(deps, site, told, now);
  await tellStories(deps, site, numbers, random);
  deps.feed.changed('sites');
}

/** Stores all answers; gives the number and the answer of every ticket by its id. */
async function storeAll(deps: Needs, site: Site, told: readonly Told[], now: number) {
  const { surveys } = await knownSite(deps, site);
  const { db, ids } = deps;
  // Customers of the sample would hold a key to their thread; nobody knows this one.
  const secretHash = await hashSecret(ids.secret(''));
  const opened = new Map<string, { number: number; told: Told }>();
  for (let i = 0; i < told.length; i += batchSize) {
    const batch = told.slice(i, i + batchSize);
    const prepared = batch.map(({ at, body }): Prepared => {
      const row = prepareRow(body, {
        site,
        id: ids.uuid(),
        asked: askedNow(surveys, body),
        channel: 'widget',
        occurredAt: at,
        receivedAt: now,
        sample: true,
      });
      return { row, ticket: ticketFor(row, body, site, secretHash) };
    });
    for (const [j, outcome] of (await storeResponses(db, prepared)).entries()) {
      if (outcome instanceof Problem) throw outcome;
      if (outcome.ticket) opened.set(outcome.id, { number: outcome.ticket.number, told: batch[j]! });
    }
  }
  return opened;
}

async function tellStories(
  { db, ids, clock }: Needs,
  site: Site,
  opened: ReadonlyMap<string, { number: number; told: Told }>,
  random: Random,
): Promise<void> {
  const owner = (await membersOf(db, site.id)).find(({ role }) => role === 'owner');
  const targetMinutes = site.firstReplyMinutes;
  const rules = { staffId: owner?.id ?? null, targetMinutes, uuid: ids.uuid };
  const lives = [...opened].map(([id, { number, told }]) => {
    const { plot = 'new', at: openedAt, body } = told;
    const about = { plot, openedAt, locale: body.locale as SampleLanguage, category: body.category as Category };
    const steps = storyOf(about, targetMinutes, clock.now(), random);
    return liveThrough({ id, siteId: site.id, number, openedAt }, steps, rules);
  });
  await db.write(lifeStatements(site.id, lives, owner));
}

const updateTickets = `UPDATE tickets SET status = j.value->>1, assignee_id = j.value->>2, updated_at = j.value->>3,
 first_replied_at = j.value->>4, reply_due_at = j.value->>5, revision = j.value->>6
FROM json_each(?) j WHERE tickets.id = j.value->>0`;
const insertEvents = `${intoEvents}
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 FROM json_each(?)`;
const insertFollowUps = `INSERT INTO follow_ups (site_id, ticket_id, asked_at, score, comment, rated_at)
SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 FROM json_each(?)`;

function lifeStatements(
  siteId: string,
  lives: readonly Life[],
  owner: { id: string; name: string } | undefined,
): InStatement[] {
  const tickets = lives.map(({ ticket: t }) => [
    t.id,
    t.status,
    t.assigneeId,
    t.updatedAt,
    t.firstRepliedAt,
    t.replyDueAt,
    t.revision,
  ]);
  const events = lives
    .flatMap((life) => life.events)
    .toSorted((a, b) => a.at - b.at)
    .map(({ by, data, ...e }) => {
      const actor = by === 'customer' ? ['customer', null] : owner ? ['person', owner.id] : ['system', null];
      const full = e.type === 'ticket.assigned' ? { ...data, to: owner?.name } : data;
      return [e.siteId, e.at, ...actor, e.type, e.subjectId, e.revision, JSON.stringify(full)];
    });
  const followUps = lives.flatMap(({ ticket, followUps: all }) =>
    all.map((f) => [siteId, ticket.id, f.askedAt, f.score, f.comment, f.ratedAt]),
  );
  return [
    { sql: updateTickets, args: [JSON.stringify(tickets)] },
    { sql: insertEvents, args: [JSON.stringify(events)] },
    ...messageStatements(lives.flatMap(({ messages }) => messages)),
    { sql: insertFollowUps, args: [JSON.stringify(followUps)] },
  ];
}
