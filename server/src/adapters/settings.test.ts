import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { loadSecret } from './secret-file.ts';
import { isUnnamed, proxyIsUnnamed, publicUrlOf, readEnvironment, settingNames, settingsFor } from './settings.ts';

const secret = 'a secret that is long enough for this test';

/** For every setting what it must not be. */
const nonsense: Record<string, string[]> = {
  PORT: ['http', '70000', '-1', '80.5', ' '],
  HOST: ['http://127.0.0.1', '127.0.0.1:8787', '256.1.1.1', '1.2.3', '[::1]', 'my host', '-x', ' '],
  DATA_DIR: [' ', 'file:data', 'https://shop.example/data'],
  DATABASE_URL: [
    'postgres://x',
    'huiyin.db',
    'file:',
    'file: ',
    'file:data/x.db?mode=ro',
    'file:data/x.db#1',
    'file::memory:',
    'file://elsewhere/x.db',
    'file:///a%2Fb.db',
    'file:///%zz.db',
    'libsql:',
    'libsql://',
    'libsql://db.example:99999',
    'https:db.example',
    'http://*:8080',
  ],
  DATABASE_AUTH_TOKEN: ['two words', 'a\nb', '密码'],
  PUBLIC_URL: [
    'shop.example',
    'ftp://shop.example',
    'https://',
    'https://*.shop.example',
    'https://shop.example:99999',
    'https://shop.example:0',
    'https://me:secret@shop.example',
    'https://shop.example/fb/',
    'https://shop.example/?a',
  ],
  SMTP_URL: [
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://:587',
    'smtp://me:secret@',
    'smtp://me:secret@:587',
    'smtp://mail.example:99999',
    'smtp://mail.example:0',
    'smtp://mail.example:port',
    'smtp://me:1/secret@mail.example',
    'smtp://me:1#secret@mail.example',
    'smtp://mail example',
  ],
  MAIL_FROM: [
    'not an address',
    'Shop <>',
    'Shop <care@shop.example>, other@shop.example',
    '<care@shop.example> <other@shop.example>',
    'Shop: care@shop.example;',
    'Shop\r\nBcc: evil@z.example <care@shop.example>',
    `${'x'.repeat(320)}@shop.example`,
  ],
  TRUSTED_PROXIES: [
    ',',
    'my-proxy',
    '10.0.0.0/99',
    '10.0.0.0/-1',
    '10.0.0.0/',
    '10.0.0.0/8/8',
    '::1/129',
    '/8',
    '10.0.0.1 ::1',
  ],
  LOG_LEVEL: ['loud', 'INFO'],
  HUIYIN_SECRET: ['short', ' '.repeat(40)],
  HUIYIN_OUTPUT: ['xml'],
  LIMIT_PER_ADDRESS: ['many', '-1', '1e3', '9'.repeat(30)],
  LIMIT_ANSWERS_PER_ADDRESS: ['many', '-1', '1e3', '9'.repeat(30)],
  LIMIT_MB_PER_ADDRESS: ['many', '-1', '0.5', '9'.repeat(30)],
  LIMIT_PER_SITE: ['many', '-1', '1e3', '9'.repeat(30)],
  ATTACHMENT_QUOTA_MB: ['many', '-1', '0.5', '9'.repeat(30)],
};

test('every setting is tried with nonsense', () => {
  expect(Object.keys(nonsense)).toEqual(settingNames);
});

test.each(Object.entries(nonsense).flatMap(([name, values]) => values.map((value) => [name, value] as const)))(
  'the broken setting %s=%j is named, in one plain line',
  (name, value) => {
    const refused = () => readEnvironment({ [name]: value });
    expect(refused).toThrow(Refusal);
    expect(refused).toThrow(new RegExp(`^The setting ${name} (must|holds)[^\\n]*$`));
    expect(refused).not.toThrow(/expected|Invalid|Too (big|small)|secret@/);
  },
);

test.each<[string, string]>([
  ['HOST', '::'],
  ['HOST', 'localhost'],
  ['HOST', 'shop_1.internal'],
  ['DATABASE_URL', 'file:data/x.db'],
  ['DATABASE_URL', 'file:/srv/回音/x.db'],
  ['DATABASE_URL', 'file:///srv/a%20b/x.db'],
  ['DATABASE_URL', 'libsql://db.example?tls=0'],
  ['DATABASE_URL', 'ws://[::1]:8080'],
  ['PUBLIC_URL', 'https://例子.公司'],
  ['PUBLIC_URL', 'http://[::1]:8787/'],
  ['SMTP_URL', 'smtp://mail.example'],
  ['SMTP_URL', 'smtps://me%40shop.example:p%2Fw%@mail.example:465/?pool=true'],
  ['SMTP_URL', 'smtp://127.0.0.1:1025'],
  ['TRUSTED_PROXIES', '10.0.0.0/8, 127.0.0.1,'],
  ['TRUSTED_PROXIES', '0.0.0.0/0,::/0,::1/128'],
])('the setting %s may be %s', (name, value) => {
  expect(() => readEnvironment({ [name]: value })).not.toThrow();
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
  expect(await mail({ HOST: '0.0.0.0' })).toBe('withheld');
  expect(await mail({ SMTP_URL: 'smtp://mail.example' })).toBe('sent');
  expect(await mail({ PUBLIC_URL: 'https://feedback.example' })).toBe('withheld');
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

test.each([
  [{}, false, 'http://127.0.0.1:8787'],
  [{ HOST: '0.0.0.0' }, true, 'http://127.0.0.1:8787'],
  [{ HOST: '::' }, true, 'http://127.0.0.1:8787'],
  [{ HOST: '192.0.2.2' }, false, 'http://192.0.2.2:8787'],
  [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://feedback.example' }, false, 'https://feedback.example'],
])('with %o others come without a name: %s', (env: Record<string, string>, unnamed, url) => {
  const read = readEnvironment({ HUIYIN_SECRET: secret, ...env });
  expect(isUnnamed(read)).toBe(unnamed);
  expect(publicUrlOf(read, 8787)).toBe(url);
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
  // Killed over writing it, or on a full disk.
  writeFileSync(join(folder, 'secret'), '');
  expect(() => loadSecret(folder)).toThrow(Refusal);
  rmSync(folder, { recursive: true });
});

test('a folder where none can be made is refused at once', () => {
  expect(() => loadSecret('/proc/nowhere/data')).toThrow(/The folder \/proc\/nowhere\/data cannot be written to/);
});
