import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { isOwnOrigin } from './origins.ts';

const app = new Hono().get('/', (c) =>
  c.json(isOwnOrigin(c, { publicUrl: c.req.header('x-public') ?? 'http://127.0.0.1:8787' })),
);
const address = '192.0.2.2:8787';

test.each([
  ['a page at the address that is called', address, { origin: `http://${address}` }, true],
  ['the same of an address in version 6', '[2001:db8::2]:8787', { origin: 'http://[2001:db8::2]:8787' }, true],
  ['a page at another port of it', address, { origin: 'http://192.0.2.2:80' }, false],
  ['a page at another address', address, { origin: 'http://192.0.2.3:8787' }, false],
  [
    'a page at the address, said to be elsewhere',
    address,
    { origin: `http://${address}`, 'sec-fetch-site': 'cross-site' },
    false,
  ],
  ['a page at a name, which may be pointed here', 'rebound.test', { origin: 'http://rebound.test' }, false],
  ['a page at another name of the loopback', '127.0.0.1:8787', { origin: 'http://localhost:8787' }, true],
  ['a page at PUBLIC_URL', 'inside:1', { origin: 'https://a.example', 'x-public': 'https://a.example' }, true],
  ['a page of ours by its browser', 'inside:1', { origin: 'https://a.example', 'sec-fetch-site': 'same-origin' }, true],
  ['no page', address, {}, false],
] as const)('%s', async (_, host, headers, isOurs) => {
  const answer = await app.request(`http://${host}/`, { headers: { host, ...headers } });
  expect(await answer.json()).toBe(isOurs);
});
