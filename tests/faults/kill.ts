import { makeFirstSite } from '../kit/first-site.ts';
import { huiyin, startServer, type Running, type ServerOptions } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { until } from '../kit/until.ts';
import { complaint, rating, type Answer } from '../load/answers.ts';
import { Connection } from '../load/connection.ts';
import { percentile } from '../load/percentile.ts';
import { survived, type Survived, type Told } from './survived.ts';
import { unlimited } from '../kit/unlimited.ts';

const clients = 50;
/** A database is used for so many kills; then a new one begins, so that looking through all of it stays quick. */
const killsADatabase = 20;
const origin = 'origin: https://shop.example\r\n';

/** What came of it. Times in ms. */
export interface Kills {
  kills: number;
  /** Answers that were acknowledged by a 201. */
  acked: number;
  lost: number;
  doubled: number;
  /** Sentences on whatever else went wrong. */
  broken: string[];
  /** From the start of the process until /healthz said that it can write. */
  restarts: number[];
}

/** What clients know: what they were told, and what they sent without hearing of it. */
interface Known {
  told: Told;
  bodies: Map<string, string>;
  unanswered: Map<string, string>;
  broken: string[];
}

/**
 * Kills the server (SIGKILL) at random moments under load, starts it again on the same data, and looks whether everything
 * acknowledged is there, once, with its ticket, and all counts are right.
 */
export async function killOften(times: number, progress: (soFar: Kills) => void = () => undefined): Promise<Kills> {
  const all: Kills = { kills: 0, acked: 0, lost: 0, doubled: 0, broken: [], restarts: [] };
  while (all.kills < times) await killOneDatabase(Math.min(killsADatabase, times - all.kills), all, progress);
  return all;
}

async function killOneDatabase(times: number, all: Kills, progress: (soFar: Kills) => void): Promise<void> {
  using dir = tempDir();
  const env = { ...unlimited, LOG_LEVEL: 'error' };
  const options: ServerOptions = { dataDir: dir.path, env };
  const known: Known = { told: new Map(), bodies: new Map(), unanswered: new Map(), broken: all.broken };
  const before = all.acked;
  let server = await startServer(options);
  try {
    const { siteKey } = await makeFirstSite([server.url], server.setupUrl!);
    const path = `/v1/sites/${siteKey}/responses`;
    for (let i = 0; i < times; i += 1) {
      await loadUntilKilled(server, path, known);
      server = await restart(options, all.restarts);
      await sendAgain(server.url, path, known);
      all.acked = before + known.told.size;
      note(all, await survived(dir.file('huiyin.db'), known.told), known);
      progress(all);
    }
    await huiyin(['verify-counts'], options);
  } finally {
    await server.kill();
  }
}

function note(all: Kills, found: Survived, known: Known): void {
  all.kills += 1;
  all.lost += found.lost.length;
  all.doubled += found.doubled.length;
  const wrong = [...found.lost.map((id) => `${id} is lost`), ...found.doubled, ...found.broken];
  if (found.stored !== known.told.size)
    wrong.push(`${found.stored} answers are stored, ${known.told.size} were acknowledged`);
  all.broken.push(...wrong.slice(0, 20).map((what) => `kill ${all.kills}: ${what}`));
}

async function loadUntilKilled(server: Running, path: string, known: Known): Promise<void> {
  const ended = new AbortController();
  const sending = Array.from({ length: clients }, () => client(server.url, path, known, ended.signal));
  const enough = known.told.size + 20 + Math.random() * 2000;
  await until(() => known.told.size > enough || known.broken.length);
  await server.kill();
  ended.abort();
  await Promise.all(sending);
}

/** One after another; every tenth answer twice at once, as a widget does whose first try seemed to hang. */
async function client(url: string, path: string, known: Known, ended: AbortSignal): Promise<void> {
  const [first, second] = [new Connection(url), new Connection(url)];
  while (!ended.aborted) {
    const answer = Math.random() < 0.3 ? complaint() : rating();
    const sent = [send(first, path, answer, known)];
    if (Math.random() < 0.1) sent.push(send(second, path, answer, known));
    if ((await Promise.all(sent)).includes(false)) break;
  }
  first.close();
  second.close();
}

/** Sends an answer and remembers what came back; false when the connection broke. */
async function send(connection: Connection, path: string, answer: Answer | string, known: Known): Promise<boolean> {
  const json = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const { id } = JSON.parse(json) as { id: string };
  try {
    const { status, body } = await connection.post(path, json, origin);
    if (status === 201) learn(known, id, json, body);
    else known.broken.push(`${id} was answered ${status}: ${body}`);
    return true;
  } catch {
    if (!known.told.has(id)) known.unanswered.set(id, json);
    return false;
  }
}

function learn(known: Known, id: string, json: string, body: string): void {
  const number = (JSON.parse(body) as { ticket?: { number: number } }).ticket?.number ?? null;
  const before = known.told.get(id);
  if (before !== undefined && before !== number) known.broken.push(`${id} was first told ${before}, then ${number}`);
  known.told.set(id, number);
  known.bodies.set(id, json);
  known.unanswered.delete(id);
}

/** What a widget does after an outage: sends what nobody confirmed. A few confirmed ones go again and must change nothing. */
async function sendAgain(url: string, path: string, known: Known): Promise<void> {
  const connection = new Connection(url);
  for (const json of known.unanswered.values()) await send(connection, path, json, known);
  for (const json of [...known.bodies.values()].slice(-20)) await send(connection, path, json, known);
  known.bodies.clear();
  connection.close();
}

async function restart(options: ServerOptions, restarts: number[]): Promise<Running> {
  const start = performance.now();
  const server = await startServer(options);
  const { ok } = await fetch(`${server.url}/healthz`);
  if (!ok) throw new Error('after a kill the server cannot write');
  restarts.push(performance.now() - start);
  return server;
}

/** Whether nothing went wrong. */
export function isClean({ lost, doubled, broken }: Kills): boolean {
  return lost === 0 && doubled === 0 && broken.length === 0;
}

/** The figures in one line. */
export function line({ kills, acked, lost, doubled, broken, restarts }: Kills): string {
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(restarts, share).toFixed(0));
  return `${kills} kills, ${acked} acknowledged, ${lost} lost, ${doubled} doubled, ${broken.length} other faults; restart p50 ${p50} ms, p99 ${p99} ms`;
}
