import { expect, test } from 'vitest';
import { siteOrigin } from '../kit/first-site.ts';
import { owner, visitor } from './kit/routes.ts';
import { newSite } from './kit/staff.ts';

// As the widgets of earlier releases sent them, with the ids and secrets they had made.
const secret = 'kJ8f0nE5cY2rT7uW1qZ4xA9bM3dG6hL0pS8vN2yR5tU';
const recorded: [title: string, body: string, stored: Record<string, unknown>][] = [
  [
    'the first release, a rating',
    '{"id":"0193a000-1111-7000-8000-000000000001","kind":"csat","surveyVersion":1,"score":2,"comment":"等了一周","answers":{"reasons":["slow","attitude"]},"page":"https://shop.example/cart","locale":"zh-CN","trap":"","elapsedMs":5311}',
    {
      kind: 'csat',
      survey: 'csat',
      surveyVersion: 1,
      score: 2,
      comment: '等了一周',
      answers: { reasons: ['slow', 'attitude'] },
      page: 'https://shop.example/cart',
      locale: 'zh-CN',
      channel: 'widget',
      suspect: null,
      leftOut: [],
    },
  ],
  [
    'the first release, a rating that was changed before it left',
    '{"id":"0193a000-1111-7000-8000-000000000002","kind":"nps","surveyVersion":1,"score":9,"page":"https://shop.example/","locale":"en","trap":"","elapsedMs":2048}',
    { kind: 'nps', survey: 'nps', score: 9, answers: {}, comment: null, leftOut: [] },
  ],
  [
    'the first release, a complaint',
    `{"id":"0193a000-1111-7000-8000-000000000003","kind":"complaint","surveyVersion":1,"comment":"Parcel 1042 is late","category":"delivery","contact":{"email":"mei@mail.example","phone":"","name":""},"threadSecret":"${secret}","page":"https://shop.example/orders","locale":"en","trap":"","elapsedMs":40211}`,
    {
      kind: 'complaint',
      survey: 'complaint',
      category: 'delivery',
      contact: { email: 'mei@mail.example', phone: null, name: null },
      ticketNumber: expect.any(Number),
    },
  ],
  [
    'several questions',
    '{"score":6,"answers":{"q2":"because","reasons":["price"]},"id":"0193a000-1111-7000-8000-000000000004","kind":"nps","survey":"nps","surveyVersion":1,"page":"https://shop.example/","locale":"zh-TW","channel":"qr","touchpoint":"footer","trap":"","elapsedMs":9000}',
    { kind: 'nps', survey: 'nps', score: 6, channel: 'qr', touchpoint: 'footer', locale: 'zh-TW' },
  ],
];

test.each(recorded)('what an earlier widget sent is taken as it was meant: %s', async (_title, body, stored) => {
  const { id: siteId, key } = await newSite({ origins: [siteOrigin] });
  const { id } = JSON.parse(body) as { id: string };
  const send = () =>
    visitor().post(`/v1/sites/${key}/responses`, body, { headers: { 'content-type': 'text/plain;charset=UTF-8' } });
  expect((await send()).status).toBe(201);
  expect((await send()).body.id).toBe(id);
  const { items } = (await owner().get(`/api/sites/${siteId}/responses`)).body;
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ id, ...stored });
});
