import { customer } from '../base/actor.ts';
import type { Call } from '../base/call.ts';
import type { Statement } from '../base/db/db.ts';
import { hashSecret } from '../base/secrets.ts';
import { recordMany, type NewEvent } from '../base/events/record-event.ts';
import { Problem } from '../base/problem.ts';
import { askedExactly } from '../responses/asked-of.ts';
import { prepareRow } from '../responses/prepare-response.ts';
import { storeResponses, type Prepared } from '../intake/store-responses.ts';
import { ticketFor } from '../intake/submit-response.ts';
import { knownSite } from '../sites/site-directory.ts';
import { lifeOfTickets } from '../tickets/sample-tickets.ts';
import { messageStatements } from '../threads/message-statements.ts';
import { liveThrough, type Life, type OpenedTicket } from './live-through.ts';
import { makeComplaints, type SampleComplaint } from './make-complaints.ts';
import { makeRating, type SampleAnswer } from './make-ratings.ts';
import { makeOrders } from './orders.ts';
import { createRandom, type Random } from './random.ts';
import { makeRegular, regularComplaints, regularMissed } from './regular.ts';
import { daysOfSample, type SampleLanguage } from './story.ts';
import { storyOf } from './ticket-story.ts';

type PlottedAnswer = SampleAnswer & Partial<Pick<SampleComplaint, 'plot' | 'matter'>>;

interface SampleTicket {
  ticket: OpenedTicket;
  told: PlottedAnswer;
}

const seed = 20_261_121;
const batchSize = 256;
const complaintsInAll = 150;

/**
 * Half a year of a believable chain of 200 shops: about 5,000 ratings and 150 tickets in every state, English and Chinese. Of a hundred deliveries
 * of its shops three never come, until three shops try what helps, and then all. Deliveries were slow two months to six weeks ago. Who calls has answered them.
 */
export async function tellStory(call: Call): Promise<void> {
  const random = createRandom(seed);
  const told = makeAnswers(call, random)
    .filter(({ at }) => at <= call.now)
    .toSorted((a, b) => a.at - b.at);
  await writeLives(call, await storeAll(call, told), random);
}

function makeAnswers({ now, site }: Call, random: Random): PlottedAnswer[] {
  const days = daysOfSample(now, site.timeZone);
  const orders = makeOrders(days, now, regularMissed(), random);
  const missedOrders = orders.filter(({ isMissed }) => isMissed);
  const total = complaintsInAll - regularComplaints;
  const complaints = makeComplaints({ days, missedOrders, total, now, targetMinutes: site.firstReplyMinutes }, random);
  return [...orders.map((order) => makeRating(order, random)), ...complaints, ...makeRegular(now)];
}

/** Stores all answers; gives every ticket with its answer. */
async function storeAll({ db, ids, now, site }: Call, told: readonly PlottedAnswer[]) {
  const { surveys } = await knownSite({ db, now }, site);
  // Customers of the sample would hold a key to their thread; nobody knows this one.
  const secretHash = await hashSecret(ids.secret(''));
  const opened: SampleTicket[] = [];
  for (let i = 0; i < told.length; i += batchSize) {
    const batch = told.slice(i, i + batchSize);
    const prepared = batch.map(({ at, body, customer: named }): Prepared => {
      const row = prepareRow(body, {
        site,
        id: ids.uuid(),
        asked: askedExactly(surveys.get(body.survey ?? body.kind), body),
        channel: 'widget',
        customer: named ?? null,
        occurredAt: at,
        receivedAt: now,
        sample: true,
      });
      return { row, ticket: ticketFor(row, body, site, secretHash) };
    });
    for (const [j, outcome] of (await storeResponses(db, prepared)).entries()) {
      if (outcome instanceof Problem) throw outcome;
      const { ticket } = prepared[j]!;
      if (outcome.ticket && ticket)
        opened.push({ ticket: { ...ticket, number: outcome.ticket.number }, told: batch[j]! });
    }
  }
  return opened;
}

async function writeLives(call: Call, opened: readonly SampleTicket[], random: Random): Promise<void> {
  const { ids, now, site, actor } = call;
  const cast = { site, staff: actor.kind === 'person' ? actor : null, uuid: ids.uuid };
  const lives = opened.map(({ ticket, told: { plot = 'new', matter, at: openedAt, body } }) => {
    const about = { plot, openedAt, locale: body.locale as SampleLanguage, matter: matter! };
    return liveThrough(ticket, storyOf(about, site.firstReplyMinutes, now, random), cast);
  });
  await call.write(lifeStatements(call, lives));
}

function lifeStatements({ actor, site }: Call, lives: readonly Life[]): Statement[] {
  const events = lives
    .flatMap((life) => life.events)
    .toSorted((a, b) => a.at - b.at)
    .map(({ by, ...event }): NewEvent => ({ ...event, actor: by === 'customer' ? customer : actor }));
  const asked = lives.flatMap(({ ticket, followUps }) =>
    followUps.map((followUp) => ({ siteId: site.id, ticketId: ticket.id, ...followUp })),
  );
  return [
    ...lifeOfTickets(
      lives.map(({ ticket }) => ticket),
      asked,
    ),
    recordMany(events),
    ...messageStatements(lives.flatMap(({ messages }) => messages)),
  ];
}
