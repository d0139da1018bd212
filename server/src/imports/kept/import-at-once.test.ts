import { newSurvey } from '@huiyin/shared/contract/surveys';
import { npsGroups } from '@huiyin/shared/domain/scales';
import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { StaffEnv } from '../../http/context.ts';
import { handleError } from '../../http/handle-error.ts';
import type { Site } from '../../base/site.ts';
import type { Actor } from '../../base/actor.ts';
import { Problem } from '../../base/problem.ts';
import { openTestDb, type TestDb } from '../../testing/open-test-db.ts';
import { countDifferences } from '../../intake/recount.ts';
import { makeSurvey } from '../../surveys/make-survey.ts';
import { takeRows } from '../rows/take-rows.ts';
import { openingStatement } from './begin-import.ts';
import { importRows } from './import-at-once.ts';
import type { ImportRow } from '@huiyin/shared/files/import-row';
import { openingOfCall } from './opening-of-call.ts';
import { importRoutes } from '../routes.ts';

const actor = { kind: 'key', id: 'k', name: 'Import' } as const;
const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4 };
const complaint = { externalId: 'c', occurredAt: '2026-05-01', kind: 'complaint', comment: 'Broken' };

const asRows = (bodies: object[]): ImportRow[] =>
  bodies.map((body, i) => ({ line: i + 1, body: body as Record<string, unknown> }));
const take = (t: TestDb, site: Site, bodies: object[], dryRun = false) =>
  importRows(t.call(site, actor), asRows(bodies), { dryRun });
const rowsOf = async (t: TestDb, sql: string) => (await t.db.query(sql)).map((row) => Object.values(row));

/** The routes as the application mounts them, for one manager. */
function appOf(t: TestDb, site: Site) {
  return new Hono<StaffEnv>()
    .use(async (c, next) => {
      c.set('actor', actor);
      c.set('call', t.call(site, actor));
      await next();
    })
    .route(
      '/',
      importRoutes((_, next) => next(), true),
    )
    .onError(handleError(t.log));
}

async function post(t: TestDb, site: Site, path: string, type: string, body: string) {
  const answer = await appOf(t, site).request(path, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: answer.status, body: (await answer.json()) as any };
}

const whatIsStored = 'SELECT id, day, coalesce(score, nps_group) FROM responses';

