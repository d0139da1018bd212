import { until } from '../kit/until.ts';
import { complaint, rating, type Answer } from '../load/answers.ts';
import { Connection } from '../load/connection.ts';
import type { Place } from './place.ts';
import { survived, type Acknowledged } from './survived.ts';

/** A worker cannot be told to take as much from one address as it can. */
const headersOf = (visitor: number): string =>
  `origin: https://shop.example\r\ncf-connecting-ip: 198.51.100.${visitor}\r\n`;

/** What clients know: what they were told, and what they sent without hearing of it. */
export interface Known {
  told: Acknowledged;
  bodies: Map<string, string>;
  unanswered: Map<string, string>;
  /** Sentences on what must not be. */
  broken: string[];
}

export const nothingKnown = (): Known => ({ told: new Map(), bodies: new Map(), unanswered: new Map(), broken: [] });

/** Clients that send one answer after another, until the server puts them off (503), is gone, or `end` is called. */
export interface Load {
  /** When all of them have stopped. */
  stopped: Promise<unknown>;
  end(): Promise<unknown>;
}

export function startLoad({ apps, site }: Place, known: Known, clients: number): Load {
  const ended = new AbortController();
  const path = pathOf(site);
  const urls = apps.map((app) => app.url());
  const stopped = Promise.all(
    Array.from({ length: clients }, (_, i) => client(urls[i % urls.length]!, path, known, i, ended.signal)),
  );
  return {
    stopped,
    end: () => {
      ended.abort();
      return stopped;
    },
  };
}

/** What a widget does after an outage: sends what nobody confirmed. A few confirmed ones go again and must change nothing. */
export async function sendAgain({ apps, site }: Place, known: Known): Promise<void> {
  const connection = new Connection(apps[0]!.url());
  const again = [...known.unanswered.values(), ...[...known.bodies.values()].slice(-20)];
  for (const [i, json] of again.entries()) await send(connection, pathOf(site), json, known, i % 256);
  if (known.unanswered.size > 0) known.broken.push(`${known.unanswered.size} are put off for good`);
  known.bodies.clear();
  connection.close();
}

/** Waits until everything that answers can write. */
export async function allWell({ apps }: Place): Promise<void> {
  const well = (url: string): Promise<boolean> =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  await until(async () => (await Promise.all(apps.map((app) => well(app.url())))).every(Boolean));
}

/** Looks whether everything acknowledged is there, once, with its ticket and counted. */
export async function lookThrough({ read }: Place, known: Known): Promise<{ lost: number; doubled: number }> {
  const { lost, doubled, broken, stored } = await survived(read, known.told);
  const wrong = [...lost.map((id) => `${id} is lost`), ...doubled, ...broken];
  if (stored !== known.told.size) wrong.push(`${stored} answers are stored, ${known.told.size} were acknowledged`);
  known.broken.push(...wrong.slice(0, 20));
  return { lost: lost.length, doubled: doubled.length };
}

const pathOf = ({ siteKey }: Place['site']): string => `/v1/sites/${siteKey}/responses`;

/** One after another; every tenth answer twice at once, as a widget does whose first try seemed to hang. */
async function client(url: string, path: string, known: Known, visitor: number, ended: AbortSignal): Promise<void> {
  const [first, second] = [new Connection(url), new Connection(url)];
  while (!ended.aborted) {
    const answer = Math.random() < 0.3 ? complaint() : rating();
    const sent = [send(first, path, answer, known, visitor)];
    if (Math.random() < 0.1) sent.push(send(second, path, answer, known, visitor));
    if ((await Promise.all(sent)).includes(false)) break;
  }
  first.close();
  second.close();
}

/** Sends an answer and remembers what came back; false when it was put off or the connection broke. */
async function send(
  connection: Connection,
  path: string,
  answer: Answer | string,
  known: Known,
  visitor: number,
): Promise<boolean> {
  const json = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const { id } = JSON.parse(json) as { id: string };
  const reply = await connection.post(path, json, headersOf(visitor)).catch(() => undefined);
  if (reply?.status === 201) {
    learn(known, id, json, reply.body);
    return true;
  }
  if (!known.told.has(id)) known.unanswered.set(id, json);
  if (reply && !isPutOff(reply)) known.broken.push(`${id} was answered ${reply.status}: ${reply.body}`);
  return false;
}

const isPutOff = ({ status, head }: { status: number; head: string }): boolean =>
  status === 503 && /\r\nretry-after: *[1-9]/i.test(head);

function learn(known: Known, id: string, json: string, body: string): void {
  const number = (JSON.parse(body) as { ticket?: { number: number } }).ticket?.number ?? null;
  const before = known.told.get(id);
  if (before !== undefined && before !== number) known.broken.push(`${id} was first told ${before}, then ${number}`);
  known.told.set(id, number);
  known.bodies.set(id, json);
  known.unanswered.delete(id);
}
