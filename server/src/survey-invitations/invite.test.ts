import { waveEdit } from '@huiyin/shared/contract/waves';
import { customerList } from '@huiyin/shared/contract/population';
import type { NewResponse } from '@huiyin/shared/contract/responses';
import type { NewInvitation } from '@huiyin/shared/contract/survey-invitations';
import { expect, it } from 'vitest';
import { customerHistory } from '../asking/customer-history.ts';
import { lastDisturbed } from '../asking/last-disturbed.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import { siteById, type Site } from '../base/site.ts';
import { createIntake } from '../intake/intake.ts';
import { submitResponse } from '../intake/submit-response.ts';
import { changeConsent } from '../population/consents.ts';
import { listCustomers } from '../population/list-customers.ts';
import { removeCustomer } from '../population/remove-customer.ts';
import { firstScore } from '../responses/first-score.ts';
import { knownSite } from '../sites/site-directory.ts';
import { markTest } from '../test-answers/mark-test.ts';
import { unmarkTest } from '../test-answers/unmark-test.ts';
import { openTestDb, type TestDb } from '../testing/open-test-db.ts';
import { planWave } from '../waves/change-wave.ts';
import { viewWave } from '../waves/view-wave.ts';
import { waveDrawing } from '../waves/wave-drawing.ts';
import { actOnInvitation } from './act-on-invitation.ts';
import { forgetInvitationsOf, recallInvitationsOf } from './invitation-statements.ts';
import { inviteToSurvey } from './invite.ts';
import { remindDue } from './remind.ts';

const dayMs = 86_400_000;
const me = { kind: 'person', id: 'p', name: 'Olive' } as const;

async function begin() {
  const t = await openTestDb();
  t.settings.mail = 'sent';
  const made = await t.site();
  const site = async (): Promise<Site> => (await siteById(t.db, made.id))!;
  const known = async () => knownSite({ db: t.db, now: t.clock.now() }, await site());
  const intake = createIntake(t);
  return {
    t,
    site,
    known,
    invite: async (survey: string, ...invitations: NewInvitation[]) =>
      (await inviteToSurvey(t.call(await site()), survey, { invitations, validDays: 30, remindAfterDays: 3 }))
        .invitations,
    answer: async (more: Partial<NewResponse>) => {
      const body = { id: t.ids.uuid(), kind: 'csat', score: 4, ...more } as NewResponse;
      await submitResponse(t, intake, await known(), body);
      return body.id;
    },
  };
}

const tokenIn = (link: string | null): string => new URL(link!).searchParams.get('i')!;
const asked = async (t: TestDb, { id: siteId }: Site, customer: string) =>
  JSON.parse(await customerHistory(t.db, { siteId, customer })) as unknown[];

it('a survey whose wave draws invites only who was drawn, and the wave counts them as asked', async () => {
  const { t, site, known, invite, answer } = await begin();
  await using _ = t;
  const ids = Array.from({ length: 40 }, (__, i) => `u${i}`);
  const here = await site();
  await listCustomers(t.call(here), customerList.parse({ customers: ids.map((id) => ({ id })) }));
  const required = { by: 'share', customers: null, permille: 100 };
  const edit = waveEdit.parse({ base: null, every: 'quarter', required, draw: { responseRate: 50 } });
  await planWave(t.call(here), 'nps', { ...edit, quietHours: { from: '00:00', to: '23:59' } });
  await runJob(t, waveDrawing(t, lastDisturbed), 'here');
  const invitations = [];
  for (const customer of ids) invitations.push(...(await invite('nps', { customer, service: `order ${customer}` })));
  const made = invitations.filter((one) => one.asked);
  expect(new Set(invitations.map(({ reason }) => reason))).toEqual(new Set([null, 'not_drawn']));
  const drawn = async () => (await viewWave(t.call(here), 'nps', firstScore)).periods[0]!.draw;
  expect(await drawn()).toMatchObject({ drawn: 8, asked: 8, answered: 0 });
  expect(made).toHaveLength(8);
  const invitation = tokenIn(made[0]!.link);
  await actOnInvitation(t, await known(), invitation, 'opened');
  await answer({ kind: 'nps', invitation });
  expect(await drawn()).toMatchObject({ asked: 8, answered: 1, rate: { n: 8, value: 1 / 8 } });
});

it('a customer is left alone for the days of rest of a wave, and a full segment is asked no more', async () => {
  const { t, site, invite, answer } = await begin();
  await using _ = t;
  const here = await site();
  await listCustomers(t.call(here), customerList.parse({ customers: [{ id: 'gold', tier: 'gold' }] }));
  const required = { by: 'share', customers: 100 };
  const quotas = [{ segment: 'gold', quota: 0 }];
  await planWave(
    t.call(here),
    'nps',
    waveEdit.parse({ base: null, every: 'month', required, segmentBy: 'tier', quotas, doNotDisturbDays: 10 }),
  );
  const [invited] = await invite('csat', { customer: 'li', service: '1' });
  await answer({ invitation: tokenIn(invited!.link) });
  await t.db.write([{ sql: 'UPDATE sites SET cool_down_days = 0', args: [] }]);
  expect(await invite('nps', { customer: 'li', service: '2' }, { customer: 'gold', service: '3' })).toMatchObject([
    { reason: 'do_not_disturb' },
    { reason: 'segment_full' },
  ]);
});

