import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { gzip } from './gzip.ts';
import { publicEtag } from './public-etag.ts';

const app = new Hono()
  .get('/good', gzip, publicEtag, (c) => c.json({ text: 'long '.repeat(500) }))
  .get('/bad', gzip, publicEtag, (c) => c.json({ text: 'long '.repeat(500) }, 404));
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

it.each([
  ['gzip', true],
  ['br, gzip;q=0.5', true],
  ['GZIP', true],
  ['gzip;q=0', false],
  ['gzip;q=0.0, br', false],
  ['br', false],
  ['xgzip', false],
  ['', false],
])('for a caller who accepts %j the answer is packed: %s', async (accepted, packed) => {
  const answer = await get('/good', { 'accept-encoding': accepted });
  expect(answer.headers.get('content-encoding')).toBe(packed ? 'gzip' : null);
  expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(JSON.parse(String(packed ? gunzipSync(bytes) : bytes)).text).toHaveLength(2500);
  if (packed) expect(bytes.length).toBeLessThan(200);
});

it('the tag of a packed answer gets a 304', async () => {
  const gz = { 'accept-encoding': 'gzip' };
  const tag = (await get('/good', gz)).headers.get('etag')!;
  expect(tag).toMatch(/^W\//);
  expect((await get('/good', { ...gz, 'if-none-match': tag })).status).toBe(304);
});

it('what went wrong is not packed', async () => {
  const answer = await get('/bad', { 'accept-encoding': 'gzip' });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, null]);
});
