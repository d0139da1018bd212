import { customerList } from '@huiyin/shared/contract/population';
import { populationLimits } from '@huiyin/shared/domain/limits';
import { other } from '@huiyin/shared/domain/other';
import { describe, expect, it } from 'vitest';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import type { Db } from '../base/db/db.ts';
import type { Site } from '../base/site.ts';
import { changeConsent, consentsOf, hasOptedOut } from './consents.ts';
import { listCustomers } from './list-customers.ts';
import { noteSeen } from './note-seen.ts';
import { readCustomer, viewPopulation } from './read-population.ts';
import { removeCustomer } from './remove-customer.ts';
import { takeRoom } from './take-room.ts';

const dayMs = 86_400_000;
const list = (t: TestDb, site: Site, ...customers: object[]) =>
  listCustomers(t.call(site), customerList.parse({ customers }));
const seen = (t: TestDb, site: Site, customer: string, more: { tier?: string; locale?: string } = {}) =>
  noteSeen(t.db, { siteId: site.id, customer, tier: more.tier, locale: more.locale, at: t.clock.now() });

describe('a list of customers', () => {
  it('makes them known, and changes of those it names again only what it says', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await list(t, site, { id: 'u1', tier: 'gold', language: 'zh-Hans-CN', email: 'li@shop.example' }, { id: 'u2' });
    await list(t, site, { id: 'u1', name: 'Li' }, { id: 'u3', tier: 'gold' }, { id: 'u3', tier: 'tin' });
    expect(await viewPopulation(t.call(site))).toMatchObject({
      known: 3,
      lastYear: 3,
      identified: 0,
      tiers: [
        { name: 'gold', n: 1 },
        { name: 'tin', n: 1 },
        { name: null, n: 1 },
      ],
      languages: [
        { name: null, n: 2 },
        { name: 'zh-CN', n: 1 },
      ],
      changedAt: '2026-11-21T09:30:00.000Z',
    });
    expect(await readCustomer({ ...t.call(site), may: () => true }, 'u1')).toMatchObject({
      name: 'Li',
      email: 'li@shop.example',
      tier: 'gold',
      source: 'list',
    });
    expect(await readCustomer(t.call(site), 'u1')).toMatchObject({ name: null, email: null, tier: 'gold' });
  });

  it('is of one site, and those who were seen long ago are not of the last year', async () => {
    await using t = await openTestDb();
    const [site, elsewhere] = [await t.site(), await t.site()];
    await list(
      t,
      site,
      { id: 'old', lastSeenAt: '2025-11-21T09:29:59Z' },
      { id: 'new', lastSeenAt: '2099-01-01T00:00:00Z' },
    );
    expect(await viewPopulation(t.call(site))).toMatchObject({ known: 2, lastYear: 1 });
    expect((await readCustomer(t.call(site), 'new')).lastSeenAt).toBe('2026-11-21T09:30:00.000Z');
    expect(await viewPopulation(t.call(elsewhere))).toMatchObject({ known: 0 });
    await expect(readCustomer(t.call(elsewhere), 'old')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('brings no more tiers than answers may', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await list(t, site, ...Array.from({ length: 205 }, (_, i) => ({ id: `u${i}`, tier: `t${i}` })));
    const { tiers } = await viewPopulation(t.call(site));
    expect(tiers[0]).toEqual({ name: other, n: 5 });
    expect(tiers).toHaveLength(201);
  });
});

describe('a customer whom a page names', () => {
  it('is known from then on, is noted once a day, and does not change what a list says', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    const at = async (id: string) => (await readCustomer(t.call(site), id)).lastSeenAt;
    await seen(t, site, 'u1', { tier: 'gold', locale: 'en-GB' });
    await list(t, site, { id: 'u2', tier: 'tin' });
    t.clock.advance(dayMs - 1);
    await seen(t, site, 'u1', { tier: 'tin' });
    expect(await at('u1')).toBe('2026-11-21T09:30:00.000Z');
    t.clock.advance(1);
    for (const id of ['u1', 'u2']) await seen(t, site, id, { tier: 'silver', locale: 'ja' });
    expect(await at('u1')).toBe('2026-11-22T09:30:00.000Z');
    expect(await readCustomer(t.call(site), 'u1')).toMatchObject({
      tier: 'silver',
      language: 'ja',
      source: 'identified',
    });
    expect(await readCustomer(t.call(site), 'u2')).toMatchObject({ tier: 'tin', language: 'ja', source: 'list' });
    expect(await viewPopulation(t.call(site))).toMatchObject({ known: 2, identified: 1 });
  });
});

