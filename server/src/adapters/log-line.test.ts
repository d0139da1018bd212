import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, it } from 'vitest';
import { errorWords, withoutSecrets } from './log-line.ts';

const token = 'kX9_aB3dEf5gH7iJ9kL1mN3oP5qR7sT9uV1wX3yZ5-A';

describe('an error in the log', () => {
  it.each([
    ['the token of a session', `no session ${token}`, token],
    ['a link', `GET https://feedback.example/admin/reset?token=${token}`, token],
    ['the token of a link after a #', `https://feedback.example/setup#${token}`, token],
    ['a short code in a link', 'https://shop.example/?code=1234', '1234'],
    ['an address', '550 no such user: 王小明@mail.example', 'mail.example'],
    ['a password in a URL', 'connect smtp://care:pass%40word@mail.example:587', 'pass%40word'],
    ['a key', `Bearer hy_${token}`, token],
    ['a hash', `value ${'ab12'.repeat(16)}`, 'ab12ab12'],
  ])('does not say %s', (_, text, secret) => {
    const said = withoutSecrets(text);
    expect(said).not.toContain(secret);
    expect(said).toContain('…');
  });

  it('says what helps: ids, codes, statements without what was bound, and where', () => {
    const cause = new Error('SQLITE_FULL: database or disk is full');
    const query = new DrizzleQueryError(
      'insert into "session" ("token") values (?)',
      [token, 'mei@mail.example'],
      cause,
    );
    const words = errorWords(query);
    expect(words.error).toContain('insert into "session" ("token") values (?)');
    expect(words.cause).toBe('Error: SQLITE_FULL: database or disk is full');
    expect(words.from).toMatch(/src\/adapters\/log-line\.test\.ts:\d+/);
    expect(JSON.stringify(words)).not.toMatch(/kX9_|mail\.example/);
    expect(withoutSecrets('answer 0193a000-0000-7000-8000-000000000001 ended with 500')).toContain(
      '0193a000-0000-7000',
    );
    expect(errorWords('a text').error).toBe('a text');
    expect(errorWords(undefined).error).toBe('undefined');
  });

  it('stays short, and quick to make', () => {
    expect(withoutSecrets('a@'.repeat(1_000_000)).length).toBeLessThan(2_100);
  });
});
