import { createHmac } from 'node:crypto';
import { newAsk, type AskDecision } from '@huiyin/shared/contract/asking';
import { describe, expect, it } from 'vitest';
import { identitySecret } from '../sites/identity-secret.ts';
import { siteById } from '../base/site.ts';
import { knownSite } from '../sites/site-directory.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { answerAsk } from './answer-ask.ts';
import { onceStatements } from './answer-once.ts';
import { readAskCounts } from './read-ask-counts.ts';

const dayMs = 86_400_000;
const yes: AskDecision = { ask: true, reason: null, identified: true };
const no = (reason: AskDecision['reason']): AskDecision => ({ ask: false, reason, identified: true });

/** Of a survey that nobody was shown. */
const unseen = { answers: 0, shown: 0, answered: 0, dismissed: 0, rate: null };

/** A site whose surveys are asked of customers by themselves. */
async function asking(t: TestDb, timeZone = 'Asia/Shanghai') {
  const { id } = await t.site({ timeZone });
  const { secret } = await identitySecret(t.call((await siteById(t.db, id))!));
  const sign = (customer: string) => ({
    id: customer,
    signature: createHmac('sha256', secret).update(customer).digest('hex'),
  });
  const ask = async (body: object, { gpc = false } = {}): Promise<AskDecision> =>
    answerAsk(
      t,
      await knownSite({ db: t.db, now: t.clock.now() }, (await siteById(t.db, id))!),
      newAsk.parse(body),
      gpc,
    );
  return {
    id,
    sign,
    ask: (survey: string, customer = 'customer-7') => ask({ survey, customer: sign(customer) }),
    say: ask,
    answered: (survey: string, everyDays: number | null, customer = 'customer-7') =>
      t.db.write(
        onceStatements({ siteId: id, customer, survey, responseId: `r${t.clock.now()}`, at: t.clock.now(), everyDays }),
      ),
    counts: async (survey: string) => readAskCounts(t.call((await siteById(t.db, id))!), survey),
  };
}

describe('a known customer', () => {
  it('is asked once in its time, and other surveys wait', async () => {
    await using t = await openTestDb();
    const { ask } = await asking(t);
    expect(await ask('nps')).toEqual(yes);
    expect(await ask('nps')).toEqual(no('asked_before'));
    expect(await ask('csat')).toEqual(no('cool_down'));
    expect(await ask('nps', 'customer-8')).toEqual(yes);
    t.clock.advance(7 * dayMs);
    expect(await ask('csat')).toEqual(yes);
    t.clock.advance(83 * dayMs - 1);
    expect(await ask('nps')).toEqual(no('asked_before'));
    t.clock.advance(1);
    expect(await ask('nps')).toEqual(yes);
  });

  it('who answered from the launcher is not asked the same', async () => {
    await using t = await openTestDb();
    const { ask, answered } = await asking(t);
    await answered('csat', 90);
    expect(await ask('csat')).toEqual(no('answered'));
    expect(await ask('nps')).toEqual(yes);
    t.clock.advance(90 * dayMs);
    expect(await ask('csat')).toEqual(yes);
  });

  it('is held against what the page says too, by the rules the page goes by', async () => {
    await using t = await openTestDb();
    const { id, sign, say } = await asking(t);
    const rule = { attributes: [{ name: 'tier', oneOf: ['gold'] }], languages: ['zh'] };
    await t.db.write([
      {
        sql: `UPDATE surveys SET rules = json_patch(rules, ?) WHERE site_id = ? AND slug = 'nps'`,
        args: [JSON.stringify(rule), id],
      },
    ]);
    const customer = sign('customer-7');
    expect(await say({ survey: 'nps', customer, locale: 'en' })).toEqual(no('language'));
    expect(await say({ survey: 'nps', customer, locale: 'zh-CN', attributes: { tier: 'tin' } })).toEqual(
      no('attributes'),
    );
    expect(await say({ survey: 'nps', customer })).toEqual(yes);
  });

  it('is told which rules hold, and nothing is noted or counted by it', async () => {
    await using t = await openTestDb();
    const { sign, say, ask, counts } = await asking(t);
    await t.db.write([`UPDATE surveys SET rules = json_set(rules, '$.triggers', json('[{"on":"exit"}]'))`]);
    const failing = async (body: object): Promise<string[]> => {
      const { rules, ...decision } = await say({ ...body, explain: true });
      expect(decision).toMatchObject({ ask: false, reason: null });
      return rules!.flatMap(({ survey, rule, pass }) => (pass ? [] : `${survey} ${rule}`));
    };
    const customer = sign('customer-7');
    expect(await failing({ customer })).toEqual([]);
    expect(await ask('nps')).toEqual(yes);
    expect(await failing({ customer })).toEqual(
      expect.arrayContaining(['csat cool_down', 'nps asked_before', 'nps cool_down']),
    );
    expect(await failing({ customer: { ...customer, id: 'customer-8' } })).toEqual([]);
    expect((await counts('nps')).notAsked).toEqual([]);
    expect((await counts('nps')).asked).toBe(1);
  });

  it('is asked by one of twenty tabs, whichever survey each has', async () => {
    await using t = await openTestDb();
    const { ask, counts } = await asking(t);
    const decisions = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(i % 2 ? 'csat' : 'nps')));
    expect(decisions.filter((decision) => decision.ask)).toHaveLength(1);
    const [csat, nps] = [await counts('csat'), await counts('nps')];
    expect(csat.asked + nps.asked).toBe(1);
    const refused = [...csat.notAsked, ...nps.notAsked].reduce((sum, { n }) => sum + n, 0);
    expect(refused).toBe(19);
  });
});

