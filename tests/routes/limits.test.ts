import { expect, test } from 'vitest';
import { client, type Answer } from '../kit/api.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { randomAddress, site, visitor } from './kit/routes.ts';

const path = `/v1/sites/${site().siteKey}/responses`;
const rating = () => ({ id: crypto.randomUUID(), kind: 'csat', score: 4 });
const codeOf = ({ status, body, headers }: Answer) =>
  status === 201 ? status : [status, body.code, Number(headers.get('retry-after')) > 0];

test('fifty tills behind one address pass, a flood from there does not, and others are not held up', async () => {
  const tills = visitor(randomAddress());
  const answers = await Promise.all(Array.from({ length: 500 }, () => tills.post(path, rating())));
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  for (let i = 0; i < 100; i += 1) await tills.post(path, rating());
  expect(codeOf(await tills.post(path, rating()))).toEqual([429, 'rate_limited', true]);
  expect(codeOf(await visitor().post(path, rating()))).toBe(201);
  // To look at the widget is something else.
  expect((await tills.get(`/v1/sites/${site().siteKey}`)).status).toBe(200);
});

test('what one address sends counts by its bytes, known before or not', async () => {
  const body = JSON.stringify({ ...rating(), comment: 'x'.repeat(64_000) });
  const known: Record<string, string> = { 'content-length': String(body.length) };
  for (const length of [{}, known]) {
    const sender = visitor(randomAddress());
    const send = () => sender.post(path, body, { headers: { 'content-type': 'text/plain', ...length } });
    let sent = 0;
    let answer = await send();
    for (; answer.status === 400; answer = await send()) sent += body.length;
    expect(codeOf(answer)).toEqual([429, 'rate_limited', true]);
    expect(sent).toBeGreaterThan(19_900_000);
    expect(sent).toBeLessThan(21_000_000);
  }
});

test('what anybody may ask for outside the public routes is counted by address too, and apart from them', async () => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path, env: { LIMIT_PER_ADDRESS: '3' } });
  const doors = ['/openapi.json', '/docs', '/admin/', '/s/nobody/csat', '/demo', '/huiyin.js', '/x'];
  for (const door of doors) {
    const somebody = client(server.url, { address: randomAddress() }, server.fetch);
    const asked = [await somebody.get(door), await somebody.get(door), await somebody.get(door)];
    expect(asked.map(({ status }) => status)).not.toContain(429);
    expect([door, codeOf(await somebody.get(door))]).toEqual([door, [429, 'rate_limited', true]]);
    expect((await somebody.get('/v1/sites/NOBODY')).status).toBe(404);
  }
});
