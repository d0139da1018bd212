import { client } from '../kit/api.ts';
import { openStream, type EventStream } from '../kit/event-stream.ts';
import { siteOrigin } from '../kit/first-site.ts';
import { complaint } from '../load/answers.ts';
import { allWell } from './load.ts';
import { startPlace, type AppPart, type Place, type SetUpName } from './place.ts';

const consoles = 40;
const visitors = 16;
const heads = 100;

/** What came of it. */
export interface Rounds {
  rounds: number;
  /** Streams that were opened, and how often one of them told something new. */
  opened: number;
  told: number;
  /** Sentences on whatever went wrong. */
  broken: string[];
}

/**
 * Opens streams on every server, of staff and of visitors, asks for the heads of many more, lets all hear of something new,
 * and ends a server with all of them open: each must be told, each must end, and so must the process.
 */
export async function streamOften(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Rounds) => void = () => undefined,
): Promise<Rounds> {
  await using place = await startPlace(setUp);
  const { siteId, ownerCookie } = place.site;
  const owner = client(place.apps[0]!.url(), { cookie: ownerCookie });
  const { body: key } = await owner.post(`/api/sites/${siteId}/api-keys`, { name: 'wall', role: 'manager' });
  const all: Rounds = { rounds: 0, opened: 0, told: 0, broken: [] };
  while (all.rounds < times) {
    const app = place.apps[all.rounds % place.apps.length]!;
    all.rounds += 1;
    await round(place, app, key.secret, all);
    progress(all);
  }
  return all;
}

async function round(place: Place, app: AppPart, key: string, all: Rounds): Promise<void> {
  const { siteId, siteKey } = place.site;
  const url = app.url();
  const staff = client(url, { bearer: key, origin: null });
  const [stream, wall] = ['/api/stream', { authorization: `Bearer ${key}` }];
  const broken = (what: string): unknown => all.broken.push(`round ${all.rounds} on ${app.name}: ${what}`);

  for (let i = 0; i < heads; i += 1) {
    const headers = { ...wall, accept: 'text/event-stream' };
    const { status } = await fetch(url + stream, { method: 'HEAD', headers });
    if (status !== 200) broken(`HEAD was answered ${status}`);
  }
  const mine = complaint();
  const visitor = client(url, { origin: siteOrigin, bearer: mine.threadSecret });
  await visitor.post(`/v1/sites/${siteKey}/responses`, mine);
  const thread = { origin: siteOrigin, authorization: `Bearer ${mine.threadSecret}` };
  const open = await Promise.all([
    ...Array.from({ length: consoles }, () => openStream(url + stream, wall)),
    ...Array.from({ length: visitors }, () => openStream(`${url}/v1/threads/${mine.id}`, thread)),
  ]);
  all.opened += open.length;
  for (const { status } of open) if (status !== 200) broken(`a stream was answered ${status}`);

  const { status } = await staff.post(`/api/sites/${siteId}/tickets/${mine.id}/messages`, {
    id: crypto.randomUUID(),
    text: '\u2028 We are on it',
    visibility: 'public',
  });
  if (status !== 201) broken(`a reply was answered ${status}`);
  const heard = await Promise.all(open.map((one) => hears(one, mine.id)));
  all.told += heard.filter(Boolean).length;
  if (heard.includes(false)) broken(`${heard.filter((h) => !h).length} of ${open.length} streams were not told`);

  const [code, ended] = await Promise.all([app.stop(), Promise.all(open.map(ends))]);
  if (code !== 0) broken(`it ended with ${code}`);
  // A worker's process is ended by its host.
  if (place.setUp !== 'worker' && ended.includes(false)) broken('streams were cut, not ended');
  for (const one of open) await one[Symbol.asyncDispose]();
  await app.restart();
  await allWell(place);
}

/** Whether a stream tells of a message in this thread. */
async function hears(stream: EventStream, id: string): Promise<boolean> {
  try {
    for (let next = await stream.next(); next; next = await stream.next())
      if (next.data.includes('We are on it') || (next.data.includes(id) && next.data.includes('message.staff')))
        return true;
  } catch {
    // Nothing came.
  }
  return false;
}

/** Whether a stream comes to its end. */
async function ends(stream: EventStream): Promise<boolean> {
  try {
    while (await stream.next());
    return true;
  } catch {
    return false;
  }
}
