import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyCustomer } from '../asking/verify-customer.ts';
import { answerIdOf, isLastDayOver, readToken, tokenOf, type InvitationFacts } from './token.ts';

const identitySecret = 'example-secret';
const facts: InvitationFacts = {
  survey: 'csat',
  customer: 'customer-7',
  service: '订单 1001',
  language: 'zh-CN',
  lastDay: '2026-12-31',
};

/** As a till makes it. */
function minted(payload: unknown, { secret = identitySecret, prefix = 'huiyin invitation 1\n' } = {}): string {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const encoded = Buffer.from(text).toString('base64url');
  const mac = createHmac('sha256', secret).update(prefix + encoded);
  return `${encoded}.${mac.digest('base64url').slice(0, 22)}`;
}
const said: unknown[] = [1, 'csat', 'customer-7', '订单 1001', 'zh-CN', '2026-12-31'];
const read = (token: string) => readToken({ identitySecret }, token);

describe('the token of an invitation', () => {
  it('is what the guide says, whoever makes it', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../../docs/guide/invitations.md'), 'utf8');
    const [, example = ''] = /\n```\n(\S+)\n```\n/.exec(guide) ?? [];
    expect(await tokenOf(identitySecret, facts)).toBe(example);
    expect(minted(said)).toBe(example);
    expect(await read(example)).toEqual(facts);
    expect(await read(minted(JSON.stringify(said, null, 1)))).toEqual(facts);
    expect(await read(minted(said.with(4, null)))).toEqual({ ...facts, language: null });
  });

  const good = minted(said);
  const [payload = '', mac = ''] = good.split('.');
  it.each<[string, string]>([
    ['nothing', ''],
    ['a text', 'constructor'],
    ['no signature', payload],
    ['an empty signature', `${payload}.`],
    ['a shorter signature', `${payload}.${mac.slice(0, -1)}`],
    ['one character changed', `${payload}.${mac.replace(/.$/, (one) => (one === 'A' ? 'B' : 'A'))}`],
    ['something behind it', `${good}.x`],
    ['another customer under the same signature', `${minted(said.with(2, 'customer-8')).split('.')[0]}.${mac}`],
    ['the secret of another site', minted(said, { secret: 'another secret' })],
    ['another prefix', minted(said, { prefix: 'huiyin invitation 2\n' })],
    ['a signature of what identify signs', minted(said, { prefix: '' })],
    ['no JSON', minted('[1,')],
    ['another version', minted(said.with(0, 2))],
    ['too few facts', minted(said.slice(0, 5))],
    ['too many facts', minted([...said, 1])],
    ['no survey', minted(said.with(1, 'Not a slug'))],
    ['an empty customer', minted(said.with(2, ' '))],
    ['a customer that is an object', minted(said.with(2, { toString: 'x' }))],
    ['two lines', minted(said.with(3, 'a\nb'))],
    ['half an emoji', minted('[1,"csat","customer-7","\\ud83d","en","2026-12-31"]')],
    ['NUL', minted('[1,"csat","customer-7","\\u0000","en","2026-12-31"]')],
    ['a service that is too long', minted(said.with(3, 'x'.repeat(81)))],
    ['a language that nobody is asked in', minted(said.with(4, 'de'))],
    ['a day that is none', minted(said.with(5, '2026-02-31'))],
  ])('is none: %s', async (_, token) => {
    expect(await read(token)).toBeNull();
  });

  it.each([null, ''])('is none on a site whose secret is %j', async (secret) => {
    expect(await readToken({ identitySecret: secret }, minted(said, { secret: String(secret) }))).toBeNull();
  });

  it('signs nobody in: its signature is none of a customer', async () => {
    const encoded = payload;
    const signature = createHmac('sha256', identitySecret).update(`huiyin invitation 1\n${encoded}`).digest('hex');
    for (const id of [encoded, 'customer-7', `huiyin invitation 1 ${encoded}`])
      expect(await verifyCustomer({ identitySecret }, { id, signature }, false)).toBeNull();
  });
});

it.each<[now: string, zone: string, over: boolean, late: boolean]>([
  ['2026-12-31T15:59:00Z', 'Asia/Shanghai', false, false],
  ['2026-12-31T16:00:00Z', 'Asia/Shanghai', true, false],
  ['2026-12-31T16:00:00Z', 'UTC', false, false],
  ['2027-01-07T23:59:00Z', 'UTC', true, false],
  ['2027-01-08T00:00:00Z', 'UTC', true, true],
])('at %s in %s the last day is over: %s, for an answer that waited: %s', (now, timeZone, over, late) => {
  expect(isLastDayOver(facts, { timeZone }, Date.parse(now))).toBe(over);
  expect(isLastDayOver(facts, { timeZone }, Date.parse(now), 'late')).toBe(late);
});

it('the one answer of a service has an id of its own, which the last day and the language do not change', async () => {
  const site = { id: 'site-1', identitySecret };
  const id = await answerIdOf(site, facts);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(await answerIdOf(site, { ...facts, customer: 'x', language: null, lastDay: '2027-01-01' })).toBe(id);
  const others = [
    await answerIdOf({ ...site, id: 'site-2' }, facts),
    await answerIdOf({ ...site, identitySecret: 'another' }, facts),
    await answerIdOf(site, { ...facts, service: 'order 1002' }),
    await answerIdOf(site, { ...facts, survey: 'nps' }),
  ];
  expect(new Set([id, ...others]).size).toBe(5);
});
