import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { apiDocument } from './api-document.ts';
import { document } from './document.ts';

it('the description of the API is made once, however many ask', async () => {
  const described = apiDocument(new Hono().get('/healthz', document('Whether it can write', { 200: null })));
  const [one, other] = await Promise.all([described(), described()]);
  expect(other).toBe(one);
  expect(JSON.parse(new TextDecoder().decode(one.body)).paths).toHaveProperty(['/healthz', 'get']);
});
