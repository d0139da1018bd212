import type { ThreadView } from '@huiyin/shared/contract/threads';
import type { TicketView } from '@huiyin/shared/contract/tickets';
import { client, type Client } from '../kit/api.ts';
import { makeFirstSite, siteOrigin } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { good, live, type Conversation, type Crowd } from './crowd.ts';
import { hire, work, type Colleague } from './staff.ts';
import { visit } from './visitor.ts';
import { unlimited } from '../kit/unlimited.ts';

/** What a crowd did, and what went wrong. */
export interface Day {
  threads: number;
  fromCustomers: number;
  fromStaff: number;
  notes: number;
  ratings: number;
  resolutions: number;
  outcomes: number;
  /** ms from each staff reply to its arrival in the visitor's open stream. */
  reached: number[];
  /** Sentences; empty when nothing failed, was lost, or reached the wrong thread. */
  faults: string[];
}

/** Visitors and staff on one real server at once, until it is over; then every thread is read back from both sides. */
export async function crowd(visitors: number, staff: number, isOver: (soFar: Crowd) => boolean): Promise<Day> {
  await using started = new AsyncDisposableStack();
  const dir = started.use(tempDir());
  const env = { ...unlimited, LOG_LEVEL: 'error' };
  const { url, setupUrl } = started.use(await startServer({ dataDir: dir.path, env }));
  const { siteId, siteKey, ownerCookie } = await makeFirstSite([url], setupUrl!);
  const owner = client(url, { cookie: ownerCookie });
  const team = await hire(url, siteId, owner, staff);

  const over = new AbortController();
  const all: Crowd = {
    url,
    siteId,
    siteKey,
    over: over.signal,
    conversations: new Map(),
    reached: [],
    ratings: 0,
    resolutions: 0,
    outcomes: 0,
    errors: [],
  };
  const looking = setInterval(() => isOver(all) && over.abort(), 50);
  started.defer(() => clearInterval(looking));
  await Promise.all([
    ...team.map((_, i) => live(all, `agent ${i}`, () => work(all, team, i))),
    ...Array.from({ length: visitors }, (_, i) => live(all, `visitor ${i}`, () => visit(all, i))),
  ]);
  return day(all, [...all.errors, ...(await readBack(all, owner)), ...unheard(all, team)]);
}

/** Each thread as its visitor and as staff see it must be what both sides said, in their order, and nothing else. */
async function readBack({ url, siteId, conversations }: Crowd, owner: Client): Promise<string[]> {
  const faults: string[] = [];
  for (const talk of conversations.values()) {
    const visitor = client(url, { origin: siteOrigin, bearer: talk.secret });
    const thread: ThreadView = good(await visitor.get(`/v1/threads/${talk.id}`), 'a thread');
    const ticket: TicketView = good(await owner.get(`/api/sites/${siteId}/tickets/${talk.number}`), 'a ticket');
    const notes = ticket.messages.filter(({ visibility }) => visibility === 'note');
    const shared = ticket.messages.filter(({ visibility }) => visibility === 'public');
    faults.push(...differences('its visitor', thread.messages, talk), ...differences('staff', shared, talk));
    if (notes.map(({ text }) => text).join() !== talk.notes.join()) faults.push(`${talk.id}: notes differ`);
    for (const text of talk.underway.keys()) faults.push(`${text}: never reached the open stream`);
  }
  return faults;
}

function differences(who: string, messages: { from: string; text: string }[], talk: Conversation): string[] {
  const of = (side: string) => messages.filter(({ from }) => from === side).map(({ text }) => text);
  return (['customer', 'staff'] as const)
    .filter((side) => of(side).join('|') !== talk[side].join('|'))
    .map(
      (side) =>
        `${talk.id}: ${who} sees ${of(side).length} texts of ${side}, ${talk[side].length} were sent, or others`,
    );
}

/** Every stream of staff must have told of every ticket. */
function unheard({ conversations }: Crowd, team: readonly Colleague[]): string[] {
  return team.flatMap(({ heard }, i) => {
    const missed = [...conversations.keys()].filter((id) => !heard.has(id)).length;
    return missed > 0 ? [`agent ${i}'s stream never told of ${missed} tickets`] : [];
  });
}

function day({ conversations, reached, ratings, resolutions, outcomes }: Crowd, faults: string[]): Day {
  const talks = [...conversations.values()];
  const count = (side: 'customer' | 'staff' | 'notes') => talks.reduce((sum, talk) => sum + talk[side].length, 0);
  return {
    threads: talks.length,
    fromCustomers: count('customer'),
    fromStaff: count('staff'),
    notes: count('notes'),
    ratings,
    resolutions,
    outcomes,
    reached,
    faults,
  };
}
