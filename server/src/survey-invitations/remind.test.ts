import type { NewInvitations } from '@huiyin/shared/contract/survey-invitations';
import { expect, it } from 'vitest';
import { customerHistory, noteAsked } from '../asking/customer-history.ts';
import { siteById, type Site } from '../base/site.ts';
import { createIntake } from '../intake/intake.ts';
import { submitResponse } from '../intake/submit-response.ts';
import { knownSite } from '../sites/site-directory.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { actOnInvitation } from './act-on-invitation.ts';
import { inviteToSurvey } from './invite.ts';
import { remindDue, remindSince } from './remind.ts';

const dayMs = 86_400_000;
const wanted = { validDays: 30, remindAfterDays: 3 };
const li = { customer: 'li', service: 'order 1', email: 'li@mail.example' };

async function begin() {
  const t = await openTestDb();
  t.settings.mail = 'sent';
  const made = await t.site();
  const ask = async (more: Partial<NewInvitations> = {}) =>
    (await inviteToSurvey(t.call((await siteById(t.db, made.id))!), 'csat', { ...wanted, invitations: [li], ...more }))
      .invitations[0]!;
  return { t, ask, site: async (): Promise<Site> => (await siteById(t.db, made.id))! };
}

const mails = (t: TestDb) => t.db.query('SELECT subject, body, html FROM outbox ORDER BY rowid');
const tokenIn = (link: string | null): string => new URL(link!).searchParams.get('i')!;

it('who has not answered is reminded once, after the days that were said', async () => {
  const { t, ask } = await begin();
  await using _ = t;
  const { link } = await ask();
  expect(await remindSince(t)).toBeNull();
  t.clock.advance(3 * dayMs);
  expect(await remindSince(t)).toBe(t.clock.now());
  await Promise.all([remindDue(t), remindDue(t)]);
  t.clock.advance(30 * dayMs);
  expect([await remindSince(t), await remindDue(t)]).toEqual([null, false]);
  const [first, second, ...more] = await mails(t);
  expect(more).toEqual([]);
  expect(second!['subject']).not.toBe(first!['subject']);
  for (const { body, html } of [first!, second!]) {
    expect(body).toContain(`${link}&via=mail\n`);
    expect(body).toContain(`${link}&never=1\n`);
    expect(html).toContain('&amp;score=5"');
  }
  expect(await t.db.query('SELECT email, reminded_at FROM survey_invitations')).toEqual([
    { email: null, reminded_at: t.clock.now() - 30 * dayMs },
  ]);
});

type Stage = { t: TestDb; site: Site; token: string };
it.each<[who: string, does: (stage: Stage) => unknown, wants?: Partial<NewInvitations>]>([
  ['asked for none', () => {}, { remindAfterDays: null }],
  ['the last day is over', () => {}, { validDays: 1 }],
  [
    'has declined',
    async ({ t, site, token }) =>
      actOnInvitation(t, await knownSite({ db: t.db, now: t.clock.now() }, site), token, 'declined'),
  ],
  [
    'wants none any more',
    async ({ t, site, token }) =>
      actOnInvitation(t, await knownSite({ db: t.db, now: t.clock.now() }, site), token, 'never'),
  ],
  [
    'has answered',
    async ({ t, site, token: invitation }) => {
      const known = await knownSite({ db: t.db, now: t.clock.now() }, site);
      await submitResponse(t, createIntake(t), known, { id: crypto.randomUUID(), kind: 'csat', score: 4, invitation });
    },
  ],
  [
    'was asked something else since',
    async ({ t, site }) => {
      const known = { siteId: site.id, customer: 'li' };
      await t.db.write([noteAsked(known, 'nps', t.clock.now() + dayMs, await customerHistory(t.db, known))]);
    },
  ],
])('nobody is reminded who %s', async (_who, does, wants = {}) => {
  const { t, ask, site } = await begin();
  await using _ = t;
  const { link } = await ask(wants);
  await does({ t, site: await site(), token: tokenIn(link) });
  t.clock.advance(3 * dayMs);
  await remindDue(t);
  expect(await mails(t)).toHaveLength(1);
  expect(await remindSince(t)).toBeNull();
});
