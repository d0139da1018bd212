import { Connection } from '../load/connection.ts';
import { median } from '../load/percentile.ts';
import { startDesks, type FilledDesks } from './filled-desks.ts';
import { say, table, verdict } from './say.ts';

const largest = 1_000_000;
const small = 10_000;
const bar = 1.3;
const historyBar = 2;

/** What the Inbox asks for, below /api/sites/:siteId/tickets. */
const views: Record<string, string> = {
  open: '?status=open',
  'all of them': '?status=all',
  'not answered': '?status=unanswered',
  resolved: '?status=resolved',
  closed: '?status=closed',
  mine: '?status=all&assignee=me',
  'mine, open': '?status=open&assignee=me',
  "nobody's, open": '?status=open&assignee=none',
  'a frequent category': '?status=all&category=delivery',
  'a rare category': '?status=all&category=safety',
  'mine of a rare category': '?status=all&category=safety&assignee=me',
  'open, newest word first': '?status=open&sort=newest',
  'open, longest waiting first': '?status=open&sort=waiting',
  'not answered, opened first': '?status=unanswered&sort=oldest',
  'all of them, newest word first': '?status=all&sort=newest',
  'closed, opened first': '?status=closed&sort=oldest',
  'mine, open, newest word first': '?status=open&assignee=me&sort=newest',
  'open and unread': '?status=open&unread=true',
  'open, without what I have snoozed': '?status=open&snoozed=false',
  'what I have snoozed': '?status=all&snoozed=true',
};
const searches: Record<string, string> = {
  'a rare word': '?status=all&q=zeppelin',
  'a rare word of Chinese': '?status=all&q=%E9%BD%90%E6%9F%8F%E6%9E%97',
  'a frequent word': '?status=all&q=slow',
  'a frequent word of Chinese': '?status=all&q=%E7%89%A9%E6%B5%81',
  'two words': '?status=all&q=slow+parcel',
  'a frequent word, open': '?status=open&q=slow',
  'a number': '?status=all&q=%2377',
  'what nobody said': '?status=all&q=nobodysaidthis',
};
/** FTS5 puts all that begins so together before it gives the first: told, not judged. */
const beginnings: Record<string, string> = {
  'the beginning of a frequent word': '?status=all&q=refu',
  'an e-mail address': '?status=all&q=customer.17%40mail.example',
};
const ticket: Record<string, string> = { 'a ticket with its history': '/77' };

/** `bench inbox`: a desk of 10,000 tickets alone, the same beside one of a million, and that one, in turns. Gives whether the bars hold. */
export async function benchInbox({ quick, reuse }: { quick: boolean; reuse: boolean }): Promise<boolean> {
  await using started = new AsyncDisposableStack();
  const large = quick ? largest / 10 : largest;
  const alone = await startDesks([small], reuse);
  started.use(alone.server);
  const both = await startDesks([large, small], reuse);
  started.use(both.server);
  say(`${small} tickets alone, and ${large} beside ${small}`);
  const rounds = quick ? 30 : 80;
  const times = await measure(alone, both, { ...views, ...searches, ...beginnings, ...ticket }, rounds);
  return report(times);
}

/** Median ms of a desk alone, the same desk beside a large one, and the large one. */
type Times = Map<string, [alone: number, beside: number, large: number]>;

async function measure(
  alone: FilledDesks,
  both: FilledDesks,
  asked: Record<string, string>,
  rounds: number,
): Promise<Times> {
  const subjects = [
    { of: alone, siteId: alone.desks[0]!.siteId },
    { of: both, siteId: both.desks[1]!.siteId },
    { of: both, siteId: both.desks[0]!.siteId },
  ].map(({ of, siteId }) => ({ siteId, cookie: of.ownerCookie, connection: new Connection(of.server.url) }));
  const took = new Map(Object.keys(asked).map((name) => [name, subjects.map((): number[] => [])]));
  for (let round = -10; round < rounds; round += 1)
    for (const [name, path] of Object.entries(asked))
      for (let k = 0; k < subjects.length; k += 1) {
        const i = (k + round + 30) % subjects.length;
        const { siteId, cookie, connection } = subjects[i]!;
        const start = performance.now();
        const { status, body } = await connection.get(`/api/sites/${siteId}/tickets${path}`, `cookie: ${cookie}\r\n`);
        const ms = performance.now() - start;
        if (status !== 200) throw new Error(`${path} was answered ${status}: ${body}`);
        if (round >= 0) took.get(name)![i]!.push(ms);
      }
  for (const { connection } of subjects) connection.close();
  return new Map([...took].map(([name, all]) => [name, all.map(median) as [number, number, number]]));
}

function report(times: Times): boolean {
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  say('\nmedian ms of a whole request');
  table(
    ['', 'alone', 'beside', 'large', 'beside / alone', 'large / alone'],
    [...times].map(([name, [alone, beside, large]]) => [
      name,
      ...[alone, beside, large].map((ms) => ms.toFixed(2)),
      ratio(beside, alone),
      ratio(large, alone),
    ]),
  );
  say('');
  const judged = [...Object.keys(views), ...Object.keys(searches)];
  const [ofTicket] = Object.keys(ticket) as [string];
  const [alone, , large] = times.get(ofTicket)!;
  return [
    ...judged.map((name) => {
      const [base, ...others] = times.get(name)!;
      const worst = Math.max(...others);
      return verdict(worst <= bar * base, `${name}: ${ratio(worst, base)} times the time of 10,000 alone (bar ${bar})`);
    }),
    verdict(
      large - alone <= historyBar,
      `${ofTicket}: ${(large - alone).toFixed(2)} ms more than alone (bar ${historyBar})`,
    ),
  ].every(Boolean);
}
