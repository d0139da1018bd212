import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { newAccount, signIn } from './accounts.ts';
import { createAuth } from './auth.ts';

it.each([
  ['https://feedback.example', '__Host-sid', true],
  ['http://127.0.0.1:8787', 'sid', false],
])('a session of %s is the cookie %s', async (publicUrl, name, secure) => {
  await using t = await openTestDb();
  const client = createClient({ url: `file:${t.path}` });
  const auth = createAuth({
    client,
    secret: 's'.repeat(32),
    publicUrl,
    ownOrigins: [publicUrl],
    sendReset: async () => undefined,
  });
  const person = { name: 'Olive', email: 'olive@shop.example', password: 'correct horse battery' };
  await t.db.write((await newAccount({ ...t, auth }, person)).statements);
  const answer = await signIn({ auth }, person.email, person.password, new Headers());
  const [cookie = ''] = answer.headers.getSetCookie();
  client.close();
  expect(cookie.split('=', 1)[0]).toBe(name);
  const attributes = cookie
    .split('; ')
    .slice(1)
    .map((part) => part.toLowerCase());
  expect(attributes).toEqual(expect.arrayContaining(['httponly', 'samesite=lax', 'path=/']));
  expect(attributes.includes('secure')).toBe(secure);
  expect(attributes.some((part) => part.startsWith('domain'))).toBe(false);

  const [kept] = await t.db.query('SELECT password FROM account');
  expect(kept!['password']).not.toContain(person.password);
  expect(String(kept!['password']).length).toBeGreaterThan(80);
});
