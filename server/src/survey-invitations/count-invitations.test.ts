import type { NewInvitation } from '@huiyin/shared/contract/survey-invitations';
import { expect, it } from 'vitest';
import { siteById } from '../base/site.ts';
import { changeConsent } from '../population/consents.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { countInvitations } from './count-invitations.ts';
import { forgetInvitationsOf } from './invitation-statements.ts';
import { inviteToSurvey } from './invite.ts';

it('counts who was not invited once a service, however often that is sent again, until the customer is forgotten', async () => {
  await using t = await openTestDb();
  const { id } = await t.site();
  const here = async () => t.call((await siteById(t.db, id))!);
  for (const customer of ['li', 'wu'])
    await changeConsent(await here(), { customer, purpose: 'surveys', given: false });
  const invite = async (...invitations: NewInvitation[]) =>
    inviteToSurvey(await here(), 'csat', { invitations, validDays: 30, remindAfterDays: null });
  const refused = async () => (await countInvitations(await here(), 'csat', {})).notAsked;
  const [one, two] = [
    { customer: 'li', service: '1' },
    { customer: 'wu', service: '2' },
  ];
  await invite(one);
  await invite(one, two);
  await invite(two);
  expect(await refused()).toEqual([{ reason: 'opted_out', n: 2 }]);
  await t.db.write(forgetInvitationsOf(id, 'li'));
  expect(await t.db.query('SELECT customer FROM refused_services')).toEqual([{ customer: 'wu' }]);
  expect(await refused()).toEqual([{ reason: 'opted_out', n: 2 }]);
});
