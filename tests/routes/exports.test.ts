import { dimensionNames } from '@huiyin/shared/domain/dimensions';
import { metricNames } from '@huiyin/shared/domain/metrics';
import { openFile } from '@huiyin/shared/files/reading/open-file';
import { sourceOf } from '@huiyin/shared/files/reading/source';
import { beforeAll, describe, expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { baseUrls, fetchThere, owner, ownerCookie, someone, visitor } from './kit/routes.ts';
import { join, newSite } from './kit/staff.ts';

type Fields = Record<string, unknown>;
const en = (text: string): Fields => ({ en: text });
const choices = (...ids: string[]) => ids.map((id) => ({ id, label: en(id) }));
const made = { origins: [siteOrigin], timeZone: 'Asia/Kathmandu', languages: ['en', 'zh-CN'] };

/** One that asks what no score says. */
const survey = {
  slug: 'after-delivery',
  definition: {
    questions: [
      { type: 'csat', id: 'score', title: en('How was it?'), low: en('Bad'), high: en('Good') },
      { type: 'aspects', id: 'parts', title: en('In detail'), aspects: choices('speed', 'care') },
      { type: 'multiple', id: 'wants', title: en('What more?'), choices: choices('late', 'gift') },
      { type: 'nps', id: 'again', title: en('Again?'), low: en('No'), high: en('Yes') },
      { type: 'text', id: 'why', title: en('Why?') },
    ],
    thanks: [{ text: en('Thanks') }],
  },
};
const contact = { name: 'Zhang Li', email: 'zhang.li@shop.example', phone: '+86 138 0013 8000' };
const detailed = { parts: { speed: 2, care: 5 }, wants: ['late', 'gift'], again: 9, why: '-5, "bad"' };
const said: Fields[] = [
  ...[5, 4, 4, 3, 5].map((score) => ({ kind: 'csat', score, locale: 'en', attributes: { tier: 'gold', plan: 'a b' } })),
  ...[2, 1, 1].map((score) => ({
    kind: 'csat',
    score,
    locale: 'zh-CN',
    comment: '=物流 "太慢"',
    touchpoint: '@Till 1',
  })),
  { kind: 'csat', score: 2, comment: 'two\nlines', answers: { reasons: ['slow', 'price'] } },
  ...[9, 10, 3, 7, 0].map((score) => ({ kind: 'nps', score, touchpoint: 'Till 2' })),
  ...[7, 5, 2, 2, 1].map((score) => ({ kind: 'ces', score })),
  { kind: 'complaint', comment: 'Broken', contact, category: 'delivery/late', page: 'https://shop.example/a' },
  ...[1, 2].map((n) => ({ kind: 'csat', survey: survey.slug, score: n, answers: detailed })),
];
/** What came in a file: an NPS word without a number is among it. */
const imported: Fields[] = (['promoter', 'passive', 'detractor', 'promoter'] as const).map((group, i) => ({
  externalId: `word-${i}`,
  occurredAt: new Date(Date.now() - 60_000 * (i + 1)).toISOString(),
  kind: 'nps',
  group,
}));
/** Complaints that were dealt with elsewhere before. */
const dealtWith: Fields[] = (['closed', 'resolved', 'waiting', 'open', 'closed', 'closed'] as const).map(
  (status, i) => ({
    externalId: `ticket-${i}`,
    occurredAt: new Date(Date.now() - 3_600_000 * (i + 2)).toISOString(),
    kind: 'complaint',
    comment: `Too dear ${i}`,
    category: 'price',
    status,
    ...(i !== 5 && { firstRepliedAt: `PT${600 * (i + 1)}S` }),
    ...((status === 'resolved' || i === 0) && { resolvedAt: 'PT3600S' }),
    ...(i === 0 && { closedAt: 'PT4200S' }),
  }),
);
const files = [...imported, ...dealtWith];
const all = said.length + files.length;
const suspect = { kind: 'csat', score: 1, trap: 'I am a robot' };

let site: { id: string; key: string };
const of = (path: string, { id } = site): string => `/api/sites/${id}/${path}`;
beforeAll(async () => {
  site = await withSurvey();
  for (const body of [...said, suspect])
    await visitor().post(`/v1/sites/${site.key}/responses`, { id: crypto.randomUUID(), elapsedMs: 5000, ...body });
  const lines = files.map((row) => JSON.stringify(row)).join('\n');
  const { body } = await owner().post(of('imports'), lines, { headers: { 'content-type': 'application/x-ndjson' } });
  expect(body).toMatchObject({ stored: files.length, leftOut: [] });
});

async function withSurvey(): Promise<typeof site> {
  const one = await newSite(made);
  expect((await owner().post(of('surveys', one), survey)).status).toBe(201);
  return one;
}

/** A file as it comes. */
async function download(path: string, cookie = ownerCookie): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchThere(`${baseUrls()[0]}${path}`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}
const text = async (path: string, cookie?: string): Promise<string> =>
  new TextDecoder().decode(await download(path, cookie));
const objects = async (path: string) =>
  (await text(path))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, any>);

