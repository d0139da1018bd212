import { describe, expect, it } from 'vitest';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { customerHistory, timesIn, noteAsked } from './customer-history.ts';

async function customer(t: TestDb, name = 'customer-7') {
  const known = { siteId: (await t.site()).id, customer: name };
  return {
    history: () => customerHistory(t.db, known),
    note: async (survey: string, decidedOn: string) =>
      (await t.db.write([noteAsked(known, survey, t.clock.now(), decidedOn)]))[0]!.rowsAffected,
  };
}

describe('the history of a customer', () => {
  it('lets one of two through who decided on the same, for the same survey and for another', async () => {
    await using t = await openTestDb();
    const { history, note } = await customer(t);
    const before = await history();
    expect(await note('nps', before)).toBe(1);
    expect(await note('nps', before)).toBe(0);
    expect(await note('csat', before)).toBe(0);
    t.clock.advance(1);
    const after = await history();
    expect([await note('nps', after), await note('nps', after)]).toEqual([1, 0]);
  });

  it('is one for each site', async () => {
    await using t = await openTestDb();
    const [here, there] = [await customer(t), await customer(t)];
    const before = await there.history();
    expect(await here.note('nps', await here.history())).toBe(1);
    expect(await there.history()).toBe(before);
  });

  it('tells when each survey was asked and answered', () => {
    const history = JSON.stringify([
      ['ces', 7, null],
      ['csat', 5, 20],
      ['nps', null, 30],
    ]);
    expect(timesIn(history)).toEqual({ asked: { ces: 7, csat: 5 }, answered: { csat: 20, nps: 30 } });
    expect(timesIn('[]')).toEqual({ asked: {}, answered: {} });
  });
});
