import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSecret } from './secret-file.ts';
import { proxyIsUnnamed, readEnvironment, settingsFor } from './settings.ts';

const secret = 'a secret that is long enough for this test';

test.each([
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL'],
  [{ PUBLIC_URL: 'shop.example' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://shop.example/fb/' }, 'PUBLIC_URL'],
  [{ PUBLIC_URL: 'https://shop.example/?a' }, 'PUBLIC_URL'],
  [{ HUIYIN_SECRET: 'short' }, 'HUIYIN_SECRET'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ MAIL_FROM: 'not an address' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'Shop <>' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'Shop <care@shop.example>, other@shop.example' }, 'MAIL_FROM'],
  [{ MAIL_FROM: '<care@shop.example> <other@shop.example>' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'Shop: care@shop.example;' }, 'MAIL_FROM'],
  [{ MAIL_FROM: 'Shop\r\nBcc: evil@z.example <care@shop.example>' }, 'MAIL_FROM'],
])('the broken setting %o is named', (env, name) => {
  expect(() => readEnvironment(env)).toThrow(`The setting ${name} `);
});

test('below a path the server does not run, and says what does', () => {
  const said = 'The setting PUBLIC_URL must be a name without a path';
  expect(() => readEnvironment({ PUBLIC_URL: 'https://shop.example/fb/' })).toThrow(said);
});

test.each([
  [undefined, { name: 'Huiyin', address: 'huiyin@localhost' }],
  ['Huiyin <huiyin@localhost>', { name: 'Huiyin', address: 'huiyin@localhost' }],
  ['care@shop.example', { name: '', address: 'care@shop.example' }],
  ['"Shop, Inc." <a@b.example>', { name: 'Shop, Inc.', address: 'a@b.example' }],
  ['Shop @ Home <a@b.example>', { name: 'Shop @ Home', address: 'a@b.example' }],
  ['茶花 <王@例子.公司>', { name: '茶花', address: '王@例子.公司' }],
])('mails by %j are from %o', (MAIL_FROM, from) => {
  expect(readEnvironment({ MAIL_FROM }).MAIL_FROM).toEqual(from);
});

test('an empty setting counts as left out', () => {
  expect(readEnvironment({ PORT: '' }).PORT).toBe(8787);
});

test('a relative file: URL is meant from the folder one stands in', () => {
  expect(readEnvironment({ DATABASE_URL: 'file:./data/x.db' }).file).toBe(join(process.cwd(), 'data/x.db'));
});

test('mails go out by SMTP, are shown where nobody else can look, and are kept otherwise', async () => {
  const mail = async (env: Record<string, string>) =>
    (await settingsFor(readEnvironment({ HUIYIN_SECRET: secret, ...env }), 1)).mail;
  expect(await mail({})).toBe('shown');
  expect(await mail({ HOST: '0.0.0.0' })).toBe('kept');
  expect(await mail({ SMTP_URL: 'smtp://mail.example' })).toBe('sent');
  expect(await mail({ PUBLIC_URL: 'https://feedback.example' })).toBe('kept');
});

test.each([
  [{}, false],
  [{ PUBLIC_URL: 'https://feedback.example' }, true],
  [{ PUBLIC_URL: 'http://feedback.example' }, true],
  [{ PUBLIC_URL: 'http://feedback.example', HOST: '0.0.0.0' }, false],
  [{ PUBLIC_URL: 'https://feedback.example', HOST: '0.0.0.0' }, true],
  [{ PUBLIC_URL: 'https://feedback.example', TRUSTED_PROXIES: '127.0.0.1' }, false],
])('with %o a proxy is missed: %s', async (env: Record<string, string>, missed) => {
  const read = readEnvironment({ HUIYIN_SECRET: secret, ...env });
  expect(proxyIsUnnamed(read, (await settingsFor(read, 8787)).publicUrl)).toBe(missed);
});

test('processes that share the secret share the set-up token', async () => {
  const tokenOf = async (HUIYIN_SECRET: string) =>
    (await settingsFor(readEnvironment({ HUIYIN_SECRET }), 1)).setupToken;
  expect(await tokenOf(secret)).toBe(await tokenOf(secret));
  expect(await tokenOf(secret)).not.toBe(await tokenOf(`${secret}.`));
});

test('the secret is made once and readable by its owner only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-secret-'));
  const made = loadSecret(folder);
  expect(made.length).toBeGreaterThan(40);
  expect(loadSecret(folder)).toBe(made);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  rmSync(folder, { recursive: true });
});
