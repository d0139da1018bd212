import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join as pathOf } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { baseUrls, owner, ownerCookie, tick } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

let siteId: string;
const headers = { 'content-type': 'application/octet-stream' };
const cases = pathOf(import.meta.dirname, '../../server/src/imports/cases');
const send = (noun: string, file: string | Uint8Array, query = '') =>
  owner().post(
    `/api/sites/${siteId}/${noun}?${query}`,
    typeof file === 'string' ? readFileSync(pathOf(cases, file)) : file,
    { headers },
  );

beforeAll(async () => {
  ({ id: siteId } = await newSite({ timeZone: 'Asia/Shanghai' }));
});

describe('a file', { tags: 'verb' }, () => {
  test.each([
    ['01-gbk-zh-header-ymd.csv', 'gb18030', '送得很快，客服态度也好'],
    ['03-shift-jis-worded-scores.csv', 'shift_jis', 'ご意見その1（テスト）'],
    ['04-utf16le-tabs.txt', 'utf-16le', 'comment number 0, with a comma'],
    ['19-latin1-half-stored.csv', 'windows-1252', 'très déçu et attente'],
  ])('is understood wherever the server runs: %s', async (file, encoding, comment) => {
    const { status, body } = await send('import-inspections', file);
    expect([status, body.encoding, body.first[0].answer.comment]).toEqual([200, encoding, comment]);
  });

  // 服務態度很好，送得很快 and 배송이 빨라서 좋았어요
  test.each([
    ['big5', 'aa41b0c8baa8abd7ab6ca66ea141b065b16fab6ca7d6'],
    ['euc-kr', 'b9e8bcdbc0cc20bbb6b6f3bcad20c1c1bebebfe4'],
  ])('is read in the encoding %s when somebody says so', async (encoding, hex) => {
    const text = Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
    const bytes = Buffer.concat([Buffer.from('id,day,score,comment\n1,2026-01-31,5,'), text]);
    const { body } = await send('import-inspections', bytes, `encoding=${encoding}`);
    expect(body.first[0].answer.comment).toBe(new TextDecoder(encoding).decode(text));
  });

  test('of Excel is inspected, checked and stored, once', async () => {
    const file = '36-excel-workbook.xlsx';
    expect((await send('import-inspections', file)).body).toMatchObject({
      format: 'xlsx',
      sheet: 'Sheet',
      rows: 12,
      answers: 9,
      passedOver: { unanswered: 3 },
      first: [{ line: 3, answer: { score: 2, occurredAt: '2025-01-02T09:12:01.000' } }, {}, {}, {}, {}],
    });
    expect((await send('imports', file, 'dryRun=true')).body).toMatchObject({ stored: 9, dryRun: true });
    expect((await send('imports', file)).body).toMatchObject({ stored: 9, errors: [], passedOver: { unanswered: 3 } });
    expect((await send('imports', file)).body).toMatchObject({ stored: 0, alreadyThere: 9 });
    const { items } = (await owner().get(`/api/sites/${siteId}/responses?limit=50`)).body;
    expect(items.map(({ occurredAt }: { occurredAt: string }) => occurredAt)).toContain('2025-01-02T01:12:01.000Z');
  });

  test('that is none is refused in words', async () => {
    const { status, body } = await send('imports', Buffer.from('%PDF-1.7'));
    expect([status, body.errors]).toEqual([
      400,
      [{ field: 'file', message: 'is PDF, no table: save it as CSV or XLSX' }],
    ]);
  });
});