/** The rows of a sheet of a workbook. */
async function rowsOf(file: Uint8Array, sheet?: string): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const { lines } = await openFile(sourceOf('export.xlsx', file), { sheet });
  for await (const line of lines()) if ('cells' in line) rows.push(line.cells);
  return rows;
}

/** Numbers of a site: each metric, told apart by everything but where answers came from, and what surveys got. */
async function figuresOf(one: typeof site): Promise<unknown> {
  const splits = [
    ...dimensionNames.filter((name) => name !== 'channel').map((name) => `metrics/csat?split=${name}`),
    'metrics/nps?split=touchpoint',
    'metrics/complaints?split=category',
  ];
  const results = [`surveys/${survey.slug}/results`, 'surveys/csat/results', 'metrics/csat/reasons'];
  const paths = [...metricNames.map((name) => `metrics/${name}`), ...splits, ...results];
  const all = await Promise.all(paths.map(async (path) => [path, (await owner().get(of(path, one))).body]));
  // That some are left out is known where they came in alone.
  return all.map(([path, body]) => [path, { ...body, suspects: 0 }]);
}

describe('what leaves', () => {
  const back = async (format: string, type: string): Promise<void> => {
    const file = await download(of(`exports/answers?format=${format}&suspect=false&contacts=true`));
    const other = await withSurvey();
    const { body } = await owner().post(of('imports', other), file, { headers: { 'content-type': type } });
    expect(body).toMatchObject({ stored: all, errors: [], leftOut: [], stopped: false });
    expect(await figuresOf(other)).toEqual(await figuresOf(site));
    const told = async (one: typeof site) =>
      (await owner().get(of('responses?suspect=false&limit=100', one))).body.items
        .map(({ comment, contact: who, touchpoint, answers, attributes, occurredAt }: Fields) => ({
          comment,
          who,
          touchpoint,
          answers,
          attributes,
          occurredAt,
        }))
        .toSorted((a: Fields, b: Fields) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    expect(await told(other)).toEqual(await told(site));
    const tickets = async (one: typeof site) =>
      (await objects(of('exports/tickets?format=ndjson', one)))
        .map(({ status, openedAt, firstRepliedAt, endedAt }) => [openedAt, status, firstRepliedAt, endedAt])
        .toSorted();
    const figure = (await owner().get(of('metrics/first_reply', other))).body.total;
    expect(figure).toMatchObject({ n: 6, value: expect.any(Number) });
    expect(await tickets(other)).toEqual(await tickets(site));
  };
  const title = 'comes back into an empty site as it was, and gives equal figures';
  test(`${title}: Excel`, { tags: 'verb' }, () => back('xlsx', 'application/octet-stream'));
  test.each([
    ['csv', 'text/csv'],
    ['ndjson', 'application/x-ndjson'],
  ])(`${title}: %s`, back);

  test('has as many answers as the list, and no spreadsheet runs them', async () => {
    const file = await text(of('exports/answers?format=csv&series=csat&score=1-2&language=zh-CN'));
    const [head, ...lines] = file.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toMatch(
      /^externalId,sourceId,occurredAt,kind,survey,score,group,comment,category,status,firstRepliedAt,resolvedAt,closedAt,agent,page,locale,touchpoint,/,
    );
    expect(lines.map((line) => line.split(',').slice(3, 17).join())).toEqual(
      [2, 1, 1].map((score) => `csat,,${score},,"'=物流 ""太慢""",,,,,,,,zh-CN,"'@Till 1"`),
    );
    expect((await objects(of('exports/answers?format=ndjson'))).length).toBe(all + 1);
  });

  test('names customers to whoever may take them along, and to nobody else', async () => {
    const [viewer, agent] = [await join(site.id, 'viewer'), await join(site.id, 'agent')];
    for (const what of ['answers?kind=complaint&', 'tickets?']) {
      const path = of(`exports/${what}format=ndjson`);
      expect(await text(path, viewer.cookie)).not.toContain('Zhang');
      expect(await text(path)).not.toContain('Zhang');
      expect((await someone(agent).get(`${path}&contacts=true`)).status).toBe(403);
      expect(await text(`${path}&contacts=true`)).toContain('zhang.li@shop.example');
    }
    expect((await someone(agent).get(of('exports/customers?format=csv'))).status).toBe(403);
  });

  test('of tickets has what was said on them, as the Inbox asks for them', { tags: 'verb' }, async () => {
    const note = { id: crypto.randomUUID(), visibility: 'note', text: '=1+1' };
    await owner().post(of('tickets/1/messages'), note);
    const [ticket, ...others] = await objects(of('exports/tickets?format=ndjson&status=open&category=delivery'));
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({ number: 1, status: 'open', category: 'delivery/late' });
    expect(ticket!['messages']).toMatchObject([
      { from: 'customer', visibility: 'public', text: 'Broken' },
      { from: 'staff', visibility: 'note', text: '=1+1', person: expect.any(String) },
    ]);
    expect(await objects(of('exports/messages?format=ndjson&q=broken'))).toHaveLength(2);
    for (const none of ['status=closed&category=delivery', 'q=nowhere', 'assignee=me'])
      expect(await text(of(`exports/tickets?format=ndjson&${none}`))).toBe('');
    expect(await text(of('exports/messages?format=csv'))).toContain(`note,"'=1+1"\r\n`);
  });

  test('of counts and metrics are the cells and the points', { tags: 'verb' }, async () => {
    const cells = await objects(of('exports/counts?format=ndjson&series=csat'));
    const bySum = (of: string) => cells.filter(({ dimension }) => dimension === of).reduce((sum, { n }) => sum + n, 0);
    const { total, suspects } = (await owner().get(of('metrics/csat'))).body;
    expect([bySum('channel'), bySum('suspect')]).toEqual([total.n, suspects]);
    const points = await objects(of('exports/metrics/csat?format=ndjson&by=month&from=2026-01-15'));
    const { n, value, low, high } = total;
    expect(points[0]).toEqual({ from: '2026-01-15', to: '2026-01-31', n: 0, before: { n: 0 } });
    expect(points.at(-1)).toMatchObject({ n, value, low, high });
  });

  test('of programs of statistics is read with what its columns and codes mean', { tags: 'verb' }, async () => {
    const spss = await text(of('exports/codebook?for=spss&language=zh-CN'));
    const [head] = (await text(of('exports/answers?format=csv&lines=one'))).split('\r\n');
    const [, read] = /VARIABLES=(.*?)\.\nCOMPUTE/s.exec(spss)!;
    const taken = read!.split(/\s+/).filter((_, at) => at % 2 === 0);
    expect(taken.map((name) => name.replace('@', ''))).toEqual(head!.split(','));
    expect(spss).toContain("IF (@score <> 'score') #others = 1.\n");
    expect(spss).toMatch(/\bgroup\n +'promoter' '推荐者'/);
    expect(spss).toContain("answers.why 'Why?'");
    expect(spss).toContain("answers.wants.late 'What more?: late'");
    expect(spss).toMatch(/\bkind\n +'csat' '满意度（CSAT）'/);
    const r = await text(of('exports/codebook?for=r'));
    expect(/^columns <- c\((.*)\)$/m.exec(r)![1]!.replaceAll('"', '').split(', ')).toEqual(head!.split(','));
    expect(r).toContain('answers[["answers.parts.speed"]] <- rated(answers[["answers.parts"]], "speed")');
  });

  test('of counts are those of one value where one is asked for, of which its number is a sum', async () => {
    const late = await objects(of('exports/counts?format=ndjson&series=complaint&category=delivery'));
    expect(late.map(({ dimension, value }) => [dimension, value])).toEqual([
      ['category', 'delivery'],
      ['category', 'delivery/late'],
    ]);
    const till = await objects(of('exports/counts?format=ndjson&series=csat&language=zh-CN'));
    expect(new Set(till.map(({ series, value }) => `${series} ${value}`))).toEqual(new Set(['csat zh-CN']));
    const { total } = (await owner().get(of('metrics/csat?language=zh-CN'))).body;
    expect(till.reduce((sum, { n }) => sum + n, 0)).toBe(total.n);
    const ofSurvey = (slug: string) => of(`exports/counts?format=ndjson&series=csat&language=zh-CN&survey=${slug}`);
    expect(await objects(ofSurvey('csat'))).toEqual(till);
    expect(await text(ofSurvey('nobody'))).toBe('');
  });

  test('of a metric that is told apart are its totals', async () => {
    const { split, from, to } = (await owner().get(of('metrics/csat?split=language'))).body;
    const rows = await objects(of('exports/metrics/csat?format=ndjson&split=language'));
    expect(rows).toEqual(
      split.values.map((one: Fields) => ({
        from,
        to,
        dimension: 'language',
        values: 1,
        ...Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null)),
      })),
    );
    expect(rows.length).toBeGreaterThan(1);
  });

  test.each([
    ['counts?series=csat', ['day', 'series', 'survey', 'surveyVersion', 'dimension', 'value', 'score', 'n']],
    ['metrics/csat?by=week', ['from', 'to', 'n', 'value', 'low', 'high', 'before.n', 'before.value', 'target']],
    ['metrics/csat?split=tier', ['from', 'to', 'dimension', 'of', 'values', 'n', 'value', 'low', 'high']],
    ['customers?status=open', ['id', 'name', 'emails', 'phones', 'signedIds', 'since', 'tickets']],
  ])('has the same rows in every format: %s', async (what, columns) => {
    if (what.startsWith('customers'))
      await expect.poll(() => text(of('exports/customers?format=csv'))).toContain('Zhang');
    const lines = (await text(of(`exports/${what}&format=csv`))).replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe(columns.join());
    const sheet = await rowsOf(await download(of(`exports/${what}&format=xlsx`)));
    expect([sheet.length, columns.filter((name) => sheet[0]!.includes(name))]).toEqual([lines.length, columns]);
    expect(await objects(of(`exports/${what}&format=ndjson`))).toHaveLength(lines.length - 1);
  });

  test('of tickets as Excel has what was said on them in a second sheet', { tags: 'verb' }, async () => {
    const file = await download(of('exports/tickets?format=xlsx'));
    const [tickets, messages] = [await rowsOf(file, 'tickets'), await rowsOf(file, 'messages')];
    expect(tickets).toHaveLength(1 + (await objects(of('exports/tickets?format=ndjson'))).length);
    expect(messages).toHaveLength(1 + (await objects(of('exports/messages?format=ndjson'))).length);
    const text = messages[0]!.indexOf('text');
    expect(messages.slice(1).map((row) => row[text])).toContain('Broken');
  });

  test.each([
    ['answers?format=pdf', 'format'],
    ['answers', 'format'],
    ['answers?format=csv&from=2026-02-01&to=2026-01-01', 'from'],
    ['tickets?format=csv&wait=overdue', 'wait'],
    ['counts?format=csv&from=2026-02-01&to=2026-01-01', 'from'],
    ['metrics/csat?format=csv&language=en&tier=gold', 'tier'],
  ])('is refused by name before it begins: %s', async (query, field) => {
    const { status, body } = await owner().get(of(`exports/${query}`));
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });
});

test('customers leave with what they are known by', { tags: 'storage' }, async () => {
  await expect
    .poll(async () => text(of('exports/customers?format=csv')))
    .toMatch(/\r\n[^,]+,Zhang Li,zhang\.li@shop\.example,"?'?\+?8613800138000"?,,[^,]+,1\r\n$/);
  const named = async (query: string) => (await text(of(`exports/customers?format=csv&${query}`))).includes('Zhang Li');
  for (const query of ['status=open', 'q=broken', 'category=delivery', 'q=%231']) expect(await named(query)).toBe(true);
  for (const query of ['status=closed', 'q=nowhere', 'assignee=me']) expect(await named(query)).toBe(false);
});
