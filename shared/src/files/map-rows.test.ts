import type { ImportChoices } from '../contract/imports/understood.ts';
import { describe, expect, it } from 'vitest';
import type { ImportRow } from './import-row.ts';
import { openImport } from './open-import.ts';
import { nonePassedOver } from './passed-over.ts';
import { collect, file } from './reading/source.test-data.ts';

const mapped = async (csv: string, choices: ImportChoices): Promise<ImportRow[]> =>
  collect((await openImport(file(csv), choices)).rows(nonePassedOver()));
const bodies = async (csv: string, map: string) =>
  (await mapped(csv, { map })).map((row) => ('body' in row ? row.body : row));
const ids = async (csv: string, map: string) =>
  (await bodies(csv, map)).map((body) => (body as { externalId: string }).externalId);

describe('the answers in a row', () => {
  it('join columns that are not empty, take constants, nest contact and attributes', async () => {
    const csv = 'a,b,c,mail,plan\nx,,z,me@example.org,pro\n';
    const map =
      'kind=:complaint,occurredAt=:2026-01-31,externalId=a,comment=a+b+c,contact.email=mail,attributes.plan=plan';
    expect(await bodies(csv, map)).toEqual([
      {
        kind: 'complaint',
        occurredAt: '2026-01-31',
        externalId: 'x',
        comment: 'x — z',
        contact: { email: 'me@example.org' },
        attributes: { plan: 'pro' },
      },
    ]);
  });

  it('are several where the map says so: the first has the text, each an id with its kind', async () => {
    const map = 'externalId=id,occurredAt=:2026-01-31,csat=s,nps=n,comment=t';
    expect(await bodies('id,s,n,t\n1,4,9,good\n2,,8,fine\n', map)).toMatchObject([
      { externalId: '1:csat', kind: 'csat', score: 4, comment: 'good' },
      { externalId: '1:nps', kind: 'nps', score: 9 },
      { externalId: '2:nps', kind: 'nps', score: 8, comment: 'fine' },
    ]);
  });

  it('of NPS have a group where no number is known, also beside scores', async () => {
    const map = 'externalId=id,occurredAt=:2026-01-31,nps=likely+group,csat=stars';
    expect(await bodies('id,likely,group,stars\n1,9,,4\n2,,Passive,\n3,,,Promoter\n', map)).toMatchObject([
      { externalId: '1:csat', score: 4 },
      { externalId: '1:nps', score: 9 },
      { externalId: '2:nps', kind: 'nps', group: 'passive' },
      { field: 'csat', trouble: 'score_group', value: 'Promoter' },
    ]);
  });

  it.each(['Heures', 'Hora de cierre', 'Closed day', '分公司关闭时间', '小时'])(
    'have the moments of a column whatever its name sounds like: %s',
    async (name) => {
      const map = `externalId=id,occurredAt=in,complaint=t,closedAt=${name}`;
      const csv = `id,in,t,${name}\n1,2025-03-05 09:00,torn,13/03/2025 10:00\n2,2025-03-05 09:00,late,14/03/2025\n`;
      expect(await bodies(csv, map)).toMatchObject([
        { closedAt: '2025-03-13T10:00:00.000' },
        { closedAt: '2025-03-14' },
      ]);
    },
  );

  it('tell of a complaint how it was answered, and of a rating as attributes', async () => {
    const map =
      'externalId=id,occurredAt=in,csat=s,complaint=t,firstRepliedAt=Reply (min),resolvedAt=solved,closedAt=closed,agent=who,waitSeconds=wait,handleSeconds=Time tracked';
    const csv =
      'id,in,s,t,Reply (min),solved,closed,who,wait,Time tracked\n1,2025-03-05 09:00,4,torn,"1,5",13/03/2025 10:00,27:00:00,Ann  Lee,02:23,0:00\n2,2025-03-05 09:00,,late,0,04/03/2025,soon,-,,0\n';
    const rows = await mapped(csv, { map });
    expect(rows.map((row) => ('body' in row ? row.body : row))).toEqual([
      {
        externalId: '1:csat',
        kind: 'csat',
        occurredAt: '2025-03-05T09:00:00.000',
        score: 4,
        attributes: {
          first_reply_seconds: 90,
          resolved_at: '2025-03-13T10:00:00.000',
          closing_seconds: 97_200,
          agent: 'Ann Lee',
        },
        waitSeconds: 143,
        handleSeconds: 0,
      },
      {
        externalId: '1:complaint',
        kind: 'complaint',
        occurredAt: '2025-03-05T09:00:00.000',
        comment: 'torn',
        firstRepliedAt: 'PT90S',
        resolvedAt: '2025-03-13T10:00:00.000',
        closedAt: 'PT97200S',
        agent: 'Ann Lee',
      },
      {
        externalId: '2:complaint',
        kind: 'complaint',
        occurredAt: '2025-03-05T09:00:00.000',
        comment: 'late',
        resolvedAt: '2025-03-04',
        handleSeconds: 0,
      },
    ]);
    expect(rows.map((row) => ('leftOut' in row ? row.leftOut : row))).toEqual([
      [],
      [],
      [{ field: 'closedAt', value: 'soon' }],
    ]);
  });

  it('have kinds, states and languages by the words of the source; a state that nobody knows is left out and told', async () => {
    const map = 'externalId=id,occurredAt=:2026-01-31,kind=k,score=s,comment=t,status=st,locale=l';
    const rows = await mapped(
      'id,k,s,t,st,l\n1,投诉,,坏了,已解决,zh_CN\n2,Net Promoter Score,9,,Pending,en_US\n3,mood,1,,,\n4,complaint,,x,odd,\n5,complaint,,y,Waiting for support,ZH-T\n',
      { map },
    );
    expect(rows.map((row) => ('body' in row ? row.body : row))).toMatchObject([
      { kind: 'complaint', comment: '坏了', status: 'resolved', locale: 'zh-CN' },
      { kind: 'nps', score: 9, locale: 'en-US' },
      { line: 4, field: 'kind', trouble: 'kind_unread', value: 'mood' },
      { kind: 'complaint', comment: 'x' },
      { kind: 'complaint', status: 'open', locale: 'zh-Hant' },
    ]);
    expect(rows[3]).toEqual({
      line: 5,
      body: { externalId: '4', kind: 'complaint', occurredAt: '2026-01-31', comment: 'x' },
      leftOut: [{ field: 'status', value: 'odd' }],
    });
  });

  it('have one name of two columns', async () => {
    const map = 'kind=:csat,occurredAt=:2026-01-31,score=s,contact.email=m,contact.name=f+l';
    expect(await bodies('s,m,f,l\n5,a@example.org,Ann,Lee\n', map)).toMatchObject([{ contact: { name: 'Ann Lee' } }]);
  });

  it('whose text is too long have its beginning, which is told', async () => {
    const [row] = await mapped(`t\n${'x'.repeat(5_000)}\n`, { map: 'complaint=t,occurredAt=:2026-01-31' });
    expect(row).toMatchObject({ body: { comment: 'x'.repeat(4_000) }, leftOut: [{ field: 'comment' }] });
  });
});