test('an import is sent in pieces, and undone as a whole', { tags: 'verb' }, async () => {
  const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
  const [path, hash] = [`/api/sites/${id}/imports/${crypto.randomUUID()}`, 'a'.repeat(64)];
  const opening = { file: 'a.csv', bytes: 1, fingerprint: hash, header: hash, choices: {}, answers: 2 };
  expect((await owner().put(path, opening)).body).toMatchObject({ state: 'open', nextLine: 1 });
  const said = { occurredAt: '2026-05-01', comment: 'Late', status: 'open', contact: { email: 'a@mail.example' } };
  const lines = ['csat', 'complaint'].map((kind, i) => {
    const answer = kind === 'csat' ? { kind, score: 4, occurredAt: said.occurredAt } : { kind, ...said };
    return JSON.stringify({ line: i + 2, answer: { externalId: kind, ...answer } });
  });
  const ndjson = { headers: { 'content-type': 'application/x-ndjson' } };
  const piece = () => owner().put(`${path}/pieces/1`, lines.join('\n'), ndjson);
  expect((await piece()).body).toMatchObject({ rows: 2, stored: 2, errorCount: 0 });
  expect((await piece()).body).toMatchObject({ rows: 2, stored: 2, errorCount: 0 });
  const passedOver = nonePassedOver();
  expect((await owner().put(`${path}/completion`, { passedOver, lastLine: 3 })).body).toMatchObject({
    state: 'done',
    stored: 2,
  });

  expect((await owner().put(`${path}/undoing`, {})).body.state).toBe('undoing');
  expect((await piece()).status).toBe(409);
  await tick();
  await expect.poll(async () => (await owner().get(path)).body.state).toBe('undone');
  const left = ['responses', 'tickets'].map(async (noun) => (await owner().get(`/api/sites/${id}/${noun}`)).body.items);
  expect(await Promise.all(left)).toEqual([[], []]);
});

test.each([
  [[], null, null],
  [['answers.read'], null, 'Late'],
  [['answers.contacts'], null, null],
  [['answers.read', 'answers.contacts'], 'ann@mail.example', 'Late'],
])(
  'what a stored answer says is told in a check only to whoever may read it: with %j beside imports.make',
  async (more, email, comment) => {
    const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
    const row = (n: number, body: object) =>
      JSON.stringify({
        externalId: `row:${'0'.repeat(32)}:${n}`,
        occurredAt: '2026-05-01',
        kind: 'csat',
        score: 4,
        ...body,
      });
    const ndjson = { headers: { 'content-type': 'application/x-ndjson' } };
    const said = { comment: 'Late', contact: { email: 'ann@mail.example' } };
    await owner().post(`/api/sites/${id}/imports?source=shop`, row(1, said), ndjson);
    const { body: role } = await owner().post(`/api/sites/${id}/roles`, {
      name: 'Feeds',
      permissions: ['imports.make', ...more],
    });
    const { client } = await join(id, role.id);
    const others = [row(2, { ...said, contact: { email: 'x@mail.example' } }), row(3, { ...said, comment: 'x' })];
    const { body } = await client.post(`/api/sites/${id}/imports?source=shop&dryRun=true`, others.join('\n'), ndjson);
    expect(body.mayCorrect).toMatchObject([
      { field: 'contact.email', was: email, becomes: 'x@mail.example' },
      { field: 'comment', was: comment, becomes: 'x' },
    ]);
  },
);