describe('an import', () => {
  it('stores every row once, however often and in whatever pieces it is sent', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const body = fc.record({
      externalId: fc.integer({ min: 1, max: 40 }).map(String),
      occurredAt: fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`),
      kind: fc.constant('nps'),
      given: fc.oneof(
        fc.record({ score: fc.integer({ min: 0, max: 10 }) }),
        fc.record({ group: fc.constantFrom(...npsGroups) }),
      ),
      locale: fc.constantFrom('en', 'zh-CN'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 60 }), async (rows) => {
        const bodies = rows.map(({ given, ...others }) => ({ ...others, ...given }));
        const known = new Map<string, string>();
        for (const [id, day, score] of await rowsOf(t, whatIsStored)) known.set(String(id), `${day} ${score}`);
        const send = () => importRows(t.call(site, actor), asRows(bodies), { dryRun: false, corrections: 'refuse' });
        const first = await send();
        expect(first.stored + first.alreadyThere + first.errorCount).toBe(bodies.length);
        const again = await send();
        expect(again).toMatchObject({
          stored: 0,
          alreadyThere: first.stored + first.alreadyThere,
          errorCount: first.errorCount,
        });
        for (const [id, day, score] of await rowsOf(t, whatIsStored))
          expect(known.get(String(id)) ?? `${day} ${score}`).toBe(`${day} ${score}`);
        expect(await countDifferences(t.db.query)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('names line and field of every row it refuses, and stores the others', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const result = await take(t, site, [
      rating,
      { ...rating, externalId: 'b', score: 6 },
      { ...rating, externalId: 'd', occurredAt: '2026-05-01 10:00' },
      { ...rating, externalId: 'e', occurredAt: '2026-11-23' },
      { ...rating, externalId: 'f', occurredAt: '1989-12-31T23:59:59Z' },
      { ...rating, externalId: 'g', mood: 'bad' },
      { ...rating, score: 5 },
      { ...complaint, comment: undefined },
      { ...rating, externalId: 'h', occurredAt: '2026-11-22' },
      { ...rating, externalId: 'i', group: 'promoter' },
      { ...rating, externalId: 'j', kind: 'nps', group: 'promoter' },
      { ...rating, externalId: 'k', kind: 'nps', score: undefined },
      { ...rating, externalId: 'l', kind: 'nps', score: undefined, group: 'fan' },
      { ...rating, externalId: 'm', kind: 'nps', score: undefined, group: 'promoter' },
    ]);
    expect(result).toMatchObject({ rows: 14, stored: 3, alreadyThere: 0, errorCount: 11 });
    expect(result.errors.map(({ line, field }) => [line, field])).toEqual([
      [2, 'score'],
      [3, 'occurredAt'],
      [4, 'occurredAt'],
      [5, 'occurredAt'],
      [6, 'mood'],
      [7, 'externalId'],
      [8, 'comment'],
      [10, 'group'],
      [11, 'group'],
      [12, 'score'],
      [13, 'group'],
    ]);
    expect(result.errors[1]!.message).toContain('2026-01-31T09:30:00+08:00');
  });

  it('says the same in a dry run and stores nothing', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [rating]);
    const bodies = [
      rating,
      { ...rating, score: 1 },
      complaint,
      complaint,
      { ...rating, externalId: 'z' },
      { ...complaint, comment: 'Other' },
    ];
    const planned = await take(t, site, bodies, true);
    expect(await rowsOf(t, 'SELECT count(*) FROM responses')).toEqual([[1]]);
    const real = await take(t, site, bodies);
    expect({ ...real, dryRun: true, import: null }).toEqual(planned);
    expect(planned).toMatchObject({ stored: 2, alreadyThere: 2, errorCount: 2 });
  });

  it('opens a closed ticket for an old complaint, an open one when the row says so', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [complaint, { ...complaint, externalId: 'd', status: 'open' }]);
    expect(await rowsOf(t, 'SELECT number, status, reply_due_at IS NULL FROM tickets ORDER BY number')).toEqual([
      [1, 'closed', 1],
      [2, 'open', 0],
    ]);
  });

  it('takes answers to surveys of the site by name, checked like those of visitors', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const en = (text: string) => ({ en: text });
    const questions = [
      { type: 'csat', id: 'score', title: en('How?'), low: en('Bad'), high: en('Good') },
      { type: 'nps', id: 'again', title: en('Again?'), low: en('No'), high: en('Yes') },
      { type: 'multiple', id: 'why', title: en('Why?'), choices: ['a', 'b'].map((id) => ({ id, label: en(id) })) },
    ];
    const survey = newSurvey.parse({ slug: 'visit', definition: { questions, thanks: [{ text: en('Thanks') }] } });
    await makeSurvey(t.call(site, actor), survey);
    const visit = { ...rating, survey: 'visit', touchpoint: 'Till 3' };
    const result = await take(t, site, [
      { ...visit, externalId: '1', answers: { again: 9, why: ['a', 'b'] } },
      { ...visit, externalId: '2', answers: { again: '0', why: 'a; b' } },
      { ...visit, externalId: '3', answers: { again: 'eleven', why: 'c' } },
      { ...visit, externalId: '4', kind: 'nps' },
      { ...rating, externalId: '5', survey: 'nothing' },
      { ...visit, externalId: '6', channel: 'qr' },
    ]);
    expect(result).toMatchObject({ stored: 2, errorCount: 5 });
    expect(result.errors.map(({ line, field }) => [line, field])).toEqual([
      [3, 'answers.again'],
      [3, 'answers.why'],
      [4, 'kind'],
      [5, 'survey'],
      [6, 'channel'],
    ]);
    expect(await rowsOf(t, 'SELECT survey, survey_version, channel, touchpoint, answers FROM responses')).toEqual([
      ['visit', 1, 'import', 'Till 3', '{"again":9,"why":["a","b"]}'],
      ['visit', 1, 'import', 'Till 3', '{"again":0,"why":["a","b"]}'],
    ]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('is one event, and none when nothing new was stored', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [rating]);
    await take(t, site, [rating]);
    const events = await rowsOf(t, "SELECT actor_kind, actor_id, data FROM events WHERE type = 'import.done'");
    expect(events).toEqual([['key', 'k', '{"stored":1,"alreadyThere":0,"corrected":0,"errors":0}']]);
  });

  it('is told under its id, with its rows', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await take(t, site, [rating]);
    const bad = { ...rating, externalId: 'b', score: 'x', mood: 'bad', other: 2 };
    const result = await take(t, site, [{ ...rating, score: 5 }, bad]);
    expect(result).toMatchObject({ corrected: 1, errorCount: 3 });
    expect(
      await rowsOf(t, "SELECT subject_id, data FROM events WHERE type = 'import.done' ORDER BY seq DESC LIMIT 1"),
    ).toEqual([[result.import, '{"stored":0,"alreadyThere":0,"corrected":1,"errors":1}']]);
  });

  it('whose process was killed is done with what it stored once another comes ten minutes later, or is gone where it stored nothing', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const [cut, empty] = [t.ids.uuid(), t.ids.uuid()];
    const opening = { file: 'till', bytes: 9, fingerprint: 'f', header: '', choices: {}, answers: 500 };
    await t.db.write([cut, empty].map((id) => openingStatement(t.call(site, actor), id, opening, { atOnce: true })));
    await takeRows(t.call(site, actor), asRows([rating]), { dryRun: false, importId: cut });
    const next = async (externalId: string) => (await take(t, site, [{ ...rating, externalId }])).import;
    const kept = () => rowsOf(t, 'SELECT id, state, rows, stored FROM imports ORDER BY opened_at, id');
    t.clock.advance(599_000);
    const one = await next('b');
    expect(await kept()).toEqual([
      [cut, 'open', 0, 0],
      [empty, 'open', 0, 0],
      [one, 'done', 1, 1],
    ]);
    t.clock.advance(2_000);
    const two = await next('c');
    expect(await kept()).toEqual([
      [cut, 'done', 1, 1],
      [one, 'done', 1, 1],
      [two, 'done', 1, 1],
    ]);
  });

  it('that breaks off says what it stored, and is gone on with when it is sent again', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const bodies = Array.from({ length: 300 }, (_, i) => ({ ...rating, externalId: String(i) }));
    const opening = await openingOfCall(
      new TextEncoder().encode('of this body'),
      { columns: [], map: '' },
      { source: 'till' },
      300,
    );
    const breaking = (at: number) => async () => {
      if ((await rowsOf(t, 'SELECT count(*) FROM responses'))[0]![0] === at) throw new Problem('busy');
    };
    const send = (turn = async () => {}, as: Actor = actor) =>
      importRows({ ...t.call(site, as), turn }, asRows(bodies), { opening, dryRun: false });
    const kept = () => rowsOf(t, 'SELECT state, rows, stored FROM imports ORDER BY opened_at, id');

    await expect(send(breaking(0))).rejects.toThrow('busy');
    expect(await kept()).toEqual([]);
    await expect(send(breaking(256))).rejects.toThrow('busy');
    expect(await kept()).toEqual([['open', 256, 256]]);
    t.clock.advance(1_000);
    expect(await send(undefined, { ...actor, id: 'other' })).toMatchObject({ stored: 44, alreadyThere: 256 });
    expect(await kept()).toEqual([
      ['open', 256, 256],
      ['done', 300, 44],
    ]);
    expect(await send()).toMatchObject({ stored: 256, alreadyThere: 44, import: expect.any(String) });
    expect(await kept()).toEqual([
      ['done', 300, 256],
      ['done', 300, 44],
    ]);
    expect(await send()).toMatchObject({ stored: 0, alreadyThere: 300, import: null });
  });

  it('of one body that is sent twice at once is stored once, and both are told so', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const bodies = Array.from({ length: 600 }, (_, i) => ({ ...rating, externalId: String(i) }));
    const opening = await openingOfCall(new TextEncoder().encode('of this body'), { columns: [], map: '' }, {}, 600);
    const send = () => importRows(t.call(site, actor), asRows(bodies), { opening, dryRun: false });
    const both = await Promise.all([send(), send()]);
    for (const { stored, alreadyThere, errorCount } of both)
      expect([stored + alreadyThere, errorCount]).toEqual([600, 0]);
    expect(await rowsOf(t, 'SELECT state, sum(stored) >= 600 FROM imports GROUP BY state')).toEqual([['done', 1]]);
    expect(await countDifferences(t.db.query)).toEqual([]);
  });

  it('keeps the same id on two sites apart', async () => {
    await using t = await openTestDb();
    const [one, other] = [await t.site(), await t.site()];
    await take(t, one, [rating]);
    expect(await take(t, other, [rating])).toMatchObject({ stored: 1, errorCount: 0 });
  });

  it.each([
    ['Pacific/Kiritimati', '2026-05-01', '2026-04-30T22:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-05-01', '2026-05-01T23:00:00.000Z'],
    ['Asia/Kathmandu', '2026-05-01', '2026-05-01T06:15:00.000Z'],
    ['America/New_York', '2026-03-08', '2026-03-08T16:00:00.000Z'],
    ['America/New_York', '2025-11-02', '2025-11-02T17:00:00.000Z'],
  ])('takes a bare day in %s as noon there', async (timeZone, day, moment) => {
    await using t = await openTestDb();
    const site = await t.site({ timeZone });
    await take(t, site, [{ ...rating, occurredAt: day }]);
    expect(await rowsOf(t, 'SELECT occurred_at, day, hour FROM responses')).toEqual([[Date.parse(moment), day, 12]]);
  });
});

it('stores a row whose e-mail or page is none, and tells what was left out', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const rows = [{ ...complaint, page: '/checkout', contact: { email: 'zhang@qq', name: 'Zhang' } }];
  const { stored, errorCount, leftOut } = await take(t, site, rows);
  expect([stored, errorCount, leftOut]).toEqual([
    1,
    0,
    [
      { line: 1, field: 'contact.email', value: 'zhang@qq' },
      { line: 1, field: 'page', value: '/checkout' },
    ],
  ]);
  expect(await rowsOf(t, 'SELECT contact, page FROM responses')).toEqual([['{"name":"Zhang"}', null]]);
  expect((await take(t, site, rows)).leftOut).toEqual([]);
});

it('lets other requests have their turn between its batches', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const bodies = Array.from({ length: 600 }, (_, i) => ({ ...rating, externalId: String(i) }));
  let turns = 0;
  const turn = async () => void (turns += 1);
  await importRows({ ...t.call(site, actor), turn }, asRows(bodies), { dryRun: false });
  expect(turns).toBe(3 + 3);

  turns = 0;
  const long = Array.from({ length: 100 }, (_, i) => ({
    ...complaint,
    externalId: `l${i}`,
    comment: 'x'.repeat(4_000),
  }));
  await importRows({ ...t.call(site, actor), turn }, asRows(long), { dryRun: false });
  expect(turns).toBe(7 + 1);
});

describe('the import route', () => {
  it('takes CSV by a map, with line numbers of the file where a cell holds line breaks', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const csv = 'id,when,stars,said\n1,2026-05-01,4.0,"two\nlines"\n\n2,2026-05-01,6,x\n3,2026-05-01,5,\n';
    const map = encodeURIComponent('externalId=id,occurredAt=when,kind=:csat,score=stars,comment=said');
    const { status, body } = await post(t, site, `/imports?map=${map}`, 'text/csv', csv);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: 3, stored: 2, errorCount: 1 });
    expect(body.errors).toEqual([expect.objectContaining({ line: 5, field: 'score' })]);
    expect(await rowsOf(t, 'SELECT score, comment FROM responses ORDER BY seq')).toEqual([
      [4, 'two\nlines'],
      [5, null],
    ]);
  });

  it('takes NDJSON and counts its lines from the one it is told', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const ndjson = `${JSON.stringify(rating)}\n{broken\n\n${JSON.stringify({ ...rating, kind: 'mood' })}\n`;
    const { body } = await post(t, site, '/imports?line=101', 'application/x-ndjson', ndjson);
    expect(body.stored).toBe(1);
    expect(body.errors).toMatchObject([
      { line: 102, field: 'row', message: 'is not JSON', trouble: 'not_json', value: '{broken' },
      { line: 104, field: 'kind' },
    ]);
  });

  it.each([
    ['application/json', '/imports', '{}', 415, undefined],
    ['text/csv', '/imports', 'a\n1\n', 400, 'map'],
    ['text/csv', '/imports?encoding=klingon', 'a\n1\n', 400, 'encoding'],
    ['text/csv', '/imports?scale=good', 'a\n1\n', 400, 'scale'],
    ['text/csv', '/imports?timeZone=Mars/Olympus', 'a\n1\n', 400, 'timeZone'],
    ['application/octet-stream', '/imports', 'PK\u0003\u0004', 400, 'file'],
    ['application/octet-stream', '/import-inspections', '%PDF-', 400, 'file'],
    ['text/csv', '/imports?map=kind=:csat,occurredAt=b', 'a\n1\n', 400, 'map'],
    ['text/csv', '/imports?map=kind=:csat', 'a\n1\n', 400, 'map'],
    ['text/csv', '/imports?map=kind=:csat,occurredAt=a,mood=a', 'a\n1\n', 400, 'map'],
    ['text/csv', '/imports?map=kind=:csat,occurredAt=a', '', 400, 'file'],
    ['application/x-ndjson', '/imports?rehearse=1', '', 400, 'rehearse'],
  ])('refuses %s at %s', async (type, path, sent, status, field) => {
    await using t = await openTestDb();
    const answer = await post(t, await t.site(), path, type, sent);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.[0]?.field).toBe(field);
  });

  it('stores nothing of a file whose end could not be read, unless it is told to', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const rows = Array.from({ length: 99 }, (_, i) => `${i},2026-05-01,4,fine`).join('\n');
    const torn = `id,day,score,comment\n${rows}\n99,2026-05-01,4,"never closed\n100,2026-05-01,4,lost`;
    const send = (query: string) => post(t, site, `/imports${query}`, 'text/csv', torn);
    expect((await send('')).body).toMatchObject({
      stopped: true,
      stored: 0,
      errors: [{ trouble: 'never_closed', line: 101 }],
    });
    expect((await send('?mostRefused=100')).body).toMatchObject({ stopped: false, stored: 99 });
  });

  it('looks at the beginning of a long file, and says so', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const rows = (n: number) => `id,day,score\n${'1,2026-05-01,4\n'.repeat(n)}`;
    const inspected = (n: number) => post(t, site, '/import-inspections', 'text/csv', rows(n));
    expect((await inspected(19_999)).body).toMatchObject({ whole: true, rows: 19_999 });
    expect((await inspected(30_000)).body).toMatchObject({ whole: false, rows: 19_999 });
    const wide = `{${Array.from({ length: 1_000 }, (_, i) => `"k${i}":1`).join(',')}}\n${'{"k1":1}\n'.repeat(6_000)}`;
    expect((await post(t, site, '/import-inspections', 'text/csv', wide)).body).toMatchObject({
      whole: false,
      rows: 5_000,
    });
    const own = '{"kind":"csat","occurredAt":"2026-05-01"}\n'.repeat(20_001);
    expect((await post(t, site, '/import-inspections', 'application/x-ndjson', own)).body).toMatchObject({
      whole: false,
      rows: 20_000,
    });
    expect(await post(t, site, '/imports', 'text/csv', rows(30_000))).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
  });

  it('counts what is made of a row, not only what stands in it', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const rows = `day,score,text\n${`2026-05-01,4,${'x'.repeat(8_000)}\n`.repeat(60)}`;
    const fields = Array.from({ length: 100 }, (_, i) => `attributes.a${i}=text`).join(',');
    const path = (noun: string) => `/${noun}?map=occurredAt=day,csat=score,${fields}`;
    expect((await post(t, site, path('import-inspections'), 'text/csv', rows)).body).toMatchObject({
      whole: false,
      rows: 60,
      answers: 41,
    });
    expect(await post(t, site, path('imports'), 'text/csv', rows)).toMatchObject({ status: 413 });
  });

  it('works on a few at once, and has the others come later', async () => {
    await using t = await openTestDb();
    const app = appOf(t, await t.site());
    const all = await Promise.all(
      Array.from({ length: 5 }, () =>
        app.request('/import-inspections', {
          method: 'POST',
          headers: { 'content-type': 'text/csv' },
          body: 'id,day,score\n1,2026-05-01,4\n',
        }),
      ),
    );
    expect(all.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 503]);
    expect(all.find(({ status }) => status === 503)!.headers.get('retry-after')).toBe('3');
  });

  it('refuses more than 5,000 rows or 8 MB before it stores any', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const many = Array.from({ length: 5001 }, (_, i) => JSON.stringify({ ...rating, externalId: String(i) })).join(
      '\n',
    );
    expect(await post(t, site, '/imports', 'application/x-ndjson', many)).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    const big = ' '.repeat(8 * 1024 * 1024 + 1);
    expect(await post(t, site, '/imports', 'application/x-ndjson', big)).toMatchObject({ status: 413 });
    expect(await rowsOf(t, 'SELECT count(*) FROM responses')).toEqual([[0]]);
  });
});
