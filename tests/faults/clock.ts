import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { client } from '../kit/api.ts';
import { ownerPerson, siteOrigin } from '../kit/first-site.ts';
import { startMailSink } from '../kit/mail-sink.ts';
import { freePort } from '../kit/port.ts';
import { until } from '../kit/until.ts';
import { complaint } from '../load/answers.ts';
import { expecting } from './expecting.ts';
import { allWell } from './load.ts';
import { startPlace, underLoad, type SetUpName } from './place.ts';

const years = 10;
const shim = `--import ${pathToFileURL(join(import.meta.dirname, '../kit/clock-ahead.ts')).href}`;
const clockOf = (aheadMs: number) => ({ NODE_OPTIONS: shim, CLOCK_AHEAD_MS: String(aheadMs) });

/** What came of it. */
export interface Steps {
  steps: number;
  /** Sentences on whatever went wrong. */
  broken: string[];
}

/**
 * Lets a clock be ten years ahead while a session, an invitation, a mail and a ticket are made, then right again: what was made
 * is not valid, the mail goes, the ticket is due, and the work goes on.
 */
export async function stepOften(
  setUp: SetUpName,
  times: number,
  progress: (soFar: Steps) => void = () => undefined,
): Promise<Steps> {
  const all: Steps = { steps: 0, broken: [] };
  while (all.steps < times) {
    all.steps += 1;
    all.broken.push(...(await step(setUp)).map((what) => `step ${all.steps}: ${what}`));
    progress(all);
  }
  return all;
}

async function step(setUp: SetUpName): Promise<string[]> {
  const broken: string[] = [];
  const expect = expecting(broken);
  await using sink = await startMailSink();
  const noSink = `smtp://127.0.0.1:${await freePort()}`;
  await using place = await startPlace(setUp, { ...underLoad, ...clockOf(years * 365 * 86_400_000), SMTP_URL: noSink });
  const { siteId, siteKey, ownerCookie } = place.site;
  const path = `/api/sites/${siteId}`;
  const mine = complaint();
  const urls = (): string[] => place.apps.map((app) => app.url());
  const as = (cookie: string) => client(urls(), { cookie });
  const visitor = () => client(urls(), { origin: siteOrigin, bearer: mine.threadSecret });

  const ahead = as(ownerCookie);
  expect('a session while ahead', (await ahead.get('/api/me')).status, 200);
  const { body: invitation } = await ahead.post(`${path}/invitations`, { email: 'new@staff.example', role: 'agent' });
  const { body: copied } = await ahead.post(`${path}/invitations/${invitation.id}/link`, {});
  const token = new URL(copied.link).hash.slice(1);
  expect('an answer while ahead', (await visitor().post(`/v1/sites/${siteKey}/responses`, mine)).status, 201);

  for (const app of place.apps) {
    await app.stop();
    await app.restart({ ...clockOf(0), SMTP_URL: sink.url });
  }
  await allWell(place);
  expect('a session of then', (await as(ownerCookie).get('/api/me')).status, 401);
  expect('an invitation of then', (await visitor().post('/api/invitations/lookup', { token })).status, 410);
  const signIn = await as('').post('/api/auth/sign-in/email', ownerPerson);
  expect('signing in', signIn.status, 200);
  const owner = as(signIn.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  expect(
    'a message after',
    (await visitor().post(`/v1/threads/${mine.id}/messages`, { id: crypto.randomUUID(), text: 'And?' })).status,
    201,
  );
  await sink.to('new@staff.example');
  const due = async (): Promise<boolean> =>
    Date.parse((await owner.get(`${path}/tickets/${mine.id}`)).body.replyDueAt) <= Date.now();
  await until(due, { otherwise: () => 'the ticket is not due' });
  await place.verifyCounts();
  return broken;
}
