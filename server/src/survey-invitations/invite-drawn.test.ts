import { customerList } from '@huiyin/shared/contract/population';
import { inviteDrawn as inviteDrawnBody } from '@huiyin/shared/contract/wave-invitations';
import { waveEdit } from '@huiyin/shared/contract/waves';
import { isOfWave } from '@huiyin/shared/domain/wave-service';
import { expect, it } from 'vitest';
import { lastDisturbed } from '../asking/last-disturbed.ts';
import { runJob } from '../base/jobs/run-jobs.ts';
import { siteById } from '../base/site.ts';
import { changeConsent } from '../population/consents.ts';
import { listCustomers } from '../population/list-customers.ts';
import { firstScore } from '../responses/first-score.ts';
import { openTestDb } from '../testing/open-test-db.ts';
import { planWave } from '../waves/change-wave.ts';
import { viewWave } from '../waves/view-wave.ts';
import { waveDrawing } from '../waves/wave-drawing.ts';
import { countDrawn, inviteDrawn } from './invite-drawn.ts';
import { listInvitations } from './read-invitations.ts';

/** Thirty customers, all drawn: every third has no address, and every other one of the rest speaks Chinese. */
async function drawThirty() {
  const t = await openTestDb();
  t.settings.mail = 'sent';
  const made = await t.site();
  const here = async () => t.call((await siteById(t.db, made.id))!);
  const customers = Array.from({ length: 30 }, (_, i) => ({
    id: `u${i}`,
    ...(i % 3 !== 0 && { email: `u${i}@shop.example` }),
    language: i % 2 === 0 ? 'zh-CN' : 'th',
  }));
  await listCustomers(await here(), customerList.parse({ customers }));
  const required = { by: 'share', customers: null, permille: 1000 };
  const plan = waveEdit.parse({ base: null, every: 'quarter', required, draw: { responseRate: 100 } });
  const draw = async () => {
    await planWave(await here(), 'nps', plan);
    await runJob(t, waveDrawing(t, lastDisturbed), 'here');
    return (await viewWave(await here(), 'nps', firstScore)).periods[0]!.draw!;
  };
  const piece = async (body: object) => inviteDrawn(await here(), 'nps', inviteDrawnBody.parse(body));
  return { t, here, draw, piece };
}

it('invites the drawn who have an address by mail, piece by piece, each once a round', async () => {
  const { t, here, draw, piece } = await drawThirty();
  await using _ = t;
  await expect(countDrawn(await here(), 'nps')).rejects.toMatchObject({ code: 'conflict' });
  expect(await draw()).toMatchObject({ drawn: 30, asked: 0 });
  await changeConsent(await here(), { customer: 'u1', purpose: 'contact', given: false });
  const [first] = (await here()).site.languages;
  const { period, waiting, withoutAddress, languages } = await countDrawn(await here(), 'nps');
  expect({ waiting, withoutAddress }).toEqual({ waiting: 20, withoutAddress: 10 });
  expect(languages.reduce((sum, { n }) => sum + n, 0)).toBe(20);
  expect(languages.map(({ language }) => language)).toContain(first);

  const pieces = [];
  let after: string | null = '';
  while (after !== null) {
    const said = await piece({ period, after });
    pieces.push(said);
    after = said.next;
  }
  expect(pieces.length).toBe(2);
  expect(pieces.reduce((sum, { invited }) => sum + invited, 0)).toBe(19);
  expect(pieces.reduce((sum, one) => sum + one.withoutAddress, 0)).toBe(10);
  expect(pieces.flatMap(({ notAsked }) => notAsked)).toEqual([{ reason: 'opted_out', n: 1 }]);
  const { invitations } = await listInvitations(await here(), 'nps');
  expect(invitations).toHaveLength(19);
  expect(invitations.every(({ service }) => isOfWave(service))).toBe(true);
  expect((await viewWave(await here(), 'nps', firstScore)).periods[0]!.draw).toMatchObject({ drawn: 30, asked: 19 });
  const mails = await t.db.query('SELECT body FROM outbox');
  expect(mails).toHaveLength(19);
  for (const { body } of mails) expect(body).not.toContain('wave:');

  // Begun anew, it passes over whoever was asked.
  expect(await piece({ period })).toMatchObject({ invited: 0, withoutAddress: 10, next: null });
  expect(await t.db.query('SELECT 1 FROM outbox')).toHaveLength(19);
});

it('refuses another round than the one under way, and a server that sends no mail', async () => {
  const { t, draw, piece } = await drawThirty();
  await using _ = t;
  await draw();
  await expect(piece({ period: '2020-01-01' })).rejects.toMatchObject({ errors: [{ field: 'period' }] });
  t.settings.mail = 'withheld';
  await expect(piece({ period: '2026-10-01' })).rejects.toMatchObject({ code: 'not_available' });
});
