import { expect, test } from 'vitest';
import { operatorToken, readOperatorToken } from './operator-link.ts';

const secret = 'a secret of at least thirty-two characters';
const person = { personId: '0193a000-0000-7000-8000-000000000001', passwordHash: 'salt:hash' };
const stored = async (id: string): Promise<string | undefined> => (id === person.personId ? 'salt:hash' : undefined);
const token = await operatorToken(secret, person, 1_000_000);

test('a link of the operator is for its person until its hour is over', async () => {
  expect(await readOperatorToken(secret, token, 999_999, stored)).toEqual(person);
  await expect(readOperatorToken(secret, token, 1_000_000, stored)).rejects.toThrow('gone');
});

test('it no longer works once the password is another', async () => {
  await expect(readOperatorToken(secret, token, 0, async () => 'salt:other')).rejects.toThrow('gone');
});

test.each([
  ['of another person', token.replace(/1\./, '2.')],
  ['with a later hour', token.replace('1000000', '9000000')],
  ['with an hour that is none', token.replace('1000000', 'NaN')],
  ['with another mac', token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
  ['cut off', token.slice(0, -1)],
  ['empty', 'op.'],
])('one %s is made up', async (_, made) => {
  await expect(readOperatorToken(secret, made, 0, stored)).rejects.toThrow('gone');
});

test('a token that was mailed is another kind', async () => {
  expect(await readOperatorToken(secret, 'mailed', 0, stored)).toBeUndefined();
});
