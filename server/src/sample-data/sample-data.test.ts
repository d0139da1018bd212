import { getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newInvitations } from '@huiyin/shared/contract/survey-invitations';
import { csat } from '@huiyin/shared/domain/statistics/csat';
import { matchQuery, scopedMatch } from '@huiyin/shared/domain/text/search-terms';
import { editDocument } from '../documents/edit-document.ts';
import { documentsOf } from '../documents/read-documents.ts';
import { features, onAnswers, sampleParts } from '../features.ts';
import { importRows } from '../imports/kept/import-at-once.ts';
import { putInOutbox } from '../base/outbox/put-in-outbox.ts';
import { readAskCounts, readSiteAsks } from '../asking/read-ask-counts.ts';
import { readMetric } from '../metrics/read-metric.ts';
import { firstScore } from '../responses/first-score.ts';
import { inviteToSurvey } from '../survey-invitations/invite.ts';
import { countInvitations } from '../survey-invitations/count-invitations.ts';
import { viewWave } from '../waves/view-wave.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { countDifferences } from '../intake/recount.ts';
import { addSampleData } from './add-sample-data.ts';
import { statementsOf } from '../base/events/record-event.ts';
import { eventsAfter } from '../base/events/read-events.ts';
import { matchCustomers } from '../customers/match-customers.ts';
import { dealOut } from '../notices/deal-out.ts';
import { removeSampleData } from './remove-sample-data.ts';

const actor = { kind: 'person', id: 'p', name: 'Olive' } as const;
const one = async (t: TestDb, sql: string) => Object.values((await t.db.query(sql))[0]!)[0] as number;
const day = 86_400_000;

async function filled(t: TestDb, timeZone = 'Asia/Shanghai') {
  const site = await t.site({ timeZone });
  const ownerId = await t.owner(site);
  await addSampleData(t.call(site, { kind: 'person', id: ownerId, name: 'Olive' }), sampleParts);
  return { site, ownerId };
}

