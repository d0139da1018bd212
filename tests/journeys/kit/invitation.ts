import type { Page } from 'playwright-core';
import type { Journey } from '../../kit/journey.ts';

export interface Invited {
  email: string;
  name: string;
  /** A preset, or the id of an own role. */
  role: string;
}

/** The link of a new invitation. */
export async function invitationLink(
  { owner, sitePath }: Journey,
  email: string,
  role: Invited['role'],
): Promise<string> {
  const invited = await owner.post(`${sitePath}/invitations`, { email, role });
  const copied = await owner.post(`${sitePath}/invitations/${invited.body.id}/link`, {});
  if (copied.status !== 201) throw new Error(`inviting answered ${invited.status}, its link ${copied.status}`);
  return copied.body.link;
}

/** Joins a site as an invited person does, up to the first look at Today. */
export async function acceptInvitation(page: Page, journey: Journey, { email, name, role }: Invited): Promise<void> {
  await page.goto(await invitationLink(journey, email, role));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password').fill('four words in a row');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'Today', level: 1 }).waitFor();
}