it('a moment that says its offset stays as it is written', async () => {
  const map = 'kind=:csat,occurredAt=d,score=s';
  expect(
    await bodies('d,s\n2026-01-31T09:30:00+08:00,1\n2026-01-31 09:30+08:00,2\n2026-01-31 09:30,3\n', map),
  ).toMatchObject([
    { occurredAt: '2026-01-31T09:30:00+08:00' },
    { occurredAt: '2026-01-31T01:30:00.000Z' },
    { occurredAt: '2026-01-31T09:30:00.000' },
  ]);
});

describe('an id', () => {
  const map = 'kind=:csat,occurredAt=:2026-01-31,score=s';

  it('of equal rows is another, and the same at every reading', async () => {
    const [one, two, three] = await ids('s\n1\n2\n1\n', map);
    expect(new Set([one, two, three]).size).toBe(3);
    expect(await ids('s\n1\n2\n1\n', map)).toEqual([one, two, three]);
  });

  it('of a row that says none is made of the row', async () => {
    const [one, two, three] = await ids('id,s\na,1\n,2\nN/A,3\n', `${map},externalId=id`);
    expect(one).toBe('a');
    expect(new Set([two, three]).size).toBe(2);
    expect(two).toMatch(/^row:/);
  });

  it('without a source is what an earlier release made it', async () =>
    expect(await ids('s\n1\n', map)).toEqual(['row:43de3a417d75f4818c5a553268b80ce3:1']));
});

it('NDJSON of our own fields is taken as it is, and of others by its names', async () => {
  const own = '{"externalId":"a","kind":"csat","score":4,"occurredAt":"2026-01-31"}\n';
  expect(await mapped(own, {})).toEqual([
    { line: 1, body: { externalId: 'a', kind: 'csat', score: 4, occurredAt: '2026-01-31' } },
  ]);
  const other = '{"reviewId":"g1","at":"2026-01-31 09:30","score":5,"content":"fine"}\n';
  expect(await mapped(other, {})).toMatchObject([
    {
      line: 1,
      body: { externalId: 'g1:csat', kind: 'csat', score: 5, comment: 'fine', occurredAt: '2026-01-31T09:30:00.000' },
    },
  ]);
});

it('a row of another width is refused, an empty end of one is not', async () => {
  expect(await mapped('a,s\n1,2,3\n1,2,,\n1\n', { map: 'kind=:csat,occurredAt=:2026-01-31,score=s' })).toMatchObject([
    { line: 2, field: 'row', trouble: 'width', value: '3 ≠ 2' },
    { line: 3, body: { score: 2 } },
    { line: 4, field: 'row', trouble: 'width', value: '1 ≠ 2' },
  ]);
});