it('a service of another customer is told, and its customer was not asked', async () => {
  const { t, site, invite } = await begin();
  await using _ = t;
  await invite('csat', { customer: 'li', service: '1' });
  expect(await invite('csat', { customer: 'wang', service: '2' }, { customer: 'chen', service: '1' })).toMatchObject([
    { asked: true, reason: null },
    { asked: false, reason: 'service_taken', link: null },
  ]);
  expect(await asked(t, await site(), 'chen')).toEqual([]);
  const both = await Promise.all(['a', 'b'].map((customer) => invite('csat', { customer, service: '3' })));
  expect(both.flat().map(({ reason }) => reason)).toEqual(expect.arrayContaining([null, 'service_taken']));
  const loser = both.flat().find((one) => !one.asked)!.customer;
  expect(await asked(t, await site(), loser)).toEqual([]);
  expect(await t.db.query('SELECT reason FROM invitation_refusals')).toEqual([]);
});

it.each<[does: string, act: (t: TestDb, site: Site) => Promise<void>, invitations: number]>([
  [
    'withdraws from surveys',
    (t, site) => changeConsent(t.call(site), { customer: 'li', purpose: 'surveys', given: false }, recallInvitationsOf),
    2,
  ],
  [
    'withdraws from mail',
    (t, site) => changeConsent(t.call(site), { customer: 'li', purpose: 'contact', given: false }, recallInvitationsOf),
    2,
  ],
  ['is forgotten', (t, site) => removeCustomer(t.call(site), 'li', forgetInvitationsOf), 1],
])('no mail leaves for a customer who %s, neither a first one nor a reminder', async (_does, act, invitations) => {
  const { t, site, invite } = await begin();
  await using _ = t;
  await invite('csat', { customer: 'li', service: '1', email: 'li@mail.example' });
  await invite('csat', { customer: 'wang', service: '2', email: 'wang@mail.example' });
  t.clock.advance(3 * dayMs);
  await remindDue(t);
  const due = 'SELECT to_email FROM outbox WHERE due_at IS NOT NULL';
  expect(await t.db.query(due)).toHaveLength(4);
  await act(t, await site());
  expect(await t.db.query(due)).toEqual(Array(2).fill({ to_email: 'wang@mail.example' }));
  expect(await t.db.query('SELECT 1 FROM survey_invitations')).toHaveLength(invitations);
});

it('who opts out by one link gets no mail of another, and every link says so from then on', async () => {
  const { t, known, invite, site } = await begin();
  await using _ = t;
  const [first] = await invite('csat', { customer: 'li', service: '1', email: 'li@mail.example' });
  t.clock.advance(100 * dayMs);
  const [second] = await invite('csat', { customer: 'li', service: '2', email: 'li@mail.example' });
  await actOnInvitation(t, await known(), tokenIn(first!.link), 'never');
  expect(await t.db.query('SELECT 1 FROM outbox WHERE due_at IS NOT NULL')).toEqual([]);
  expect(await actOnInvitation(t, await known(), tokenIn(second!.link), 'opened')).toMatchObject({ optedOut: true });
  await changeConsent(t.call(await site()), { customer: 'li', purpose: 'surveys', given: true });
  expect(await actOnInvitation(t, await known(), tokenIn(second!.link), 'opened')).toMatchObject({ optedOut: false });
});

it('an invitation names its customer for its own survey and the complaint that its answer led to', async () => {
  const { t, invite, answer } = await begin();
  await using _ = t;
  const [invited] = await invite('csat', { customer: 'li', service: '1' });
  const invitation = tokenIn(invited!.link);
  const complaint = { kind: 'complaint', score: undefined, comment: 'Late', invitation } as const;
  const early = await answer(complaint);
  const ledFrom = await answer({ invitation });
  const ids = [early, await answer({ kind: 'nps', invitation }), await answer({ ...complaint, ledFrom })];
  const sql = 'SELECT customer, left_out FROM responses WHERE id = ?';
  const [alone, other, led] = await Promise.all(ids.map(async (id) => (await t.db.query(sql, [id]))[0]!));
  for (const row of [alone!, other!]) {
    expect(row['customer']).toBeNull();
    expect(JSON.parse(row['left_out'] as string)).toMatchObject([{ field: 'invitation' }]);
  }
  expect(led).toEqual({ customer: 'li', left_out: null });
});

it('an answer that was a test frees its invitation, and takes it again where no other did', async () => {
  const { t, site, invite, answer } = await begin();
  await using _ = t;
  const [invited] = await invite('csat', { customer: 'li', service: '1' });
  const invitation = tokenIn(invited!.link);
  const first = await answer({ invitation });
  const its = async () => ({
    claimed: (await t.db.query('SELECT response_id FROM survey_invitations'))[0]!['response_id'],
    answered: (await t.db.query('SELECT response_id FROM customer_surveys'))[0]!['response_id'],
  });
  const call = t.call(await site(), me);
  await markTest(call, first);
  expect(await its()).toEqual({ claimed: '', answered: '' });
  await unmarkTest(call, first);
  expect(await its()).toEqual({ claimed: first, answered: first });
  await markTest(call, first);
  const next = await answer({ invitation });
  await unmarkTest(call, first);
  expect(await its()).toEqual({ claimed: next, answered: next });
});
