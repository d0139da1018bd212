import { expect, test } from 'vitest';
import { client, type Answer } from '../kit/api.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';
import { randomAddress, site, visitor } from './kit/routes.ts';

const path = `/v1/sites/${site().siteKey}/responses`;
const rating = () => ({ id: crypto.randomUUID(), kind: 'csat', score: 4 });
const codeOf = ({ status, body, headers }: Answer) =>
  status === 201 ? status : [status, body.code, Number(headers.get('retry-after')) > 0];

/** Limits are by the minute, and a minute may begin at any moment: what is too much is sent until it is refused. */
async function firstRefused(send: () => Promise<Answer>, most: number): Promise<Answer> {
  for (let sent = 1; ; sent += 1) {
    const answer = await send();
    if (answer.status === 429 || sent === most) return answer;
  }
}

test('fifty tills behind one address pass, a flood from there does not, and others are not held up', async () => {
  const tills = visitor(randomAddress());
  const answers = await Promise.all(Array.from({ length: 500 }, () => tills.post(path, rating())));
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  expect(codeOf(await firstRefused(() => tills.post(path, rating()), 1500))).toEqual([429, 'rate_limited', true]);
  expect(codeOf(await visitor().post(path, rating()))).toBe(201);
  // To look at the widget is something else.
  expect((await tills.get(`/v1/sites/${site().siteKey}`)).status).toBe(200);
});

test('what one address sends counts by its bytes, known before or not', async () => {
  const body = JSON.stringify({ ...rating(), comment: 'x'.repeat(64_000) });
  const known: Record<string, string> = { 'content-length': String(body.length) };
  for (const length of [{}, known]) {
    const most = async (): Promise<number> => {
      const sender = visitor(randomAddress());
      let sent = -body.length;
      const send = () => {
        sent += body.length;
        return sender.post(path, body, { headers: { 'content-type': 'text/plain', ...length } });
      };
      expect(codeOf(await firstRefused(send, 1000))).toEqual([429, 'rate_limited', true]);
      return sent;
    };
    // A minute may begin while one sends, but not for two after one another.
    const least = Math.min(await most(), await most());
    expect(least).toBeGreaterThan(19_900_000);
    expect(least).toBeLessThan(21_000_000);
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
    const refused = await firstRefused(() => somebody.get(door), 8);
    expect([door, codeOf(refused)]).toEqual([door, [429, 'rate_limited', true]]);
    expect((await somebody.get('/v1/sites/NOBODY')).status).toBe(404);
  }
});

test.each([
  '/api/auth/sign-in/email',
  '/api/auth/request-password-reset',
  '/api/auth/reset-password',
  '/api/setup',
  '/api/invitations/lookup',
  '/api/invitations/acceptance',
])('what anybody may send to %s is small, and counted by address before it is read', async (door) => {
  using dir = tempDir();
  await using server = await startServerHere({ dataDir: dir.path, env: { LIMIT_PER_ADDRESS: '3' } });
  const somebody = client(server.url, { address: randomAddress() }, server.fetch);
  const send = (text: string) => somebody.post(door, { text });
  expect(codeOf(await send('x'.repeat(16_384)))).toEqual([413, 'too_large', false]);
  expect((await send('x'.repeat(16_000))).status).toBe(400);
  const refused = await firstRefused(() => send('x'.repeat(16_384)), 8);
  expect(codeOf(refused)).toEqual([429, 'rate_limited', true]);
});
