import { createClient } from '@libsql/client';
import { expect, it } from 'vitest';
import { openTestDb } from '../testing/open-test-db.ts';
import { newAccount } from './accounts.ts';
import { createAuth } from './auth.ts';
import { personWith } from './passwords.ts';

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
    sharesWork: true,
  });
  const person = { name: 'Olive', email: 'olive@shop.example', password: 'correct horse battery' };
  const { personId, statements } = await newAccount({ ...t, auth }, person);
  await t.db.write(statements);
  expect(await personWith({ ...t, auth }, person.email, 'not that password')).toBeUndefined();
  expect(await personWith({ ...t, auth }, person.email, person.password)).toBe(personId);
  const [cookie = ''] = await auth.begin(personId);
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
