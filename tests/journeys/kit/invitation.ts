import type { Page } from 'playwright-core';
import type { Journey } from '../../kit/journey.ts';
import { until } from '../../kit/until.ts';

export interface Invited {
  email: string;
  name: string;
  role: 'owner' | 'manager' | 'agent' | 'viewer';
}

/** The link of an invitation, read in the development mailbox. */
export async function invitationLink(
  { owner, sitePath, server }: Journey,
  email: string,
  role: Invited['role'],
): Promise<string> {
  const invited = await owner.post(`${sitePath}/invitations`, { email, role });
  if (invited.status !== 201) throw new Error(`inviting answered ${invited.status}`);
  const path = await until(
    async () =>
      String((await owner.get('/dev/mail')).body)
        .split(email)[1]
        ?.match(/\/admin\/invitation#[\w-]+/)?.[0],
    { otherwise: () => `no invitation was mailed to ${email}` },
  );
  return server.url + path;
}

/** Joins a site as an invited person does, up to the first look at Today. */
export async function acceptInvitation(page: Page, journey: Journey, { email, name, role }: Invited): Promise<void> {
  await page.goto(await invitationLink(journey, email, role));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password').fill('four words in a row');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}
