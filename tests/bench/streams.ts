import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { client } from '../kit/api.ts';
import { startChild } from '../kit/child.ts';
import { newSecret } from '../kit/customers.ts';
import { makeFirstSite, siteOrigin, type FirstSite } from '../kit/first-site.ts';
import { startServer } from '../kit/server.ts';
import { tempDir } from '../kit/temp.ts';
import { unlimited } from '../kit/unlimited.ts';
import { complaint } from '../load/answers.ts';
import { median } from '../load/percentile.ts';
import { round, type Round, type Target } from './intake-round.ts';
import { say, table, verdict } from './say.ts';

const consoles = 200;
const visitors = 1_000;

/**
 * `bench streams`: answers taken in with 200 consoles and 1,000 visitors listening, beside a server to which nobody listens.
 * Gives whether the bar holds: at most 1.10 times the CPU an answer, at 64 connections and at one.
 */
export async function benchStreams({ quick }: { quick: boolean }): Promise<boolean> {
  await using started = new AsyncDisposableStack();
  const [alone, heard] = [await start(started, 'nobody listens'), await start(started, 'many listen')];
  for (const { target } of [alone, heard]) for (let i = 0; i < 3; i += 1) await round(target, 64, 3);
  const [, wanted] = [await streamsOf(alone), await streamsOf(heard)];
  await listen(started, heard, wanted);

  const bars: boolean[] = [];
  for (const connections of [64, 1]) {
    const rounds: [Round, Round][] = [];
    for (let i = 0; i < (quick ? 3 : 12); i += 1) {
      const first = await round((i % 2 ? heard : alone).target, connections, 3);
      const second = await round((i % 2 ? alone : heard).target, connections, 3);
      rounds.push(i % 2 ? [second, first] : [first, second]);
    }
    say(`\n${connections} connection${connections === 1 ? '' : 's'}, median of ${rounds.length} rounds`);
    table(
      ['', 'answers/s', 'p99 ms', 'CPU ms each'],
      [alone, heard].map(({ target }, k) => [
        target.name,
        median(rounds.map((r) => r[k]!.perSecond)).toFixed(0),
        median(rounds.map((r) => r[k]!.p99)).toFixed(1),
        median(rounds.map((r) => r[k]!.cpuMsEach)).toFixed(3),
      ]),
    );
    const ratio = (field: keyof Round) => median(rounds.map(([none, many]) => many[field] / none[field]));
    const cpu = ratio('cpuMsEach');
    bars.push(
      verdict(cpu <= 1.1, `${cpu.toFixed(3)} times the CPU an answer (bar: at most 1.10)`),
      verdict(
        ratio('perSecond') >= 0.9,
        `${(ratio('perSecond') * 100).toFixed(0)} % of the answers (bar: at least 90 %)`,
      ),
    );
  }
  return bars.every(Boolean);
}

interface Started {
  target: Target;
  site: FirstSite;
}

async function start(started: AsyncDisposableStack, name: string): Promise<Started> {
  const dir = started.use(tempDir());
  const env = { ...unlimited, LOG_LEVEL: 'error' };
  const running = started.use(await startServer({ dataDir: dir.path, env }));
  const site = await makeFirstSite([running.url], running.setupUrl!);
  return { site, target: { name, ...running, path: `/v1/sites/${site.siteKey}/responses` } };
}

interface Wanted {
  path: string;
  headers: Record<string, string>;
}

/** What could be listened to: a site by keys, each for fifty consoles, and a thousand threads, fifty at an address. */
async function streamsOf({ target: { url }, site }: Started): Promise<Wanted[]> {
  const sitePath = `/api/sites/${site.siteId}`;
  const owner = client(url, { cookie: site.ownerCookie });
  const wanted: Wanted[] = [];
  for (let i = 0; i < consoles / 50; i += 1) {
    const { body } = await owner.post(`${sitePath}/api-keys`, { name: `wall ${i}`, role: 'viewer' });
    const headers = { authorization: `Bearer ${body.secret}` };
    wanted.push(...Array.from({ length: 50 }, () => ({ path: `${sitePath}/stream`, headers })));
  }
  const visitor = client(url, { origin: siteOrigin });
  for (let i = 0; i < visitors; i += 1) {
    const [secret, answer] = [newSecret(), complaint()];
    await visitor.post(`/v1/sites/${site.siteKey}/responses`, { ...answer, threadSecret: secret });
    const headers = { authorization: `Bearer ${secret}`, 'x-forwarded-for': `198.51.100.${Math.floor(i / 50)}` };
    wanted.push({ path: `/v1/threads/${answer.id}`, headers });
  }
  return wanted;
}

/** Opens all of them from another process. */
async function listen(started: AsyncDisposableStack, { target: { url } }: Started, wanted: Wanted[]): Promise<void> {
  const file = started.use(tempDir()).file('streams.json');
  writeFileSync(file, JSON.stringify(wanted));
  const child = startChild(process.execPath, [join(import.meta.dirname, 'stream-clients.ts'), url, file]);
  started.defer(async () => void (await child.stop()));
  const { open } = await child.line((line) =>
    line.startsWith('{') ? (JSON.parse(line) as { open: number }) : undefined,
  );
  say(`${open} streams are open`);
}
