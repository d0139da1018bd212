import { Connection } from '../load/connection.ts';
import { median } from '../load/percentile.ts';
import { startFilled, type Filled } from './filled-server.ts';
import { jobsDone } from './jobs-done.ts';
import { say, table, verdict } from './say.ts';

const dayMs = 86_400_000;
const day = (back: number): string => new Date(Date.now() - back * dayMs).toISOString().slice(0, 10);

/** What a browser asks for behind each place of the console, below /api/sites/:siteId. */
const asked: Record<string, string> = {
  'Today: open tickets': '/tickets?status=open',
  'Today: CSAT, 30 days': '/metrics/csat?by=day',
  'Today: NPS, 30 days': '/metrics/nps?by=day',
  'Today: complaints': '/metrics/complaints?by=day',
  'Today: how many wait': '/ticket-counts',
  'Today: newest answers': '/responses?limit=100',
  'Today: first steps': '/first-steps',
  'Today: the site': '',
  'Insights: CSAT by day, 180 days': `/metrics/csat?by=day&from=${day(179)}`,
  'Insights: CSAT by week': `/metrics/csat?by=week&from=${day(179)}`,
  'Insights: NPS by week': `/metrics/nps?by=week&from=${day(179)}`,
  'Insights: CSAT of one language': `/metrics/csat?by=week&from=${day(179)}&language=zh-CN`,
  'Insights: first reply by week': `/metrics/first_reply?by=week&from=${day(179)}`,
  'Insights: CSAT of each language': `/metrics/csat?by=month&from=${day(179)}&split=language`,
  'Answers: CSAT': '/responses?series=csat',
  'Answers: low scores': '/responses?series=csat&score=1-2',
  'Answers: a frequent language': '/responses?language=zh-CN',
  'Answers: a rare one': '/responses?language=ja',
  'Answers: one that nobody speaks': '/responses?language=fr',
  'Answers: a frequent place': '/responses?series=csat&touchpoint=Till%201',
  'Answers: a rare one, scores': '/responses?series=csat&score=1-3&touchpoint=Till%209',
  'Answers: one of long ago': '/responses?touchpoint=Old%20shop',
  'Answers: a reason': '/responses?series=csat&reason=price',
  'Answers: a category': '/responses?category=delivery',
  'Answers: a page': '/responses?page=https%3A%2F%2Fshop.example%2Fcart',
  'Answers: with a comment': '/responses?comment=true',
  'Answers: low scores with a comment': '/responses?series=csat&score=1-2&comment=true',
  'Answers: language and place': '/responses?series=csat&language=zh-CN&touchpoint=Till%201',
  'Answers: a rare language, a place': '/responses?language=ja&touchpoint=Till%209',
  'Answers: of one day': `/responses?series=csat&from=${day(150)}&to=${day(150)}`,
  'Answers: a language on one day': `/responses?series=csat&language=en&from=${day(150)}&to=${day(150)}`,
  'Answers: a period': `/responses?from=${day(100)}&to=${day(70)}`,
  'Answers: an hour': '/responses?series=csat&hour=03',
  'Answers: left out': '/responses?suspect=true',
  'Answers: words': '/responses?q=%E7%89%A9%E6%B5%81',
  'Answers: the beginning of a word': '/responses?q=friend',
  'Answers: why': `/metrics/csat/reasons?score=1-3&from=${day(179)}`,
  'Inbox: all tickets': '/tickets?status=all',
  'Inbox: a search': '/tickets?q=%E7%89%A9%E6%B5%81',
};

/** `bench read`: the same requests on small and large databases, in turns. Gives whether the largest is at most 1.3 times as slow. */
export async function benchRead({ quick, reuse }: { quick: boolean; reuse: boolean }): Promise<boolean> {
  await using started = new AsyncDisposableStack();
  const filled: Filled[] = [];
  for (const answers of quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000]) {
    const start = performance.now();
    filled.push(await startFilled(answers, reuse));
    const { server } = filled.at(-1)!;
    started.use(server);
    await jobsDone(server, filled.at(-1)!.site.ownerCookie, filled.at(-1)!.site.siteId);
    say(`${answers} answers are there (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  }
  return report(filled, await measure(filled, quick ? 40 : 120));
}

/** Milliseconds by request and database. */
type Times = Map<string, number[][]>;

async function measure(filled: Filled[], rounds: number): Promise<Times> {
  const times: Times = new Map(Object.keys(asked).map((name) => [name, filled.map(() => [])]));
  const connections = filled.map(({ server }) => new Connection(server.url));
  for (let round = -10; round < rounds; round += 1)
    for (const [name, path] of Object.entries(asked))
      for (let k = 0; k < filled.length; k += 1) {
        const i = (k + round + filled.length * 10) % filled.length;
        const { siteId, ownerCookie } = filled[i]!.site;
        const start = performance.now();
        const { status, body } = await connections[i]!.get(`/api/sites/${siteId}${path}`, `cookie: ${ownerCookie}\r\n`);
        const took = performance.now() - start;
        if (status !== 200) throw new Error(`${path} was answered ${status}: ${body}`);
        if (round >= 0) times.get(name)![i]!.push(took);
      }
  for (const connection of connections) connection.close();
  return times;
}

function report(filled: Filled[], times: Times): boolean {
  const largest = filled.length - 1;
  const medians = [...times].map(([name, byDatabase]) => ({ name, ms: byDatabase.map(median) }));
  say('\nmedian ms');
  table(
    ['', ...filled.map(({ answers }) => `${answers / 1000} k`), 'largest / smallest'],
    medians.map(({ name, ms }) => [name, ...ms.map((m) => m.toFixed(2)), (ms[largest]! / ms[0]!).toFixed(2)]),
  );
  say('');
  return ['Today', 'Insights', 'Answers']
    .map((place) => {
      const [small, large] = [0, largest].map((i) =>
        medians.filter(({ name }) => name.startsWith(place)).reduce((sum, { ms }) => sum + ms[i]!, 0),
      ) as [number, number];
      return verdict(
        large <= 1.3 * small,
        `${place}: ${large.toFixed(1)} ms against ${small.toFixed(1)} ms, ${(large / small).toFixed(2)} times (bar: at most 1.3)`,
      );
    })
    .every(Boolean);
}
