import { describe, expect, it } from 'vitest';
import type { Site } from '../base/site.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { appOf } from './routes.test-data.ts';
import { actor, rowsOf } from './taking.test-data.ts';

const rating = { externalId: 'a', occurredAt: '2026-05-01', kind: 'csat', score: 4 };

async function post(t: TestDb, site: Site, path: string, type: string, body: string) {
  const answer = await appOf(t, site, actor).request(path, { method: 'POST', headers: { 'content-type': type }, body });
  return { status: answer.status, body: (await answer.json()) as any };
}

describe('the import route', () => {
  it('takes CSV by a map, with line numbers of the file where a cell holds line breaks', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const csv = 'id,when,stars,said\n1,2026-05-01,4.0,"two\nlines"\n\n2,2026-05-01,6,x\n3,2026-05-01,5,\n';
    const map = encodeURIComponent('externalId=id,occurredAt=when,kind=:csat,score=stars,comment=said');
    const { status, body } = await post(t, site, `/imports?mostRefused=100&map=${map}`, 'text/csv', csv);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: 3, stored: 2, errorCount: 1 });
    expect(body.errors).toEqual([expect.objectContaining({ line: 5, field: 'score' })]);
    expect(await rowsOf(t, 'SELECT score, comment FROM responses ORDER BY seq')).toEqual([
      [4, 'two\nlines'],
      [5, null],
    ]);
  });

  it('takes the version of each answer from a column, which our own export alone does not say', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const csv = 'externalId,occurredAt,kind,score,surveyVersion\n1,2026-05-01,csat,4,1\n2,2026-05-01,csat,4,7\n';
    const map = 'externalId=externalId,occurredAt=occurredAt,kind=kind,score=score,surveyVersion=surveyVersion';
    const said = await post(t, site, `/imports?map=${encodeURIComponent(map)}&mostRefused=100`, 'text/csv', csv);
    expect(said.body).toMatchObject({ stored: 1, errors: [{ line: 3, field: 'surveyVersion', value: '7' }] });
    const own = await post(t, site, '/imports?detectAgain=true', 'text/csv', csv);
    expect(own.body).toMatchObject({ stored: 1, alreadyThere: 1, errors: [] });
  });

  it('keeps the source that was said of the very same file, and lends it to no other', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const csv = (...more: string[]) => ['when,stars', '2026-05-01,4', '2026-05-02,5', ...more].join('\n');
    const first = await post(t, site, '/imports?source=shop-a', 'text/csv', csv());
    expect(first.body).toMatchObject({ stored: 2, readAs: null });
    const readAs = { import: first.body.import, file: 'shop-a' };
    const again = await post(t, site, '/imports', 'text/csv', csv());
    expect(again.body).toMatchObject({ stored: 0, alreadyThere: 2, readAs });
    const other = await post(t, site, '/imports', 'text/csv', csv(''));
    expect(other.body).toMatchObject({ stored: 2, alreadyThere: 0, readAs });
  });

  it('takes NDJSON and counts its lines from the one it is told', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const ndjson = `${JSON.stringify(rating)}\n{broken\n\n${JSON.stringify({ ...rating, kind: 'mood' })}\n`;
    const { body } = await post(t, site, '/imports?line=101&mostRefused=100', 'application/x-ndjson', ndjson);
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
    const app = appOf(t, await t.site(), actor);
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