describe('an import of one call', { tags: 'verb' }, () => {
  const ndjson = { headers: { 'content-type': 'application/x-ndjson' } };
  const table = { headers: { 'content-type': 'text/csv' } };
  const rows = (bad: number, n = 50): string[] =>
    Array.from({ length: n }, (_, i) => `${i},2026-05-0${1 + (i % 9)},${i < bad ? 'x' : 1 + (i % 5)}`);
  const lines = (bad: number): string =>
    rows(bad)
      .map((row) => {
        const [externalId, occurredAt, score] = row.split(',');
        return JSON.stringify({ externalId, occurredAt, kind: 'csat', score: Number(score) || score });
      })
      .join('\n');
  const csv = (all: readonly string[]): string => ['id,when,score', ...all].join('\n');
  const map = 'map=externalId=id,occurredAt=when,csat=score';

  test.each([
    ['a table', (bad: number) => csv(rows(bad)), table, ''],
    ['a table with a map', (bad: number) => csv(rows(bad)), table, map],
    ['our own names', lines, ndjson, ''],
  ])('stores nothing where more than two percent are refused until it is told to: %s', async (_, body, how, query) => {
    const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
    const path = `/api/sites/${id}/imports?${query}`;
    expect((await owner().post(path, body(2), how)).body).toMatchObject({ stored: 0, stopped: true, import: null });
    expect((await owner().post(path, body(1), how)).body).toMatchObject({ stored: 49, stopped: false });
    expect((await owner().post(`${path}&mostRefused=4`, body(2), how)).body).toMatchObject({ alreadyThere: 48 });
  });

  test('keeps the map that was found, and a file with its columns is read by it unless it is to be found out anew', async () => {
    const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
    const path = `/api/sites/${id}`;
    const first = (await owner().post(`${path}/imports?source=till`, csv(rows(0)), table)).body;
    expect(first).toMatchObject({ stored: 50, readAs: null });
    const { items } = (await owner().get(`${path}/imports`)).body;
    expect(items[0].choices).toMatchObject({ source: 'till', map: expect.stringContaining('occurredAt=when') });
    const nps = csv(rows(0).map((row) => row.replace(/^/, 'n')));
    await owner().post(`${path}/imports?map=externalId=id,occurredAt=when,nps=score`, nps, table);
    const june = csv(['j1,2026-06-01,5']);
    const readAs = { import: expect.any(String), file: '', openedAt: expect.any(String) };
    const inspected = async (query = '') =>
      (await owner().post(`${path}/import-inspections${query}`, june, table)).body;
    expect(await inspected()).toMatchObject({ readAs, scores: [{ kind: 'nps' }] });
    expect(await inspected('?detectAgain=true')).toMatchObject({ readAs: null });
    expect((await owner().post(`${path}/imports`, june, table)).body).toMatchObject({ stored: 1, readAs });
    const { items: answers } = (await owner().get(`${path}/responses?series=nps&from=2026-06-01`)).body;
    expect(answers).toMatchObject([{ kind: 'nps', score: 5 }]);
  });

  test('takes a list in JSON as its members', async () => {
    const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
    const list = JSON.stringify(
      [
        { when: '2026-05-01', csat: 4 },
        { when: '2026-05-02', csat: 5 },
      ],
      null,
      2,
    );
    const said = { headers: { 'content-type': 'application/octet-stream' } };
    const { body } = await owner().post(`/api/sites/${id}/imports?map=occurredAt=when,csat=csat`, list, said);
    expect(body).toMatchObject({ rows: 2, stored: 2, errors: [] });
  });

  test('keeps waits and lengths of calls as numbers of the answer', async () => {
    const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
    const calls = 'when,score,"Speed of answer (s)",Talk\n2026-05-01,4,143,00:02:23\n';
    const query = 'map=occurredAt=when,csat=score,waitSeconds="Speed of answer (s)",handleSeconds=Talk';
    expect((await owner().post(`/api/sites/${id}/imports?${query}`, calls, table)).body.stored).toBe(1);
    const { items } = (await owner().get(`/api/sites/${id}/responses`)).body;
    expect(items[0].attributes).toEqual({ wait_seconds: 143, handle_seconds: 143 });
  });
});

const manyRows = (): string =>
  ['id,when,score', ...Array.from({ length: 600 }, (_, i) => `${i},2026-05-01,${1 + (i % 5)}`)].join('\n');
const asTable = { headers: { 'content-type': 'text/csv' } };
const ofManyRows = (id: string): string => `/api/sites/${id}/imports?map=externalId=id,occurredAt=when,csat=score`;

test('the same file twice at once is stored once', { tags: 'storage' }, async () => {
  const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
  // In a cluster the two reach two processes.
  const sender = owner();
  const both = await Promise.all([1, 2].map(() => sender.post(ofManyRows(id), manyRows(), asTable)));
  for (const { body } of both) expect([body.rows, body.stored + body.alreadyThere]).toEqual([600, 600]);
  const { body } = await owner().get(`/api/sites/${id}/metrics/csat?from=2026-05-01&to=2026-05-01`);
  expect(body.total.n).toBe(600);
});

test('a file whose connection breaks at 60 % leaves nothing, and is stored whole when it is sent again', async () => {
  const { id } = await newSite({ timeZone: 'Asia/Shanghai' });
  const bytes = Buffer.from(manyRows());
  const { origin } = new URL(baseUrls()[0]!);
  const cut = request(baseUrls()[0] + ofManyRows(id), {
    method: 'POST',
    headers: { ...asTable.headers, 'content-length': bytes.length, cookie: ownerCookie, origin },
  });
  const broken = new Promise((closed) => cut.on('close', closed).on('error', () => undefined));
  await new Promise<void>((sent) => cut.write(bytes.subarray(0, 0.6 * bytes.length), () => sent()));
  cut.destroy();
  await broken;
  const { body } = await owner().post(ofManyRows(id), bytes, asTable);
  expect(body).toMatchObject({ stored: 600, alreadyThere: 0 });
  expect((await owner().get(`/api/sites/${id}/imports`)).body.items).toMatchObject([{ state: 'done', stored: 600 }]);
});