describe('anybody else', () => {
  it('leaves nothing behind but a count, and not that under Global Privacy Control', async () => {
    await using t = await openTestDb();
    const { say, sign } = await asking(t);
    const anybody = { ask: true, reason: null, identified: false };
    expect(await say({ survey: 'nps' })).toEqual(anybody);
    expect(await say({ survey: 'nps', customer: { ...sign('customer-7'), id: 'customer-8' } })).toEqual(anybody);
    expect(await say({ survey: 'nps', customer: sign('customer-7') }, { gpc: true })).toEqual(anybody);
    await t.db.write([`UPDATE surveys SET is_on = 0 WHERE slug = 'nps'`]);
    const off = { ask: false, reason: 'off', identified: false };
    expect(await say({ survey: 'nps' })).toEqual(off);
    const notAsked = [{ survey: 'nps', reason: 'page', n: 3 }];
    expect(await say({ survey: 'nps', notAsked }, { gpc: true })).toEqual(off);
    expect(await say({ notAsked }, { gpc: true })).toEqual({ ...off, reason: null });
    expect(await t.db.query('SELECT * FROM customer_surveys')).toEqual([]);
    const tallies = await t.db.query('SELECT survey, reason, n FROM ask_tallies');
    expect(tallies.map((row) => ({ ...row }))).toEqual([{ survey: 'nps', reason: 'off', n: 1 }]);
  });
});

describe('the counts of a survey', () => {
  it('add up what pages tell over 30 days of the site, by reason, and heed no unknown survey', async () => {
    await using t = await openTestDb('2026-11-22T09:59:59Z');
    const { say, counts } = await asking(t, 'Pacific/Kiritimati');
    const tell = (...notAsked: object[]) => say({ notAsked });
    await tell({ survey: 'nps', reason: 'page', n: 4 });
    t.clock.advance(1000);
    await tell(
      { survey: 'nps', reason: 'page', n: 2 },
      { survey: 'nps', reason: 'page', n: 3 },
      { survey: 'nps', reason: 'percent', n: 1 },
      { survey: 'csat', reason: 'left', n: 9 },
      { survey: 'no-such', reason: 'page', n: 5 },
    );
    expect(await counts('nps')).toEqual({
      survey: 'nps',
      from: '2026-10-25',
      to: '2026-11-23',
      ...unseen,
      asked: 0,
      notAsked: [
        { reason: 'page', n: 9 },
        { reason: 'percent', n: 1 },
      ],
    });
    expect(await t.db.query("SELECT * FROM ask_tallies WHERE survey = 'no-such'")).toEqual([]);

    t.clock.advance(29 * dayMs);
    expect((await counts('nps')).notAsked[0]).toEqual({ reason: 'page', n: 5 });
    t.clock.advance(dayMs);
    expect((await counts('nps')).notAsked).toEqual([]);
  });

  it('say how often it was shown and what became of it, each page once, and the rate from five on', async () => {
    await using t = await openTestDb();
    const { say, counts, id } = await asking(t);
    const tell = (...ends: string[]) => say({ shown: ends.map((end) => ({ survey: 'nps', end })) });
    await tell('answered', 'dismissed', 'left', 'left');
    expect(await counts('nps')).toMatchObject({ shown: 4, answered: 1, dismissed: 1, rate: null, notAsked: [] });
    // What was told as left came to its end.
    await say({ shown: [{ survey: 'nps', end: 'answered', late: true }] });
    await tell('left');
    const { rate, ...others } = await counts('nps');
    expect(others).toMatchObject({ shown: 5, answered: 2, dismissed: 1 });
    expect(rate!.value).toBe(0.4);
    expect([rate!.low, rate!.high].map((n) => n.toFixed(3))).toEqual(['0.118', '0.769']);
    await t.db.write([{ sql: 'UPDATE sites SET counts_pages = 0 WHERE id = ?', args: [id] }]);
    await tell('answered');
    expect(await counts('nps')).toMatchObject({ shown: 5 });
  });

  it('keep nothing of what was shown under Global Privacy Control', async () => {
    await using t = await openTestDb();
    const { say, counts } = await asking(t);
    await say({ shown: [{ survey: 'nps', end: 'answered' }] }, { gpc: true });
    expect(await counts('nps')).toMatchObject(unseen);
  });

  it('count all its answers of those days, whichever way they came, and none of another survey', async () => {
    await using t = await openTestDb('2026-11-22T12:00:00Z');
    const { id, counts } = await asking(t, 'UTC');
    const add = (survey: string, day: string, channel = 'widget') =>
      t.db.write([
        {
          sql: "INSERT INTO counts (site_id, kind, survey, dimension, value, day, survey_version, score, n) VALUES (?, 'nps', ?, 'channel', ?, ?, 1, 9, 3)",
          args: [id, survey, channel, day],
        },
      ]);
    await add('nps', '2026-10-23');
    await add('nps', '2026-10-24');
    await add('nps', '2026-11-22', 'mail');
    // Asked second in a survey of another kind.
    await add('csat', '2026-11-22');
    expect([(await counts('nps')).answers, (await counts('csat')).answers]).toEqual([6, 0]);
  });

  it('take at most a thousand at once', async () => {
    await using t = await openTestDb();
    const { say, counts } = await asking(t);
    await say({ notAsked: Array.from({ length: 100 }, () => ({ survey: 'nps', reason: 'page', n: 1000 })) });
    expect((await counts('nps')).notAsked).toEqual([{ reason: 'page', n: 1000 }]);
  });
});