it('finds the room for new customers without counting all of them each time', async () => {
  await using t = await openTestDb();
  const site = await t.site();
  const asked: string[] = [];
  const db: Db = { ...t.db, query: (sql, args) => (asked.push(sql), t.db.query(sql, args)) };
  const at = t.clock.now();
  const note = (customer: string) =>
    noteSeen(db, { siteId: site.id, customer, tier: undefined, locale: undefined, at });
  for (const customer of ['u1', 'u2', 'u1', 'u3']) await note(customer);
  await listCustomers({ ...t.call(site), db }, { customers: [{ id: 'u3' }, { id: 'u4' }] });
  expect(asked.filter((sql) => /count\(\*\)(?!.*IN \()/.test(sql))).toHaveLength(1);
  const room = (more: number, now = at) => takeRoom({ db, now }, site.id, more);
  expect(await room(populationLimits.customers - 4)).toBe(true);
  expect([await room(0), await room(1)]).toEqual([true, false]);
  await note('late');
  expect(await viewPopulation(t.call(site))).toMatchObject({ known: 4 });
  expect(await room(1, at + 60_000)).toBe(true);
});

describe('what a customer agrees to', () => {
  it('is everything until they say otherwise, and each change is a version', async () => {
    await using t = await openTestDb();
    const [site, elsewhere] = [await t.site(), await t.site()];
    const call = () => t.call(site);
    expect(await hasOptedOut(t.db, site.id, 'u1')).toBe(false);
    await changeConsent(call(), { customer: 'u1', purpose: 'surveys', given: true });
    expect(await consentsOf(t.db, site.id, 'u1')).toEqual([]);
    await changeConsent(call(), { customer: 'u1', purpose: 'surveys', given: false });
    await changeConsent(call(), { customer: 'u1', purpose: 'surveys', given: false });
    expect(await hasOptedOut(t.db, site.id, 'u1')).toBe(true);
    expect(await hasOptedOut(t.db, site.id, 'u1', 'contact')).toBe(false);
    expect(await hasOptedOut(t.db, elsewhere.id, 'u1')).toBe(false);
    expect(await viewPopulation(call())).toMatchObject({ known: 0, optedOut: 1 });
    await changeConsent(call(), { customer: 'u1', purpose: 'surveys', given: true });
    expect(await hasOptedOut(t.db, site.id, 'u1')).toBe(false);
    expect(await consentsOf(t.db, site.id, 'u1')).toMatchObject([{ purpose: 'surveys', given: true, version: 2 }]);
    expect(await viewPopulation(call())).toMatchObject({ optedOut: 0 });
    const told = "SELECT count(*) AS n FROM events WHERE type = 'consent.changed'";
    expect(await t.db.query(told)).toEqual([{ n: 2 }]);
  });

  it('stays when they are forgotten', async () => {
    await using t = await openTestDb();
    const site = await t.site();
    await list(t, site, { id: 'u1', email: 'li@shop.example' });
    await changeConsent(t.call(site), { customer: 'u1', purpose: 'surveys', given: false });
    await removeCustomer(t.call(site), 'u1', () => []);
    expect(await readCustomer(t.call(site), 'u1')).toMatchObject({
      source: null,
      email: null,
      consents: [{ given: false }],
    });
    expect(await viewPopulation(t.call(site))).toMatchObject({ known: 0, optedOut: 1 });
  });
});
