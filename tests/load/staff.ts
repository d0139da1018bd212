import type { TicketLine, ticketPage } from '@huiyin/shared/contract/tickets';
import type { z } from 'zod';
import { client, sessionCookie, type Client } from '../kit/api.ts';
import { newId } from './answers.ts';
import { good, lingering, live, think, type Conversation, type Crowd } from './crowd.ts';
import { listen } from './event-stream.ts';

/** Somebody who works tickets, and which tickets their stream told of. */
export interface Colleague {
  api: Client;
  cookie: string;
  heard: Set<string>;
}

/** Invites people as agents and accepts for them, by the links an owner may copy. */
export async function hire(url: string, siteId: string, owner: Client, howMany: number): Promise<Colleague[]> {
  const team: Colleague[] = [];
  for (let i = 0; i < howMany; i += 1) {
    const email = `agent${i}@shop.example`;
    const invitations = `/api/sites/${siteId}/invitations`;
    const { id } = good(await owner.post(invitations, { email, role: 'agent' }), 'an invitation');
    const { link } = good(await owner.post(`${invitations}/${id}/link`, {}), 'its link');
    const guest = client(url, { address: `198.18.0.${i + 1}` });
    const accepted = await guest.post('/api/invitations/acceptance', {
      token: new URL(link).hash.slice(1),
      name: `Agent ${i}`,
      password: 'a long pass phrase',
    });
    good(accepted, 'an acceptance');
    const cookie = sessionCookie(accepted);
    team.push({ api: client(url, { cookie }), cookie, heard: new Set() });
  }
  return team;
}

/** A shift: the console's stream open, and the own share of open tickets answered, noted upon, resolved. */
export async function work(crowd: Crowd, team: readonly Colleague[], nth: number): Promise<void> {
  const me = team[nth]!;
  const stream = `${crowd.url}/api/stream`;
  const open = live(crowd, `the stream of agent ${nth}`, () =>
    listen(stream, { cookie: me.cookie }, lingering(crowd), (event, data) => {
      if (event === 'ticket') me.heard.add((data as { id: string }).id);
    }),
  );
  while (!crowd.over.aborted) {
    await think(crowd.over, 200, 800);
    for (const line of await mine(crowd, me.api, team.length, nth)) {
      if (!crowd.over.aborted) await answer(crowd, me.api, line);
    }
  }
  await open;
}

async function mine(crowd: Crowd, api: Client, colleagues: number, nth: number): Promise<TicketLine[]> {
  const page: z.infer<typeof ticketPage> = good(
    await api.get(`/api/sites/${crowd.siteId}/tickets?status=open&limit=100`),
    'the inbox',
  );
  return page.items.filter(({ number }) => number % colleagues === nth);
}

async function answer(crowd: Crowd, api: Client, { id }: TicketLine): Promise<void> {
  const path = `/api/sites/${crowd.siteId}/tickets/${id}`;
  const talk = crowd.conversations.get(id)!;
  if (Math.random() < 0.2) {
    const text = `${id} note ${talk.notes.length}`;
    talk.notes.push(text);
    good(await api.post(`${path}/messages`, { id: newId(), text, visibility: 'note' }), 'a note');
  }
  const text = say(talk);
  if (talk.staff.length % 3 === 0) {
    good(await api.post(`${path}/resolution`, { text }), 'a resolution');
    crowd.resolutions += 1;
  } else good(await api.post(`${path}/messages`, { id: newId(), text, visibility: 'public' }), 'a reply');
}

function say(talk: Conversation): string {
  const text = `${talk.id} staff ${talk.staff.length}`;
  talk.staff.push(text);
  talk.underway.set(text, performance.now());
  return text;
}