describe('a wave', () => {
  const plan = {
    every: 'month',
    segmentBy: 'tier',
    quotas: [{ segment: 'gold', quota: 2 }],
    quietHours: null,
    doNotDisturbDays: 30,
    required: { by: 'margin', margin: 0.1, customers: null },
  };
  const wave = (t: TestDb, siteId: string, more: object = {}) =>
    t.db.write([
      {
        sql: 'INSERT INTO waves (site_id, survey, plan, changed_at) VALUES (?, ?, ?, 0)',
        args: [siteId, 'nps', JSON.stringify({ ...plan, ...more })],
      },
    ]);
  const count = (t: TestDb, siteId: string, tier: string, day: string, n: number) =>
    t.db.write([
      {
        sql: "INSERT INTO counts (site_id, kind, survey, dimension, value, day, survey_version, score, n) VALUES (?, 'nps', 'nps', 'tier', ?, ?, 1, 9, ?)",
        args: [siteId, tier, day, n],
      },
    ]);

  it('does not disturb whoever was asked or has answered anything lately, whatever the cool-down', async () => {
    await using t = await openTestDb();
    const { id, ask, answered } = await asking(t);
    await wave(t, id);
    await answered('csat', 1);
    expect(await ask('nps')).toEqual(no('do_not_disturb'));
    t.clock.advance(30 * dayMs);
    expect(await ask('nps')).toEqual(yes);
  });

  it('asks a segment until its quota of the month is there, by the calendar of the site', async () => {
    await using t = await openTestDb('2026-11-30T09:59:59Z');
    const { id, sign, say } = await asking(t, 'Pacific/Kiritimati');
    await wave(t, id);
    await count(t, id, 'gold', '2026-10-31', 5);
    await count(t, id, 'gold', '2026-11-01', 1);
    const gold = (customer: string, tier: unknown = 'gold') =>
      say({ survey: 'nps', customer: sign(customer), attributes: { tier } });
    expect(await gold('a')).toEqual(yes);
    await count(t, id, 'gold', '2026-11-30', 1);
    expect(await gold('b')).toEqual(no('segment_full'));
    expect(await gold('b', 'silver')).toEqual(yes);
    expect(await gold('c', 1)).toEqual(yes);
    t.clock.advance(1000);
    expect(await gold('d')).toEqual(yes);
  });

  it('keeps its quiet hours by the clock of the site', async () => {
    await using t = await openTestDb('2026-11-22T13:29:59Z');
    const { id, ask } = await asking(t, 'Asia/Shanghai');
    await wave(t, id, { quietHours: { from: '21:30', to: '09:00' } });
    expect(await ask('nps')).toEqual(yes);
    t.clock.advance(1000);
    expect(await ask('nps', 'b')).toEqual(no('quiet_hours'));
    expect(await ask('csat', 'c')).toEqual(yes);
    t.clock.set('2026-11-23T01:00:00Z');
    expect(await ask('nps', 'd')).toEqual(yes);
  });
});
