import type { ThreadView } from '@huiyin/shared/contract/threads';
import { client, type Client } from '../kit/api.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complaint, newId, rating } from './answers.ts';
import { good, lingering, live, think, type Conversation, type Crowd } from './crowd.ts';
import { listen } from './event-stream.ts';

/** A visitor: rates, complains, keeps the thread open, answers staff, rates the outcome. */
export async function visit(crowd: Crowd, nth: number): Promise<void> {
  const page = client(crowd.url, { origin: siteOrigin });
  const path = `/v1/sites/${crowd.siteKey}/responses`;
  await think(crowd.over, 0, 1000);
  good(await page.post(path, rating()), 'a rating');
  crowd.ratings += 1;
  const talk = await complain(crowd, page, path, nth);
  const thread = page.as({ origin: siteOrigin, bearer: talk.secret });
  const latest: { view?: ThreadView } = {};
  const open = live(crowd, `the stream of visitor ${nth}`, () => watch(crowd, talk, latest));
  while (!crowd.over.aborted) {
    await think(crowd.over, 1500, 5000);
    if (!crowd.over.aborted) await act(crowd, thread, talk, latest.view);
  }
  await open;
}

async function complain(crowd: Crowd, page: Client, path: string, nth: number): Promise<Conversation> {
  const body = complaint();
  const text = `${body.id} visitor ${nth} complains 物流慢`;
  const talk: Conversation = {
    id: body.id,
    number: 0,
    secret: body.threadSecret,
    customer: [text],
    staff: [],
    notes: [],
    underway: new Map(),
  };
  crowd.conversations.set(body.id, talk);
  talk.number = good(await page.post(path, { ...body, comment: text }), 'a complaint').ticket.number;
  return talk;
}

/** Holds the stream open, some seconds longer than the crowd lives: the last replies must come too. */
async function watch(crowd: Crowd, talk: Conversation, latest: { view?: ThreadView }): Promise<void> {
  const headers = { authorization: `Bearer ${talk.secret}`, origin: siteOrigin };
  await listen(`${crowd.url}/v1/threads/${talk.id}`, headers, lingering(crowd), (_, data) => {
    latest.view = data as ThreadView;
    for (const { text } of latest.view.messages) {
      const sentAt = talk.underway.get(text);
      if (sentAt === undefined) continue;
      talk.underway.delete(text);
      crowd.reached.push(performance.now() - sentAt);
    }
  });
}

async function act(crowd: Crowd, thread: Client, talk: Conversation, view: ThreadView | undefined): Promise<void> {
  const path = `/v1/threads/${talk.id}`;
  if (view?.ticket.status === 'resolved' && view.rating?.score === null) {
    good(await thread.post(`${path}/rating`, { score: 1 + Math.floor(Math.random() * 5) }), 'an outcome rating');
    crowd.outcomes += 1;
  } else {
    const text = `${talk.id} customer ${talk.customer.length}`;
    talk.customer.push(text);
    good(await thread.post(`${path}/messages`, { id: newId(), text }), 'a message of a customer');
  }
}