/** How many rows each table of the features has. */
async function rowsOfTables(t: TestDb): Promise<Record<string, number>> {
  const tables = features
    .flatMap((feature) => Object.values(feature.tables ?? {}))
    .filter((one) => is(one, SQLiteTable));
  const counted = tables.map(async (table) => {
    const name = getTableName(table);
    return [name, await one(t, `SELECT count(*) FROM ${name}`)] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

describe('sample data', () => {
  let t: TestDb;
  let sample: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => void (sample = await filled((t = await openTestDb()))));
  afterAll(() => t[Symbol.asyncDispose]());

  it('is about 5,000 answers and 150 tickets of the last 180 days, all marked, none in the future', async () => {
    const answers = await one(t, "SELECT count(*) FROM responses WHERE kind <> 'complaint'");
    expect(answers).toBeGreaterThan(4500);
    expect(answers).toBeLessThan(5500);
    expect(await one(t, 'SELECT count(*) FROM tickets')).toBe(150);
    expect(await one(t, 'SELECT count(*) FROM documents WHERE sample = 1')).toBe(3);
    expect(await one(t, 'SELECT count(*) FROM touchpoints WHERE sample = 1')).toBe(4);
    expect(await one(t, 'SELECT count(*) FROM responses WHERE sample = 0')).toBe(0);
    const latest = await t.db.query(
      'SELECT max(at) AS at FROM (SELECT at FROM messages UNION ALL SELECT at FROM events UNION ALL SELECT occurred_at FROM responses)',
    );
    expect(latest[0]!['at']).toBeLessThanOrEqual(t.clock.now());
    expect(await one(t, 'SELECT min(occurred_at) FROM responses')).toBeGreaterThan(t.clock.now() - 181 * day);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('has tickets in every state, some overdue and some due soon, with notes, replies and outcomes', async () => {
    const { ownerId } = sample;
    const now = t.clock.now();
    const states = await t.db.query('SELECT status, count(*) AS n FROM tickets GROUP BY status');
    expect(states.map(({ status }) => status).toSorted()).toEqual(['closed', 'open', 'resolved', 'waiting']);
    expect(await one(t, `SELECT count(*) FROM tickets WHERE reply_due_at < ${now}`)).toBeGreaterThanOrEqual(3);
    expect(
      await one(t, `SELECT count(*) FROM tickets WHERE reply_due_at BETWEEN ${now} AND ${now + day / 4}`),
    ).toBeGreaterThanOrEqual(3);
    expect(await one(t, "SELECT count(*) FROM messages WHERE visibility = 'note'")).toBeGreaterThan(20);
    expect(await one(t, 'SELECT count(*) FROM follow_ups WHERE score <= 2')).toBeGreaterThan(3);
    expect(await one(t, `SELECT count(*) FROM tickets WHERE assignee_id = '${ownerId}'`)).toBeGreaterThan(60);
    expect(await one(t, 'SELECT count(DISTINCT text) FROM messages WHERE id = ticket_id')).toBeGreaterThan(125);
  });

  it('leaves every ticket as its own history says', async () => {
    expect(
      await one(
        t,
        `SELECT count(*) FROM tickets t WHERE revision <> (SELECT max(revision) FROM events e WHERE e.subject_id = t.id)
      OR revision <> (SELECT count(*) FROM events e WHERE e.subject_id = t.id)`,
      ),
    ).toBe(0);
    expect(await one(t, "SELECT count(*) FROM tickets WHERE (reply_due_at IS NULL) = (status = 'open')")).toBe(0);
    expect(await one(t, 'SELECT count(*) FROM tickets WHERE (reply_since IS NULL) <> (reply_due_at IS NULL)')).toBe(0);
    expect(
      await one(
        t,
        `SELECT count(*) FROM tickets t WHERE first_replied_at IS NOT
      (SELECT min(at) FROM messages m WHERE m.ticket_id = t.id AND author = 'staff' AND visibility = 'public')`,
      ),
    ).toBe(0);
    expect(
      await one(
        t,
        `SELECT count(*) FROM tickets t WHERE status = 'resolved' AND NOT EXISTS
      (SELECT 1 FROM follow_ups f WHERE f.ticket_id = t.id)`,
      ),
    ).toBe(0);
    expect(await one(t, "SELECT count(*) FROM tickets WHERE (news_revision > 0) <> (status = 'open')")).toBe(0);
    const reopened = `(SELECT max(e.at) FROM events e WHERE e.subject_id = t.id AND e.type = 'ticket.reopened')`;
    expect(await one(t, `SELECT count(*) FROM tickets t WHERE reopened_at IS NOT ${reopened}`)).toBe(0);
    expect(await one(t, 'SELECT count(*) FROM messages')).toBe(await one(t, 'SELECT count(*) FROM message_search'));
  });

  it('shows CSAT falling while deliveries were slow and recovering after', async () => {
    const { site } = sample;
    const ago = (days: number) => new Date(t.clock.now() - days * day).toISOString().slice(0, 10);
    const slow = await readMetric(t.call(site), 'csat', { from: ago(56), to: ago(44) });
    const now = await readMetric(t.call(site), 'csat', { from: ago(29), to: ago(0) });
    expect(slow.change.verdict).toBe('down');
    expect(now.change.verdict).toBe('up');
    expect(now.total.value! - slow.total.value!).toBeGreaterThan(0.2);
    expect(csat(Object.fromEntries(now.distribution.map(({ score, n }) => [score, n]))).value).toBe(now.total.value);
  });

  it('has what the shop asks: versions, a wave, links and what became of them, how often it was shown, and tests', async () => {
    const call = t.call(sample.site);
    const wave = await viewWave(call, 'quarterly-nps', firstScore);
    expect(wave.periods.map(({ draw }) => draw?.state)).toEqual(['drawn', 'drawn']);
    const [under, before] = wave.periods.map(({ draw }) => draw!);
    expect(before!.answered).toBeGreaterThanOrEqual(wave.periods[1]!.required);
    expect(under!.asked).toBeLessThan(under!.drawn);
    expect(under!.answered).toBeGreaterThan(10);
    const sent = await countInvitations(call, 'after-delivery', {});
    for (const n of [
      sent.opened - sent.answered,
      sent.declined,
      sent.answered,
      sent.optedOut,
      sent.reached - sent.opened,
    ])
      expect(n).toBeGreaterThan(0);
    expect(sent.mailed).toBe(0);
    expect(await one(t, 'SELECT count(*) FROM outbox')).toBe(0);
    const asks = await readSiteAsks(call);
    const rates = asks.surveys.filter(({ rate }) => rate).map(({ survey }) => survey);
    expect(rates.toSorted()).toEqual(['after-delivery', 'help-pages']);
    expect((await readAskCounts(call, 'help-pages')).notAsked.length).toBe(4);
    const versions = await t.db.query(
      "SELECT survey_version AS v FROM responses WHERE survey = 'after-delivery' GROUP BY 1 HAVING count(*) > 20",
    );
    expect(versions.map(({ v }) => v)).toEqual([1, 2, 3]);
    expect(await one(t, "SELECT count(*) FROM responses WHERE suspect = 'test'")).toBe(3);
    const met = await readMetric(call, 'need_met', {});
    expect(met.total.value).toBeGreaterThan(0.4);
  });

  it('is the same in every run', async () => {
    await using other = await openTestDb();
    await filled(other);
    const texts = (of: TestDb) => of.db.query('SELECT text, at FROM messages ORDER BY seq');
    expect(await texts(other)).toEqual(await texts(t));
  });
});

describe('sample data that is removed', () => {
  it('is taken away once when two remove it at the same time', async () => {
    await using t = await openTestDb();
    const { site } = await filled(t);
    const samples = await one(t, 'SELECT count(*) FROM responses');
    const removed = await Promise.all(
      [1, 2].map(() => removeSampleData(t.call(site, actor), { sample: sampleParts, onAnswers })),
    );
    expect(removed.toSorted((a, b) => a - b)).toEqual([0, samples]);
    expect(await countDifferences(t.db.query)).toEqual([]);
    expect(await one(t, 'SELECT count(*) FROM counts')).toBe(0);
  });

  it('leaves every table with the rows it had, whatever feature it is of', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const ownerId = await t.owner(site);
    const before = await rowsOfTables(t);
    await addSampleData(t.call(site, { kind: 'person', id: ownerId, name: 'Olive' }), sampleParts);
    const events = await eventsAfter(t.db, 0, 10_000);
    await t.db.write(statementsOf(await matchCustomers(t, events)));
    const { subjectId } = events.find(({ type }) => type === 'ticket.opened')!;
    const mention = { siteId: site.id, subjectId, type: 'note.added', actorKind: 'system', actorId: null } as const;
    const data = { mentions: [ownerId] };
    await t.db.write(await dealOut(t, [{ ...mention, data, at: t.clock.now(), seq: 0, revision: null }]));
    const filled = await rowsOfTables(t);
    for (const table of [
      'responses',
      'counts',
      'tickets',
      'messages',
      'customers',
      'documents',
      'touchpoints',
      'teams',
      'notices',
      'surveys',
      'survey_versions',
      'waves',
      'wave_draws',
      'wave_customers',
      'population',
      'consents',
      'customer_surveys',
      'survey_invitations',
      'invitation_refusals',
      'ask_tallies',
    ])
      expect(filled[table], table).toBeGreaterThan(before[table]!);
    await removeSampleData(t.call(site, actor), { sample: sampleParts, onAnswers });
    expect(await rowsOfTables(t), 'what stays: `sample.forget` of the manifest that has the table').toEqual({
      ...before,
      events: before['events']! + 1,
    });
  });

  it('can be removed again: only what is real stays, with its counts, its search and its numbers', async () => {
    await using t = await openTestDb();
    const { site } = await filled(t);
    const real = {
      externalId: 'r',
      occurredAt: '2026-11-01',
      kind: 'complaint',
      category: 'delivery',
      comment: 'Really late',
      status: 'open',
    };
    await importRows(t.call(site, actor), [{ line: 1, body: real }], { dryRun: false });
    const other = await filled(t);
    const before = await one(t, `SELECT count(*) FROM responses WHERE site_id = '${other.site.id}'`);
    for (const { id, sample } of await t.db.query(
      'SELECT max(id) AS id, sample FROM tickets GROUP BY sample, site_id',
    )) {
      const copyOf = { ticketId: id as string, messageId: id as string };
      await t.db.write([
        putInOutbox(
          { ...t, now: t.clock.now() },
          { siteId: null, to: 'a@mail.example', subject: String(sample), body: '', copyOf },
        ),
      ]);
    }

    const samples = await one(t, `SELECT count(*) FROM responses WHERE sample = 1 AND site_id = '${site.id}'`);
    await t.db.write(statementsOf(await matchCustomers(t, await eventsAfter(t.db, 0, 10_000))));
    expect(await one(t, `SELECT count(*) FROM customers WHERE site_id = '${site.id}'`)).toBeGreaterThan(10);
    const regular = "SELECT customer_id FROM customer_keys WHERE kind = 'signed_id'";
    expect(
      await one(t, `SELECT count(*) FROM tickets WHERE customer_id IN (${regular}) AND site_id = '${site.id}'`),
    ).toBe(4);
    const [own] = await documentsOf(t.db, site.id, 'reply_template');
    await editDocument(t.call(site, actor), own!.id, { base: 1, title: 'Ours now' });
    const invitations = [{ customer: 'real', service: 'order 1' }];
    await inviteToSurvey(t.call(site, actor), 'after-delivery', newInvitations.parse({ invitations }));
    const promoter = { externalId: 'n', occurredAt: '2026-11-01', kind: 'nps', survey: 'quarterly-nps', score: 9 };
    await importRows(t.call(site, actor), [{ line: 1, body: promoter }], { dryRun: false });
    expect(await removeSampleData(t.call(site, actor), { sample: sampleParts, onAnswers })).toBe(samples);
    const [asked] = await t.db.query(
      `SELECT group_concat(slug, ' ' ORDER BY slug) AS surveys, max(sample) AS sample, (SELECT count(*) FROM waves w WHERE w.site_id = s.site_id) AS waves
       FROM surveys s WHERE site_id = ? AND slug IN ('after-delivery', 'help-pages', 'quarterly-nps')`,
      [site.id],
    );
    expect(asked).toMatchObject({ surveys: 'after-delivery quarterly-nps', sample: 0, waves: 1 });
    for (const table of ['customers', 'customer_keys'])
      expect(await one(t, `SELECT count(*) FROM ${table} WHERE site_id = '${site.id}'`)).toBe(0);
    expect(await removeSampleData(t.call(site, actor), { sample: sampleParts, onAnswers })).toBe(0);

    expect(await countDifferences(t.db.query)).toEqual([]);
    expect(await one(t, `SELECT count(*) FROM responses WHERE site_id = '${site.id}'`)).toBe(2);
    expect(await one(t, `SELECT number FROM tickets WHERE site_id = '${site.id}'`)).toBe(151);
    expect(await one(t, `SELECT count(*) FROM counts WHERE n = 0`)).toBe(0);
    expect((await documentsOf(t.db, site.id, 'reply_template')).map(({ title }) => title)).toEqual(['Ours now']);
    expect(await one(t, `SELECT count(*) FROM document_versions WHERE site_id = '${site.id}'`)).toBe(2);
    expect(await one(t, `SELECT count(*) FROM events WHERE type = 'sample_data.removed'`)).toBe(1);
    const kept = await t.db.query('SELECT subject FROM outbox ORDER BY subject');
    expect(kept.map(({ subject }) => subject)).toEqual(['0', '1']);
    expect(await one(t, `SELECT count(*) FROM responses WHERE site_id = '${other.site.id}'`)).toBe(before);
    const found = await t.db.query('SELECT rowid FROM message_search WHERE message_search MATCH ?', [
      scopedMatch(site.id, matchQuery('really')!),
    ]);
    expect(found).toHaveLength(1);
    expect(await t.db.query('PRAGMA foreign_key_check')).toEqual([]);
  });
});
