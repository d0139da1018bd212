import { expect, test } from 'vitest';
import { launch } from '../kit/browser.ts';
import { makeFirstSite, ownerPerson } from '../kit/first-site.ts';
import { startJourney } from '../kit/journey.ts';
import { freePort } from '../kit/port.ts';
import { startPrefixProxy } from '../kit/prefix-proxy.ts';
import { startServerHere } from '../kit/server-here.ts';
import { tempDir } from '../kit/temp.ts';

test('a page whose name was pointed at this machine reads nothing of it', async () => {
  await using journey = await startJourney();
  await using browser = await launch('--host-resolver-rules=MAP rebind.evil.test 127.0.0.1');
  const page = await browser.newPage();
  const evil = `http://rebind.evil.test:${journey.server.port}`;
  const site = `/v1/sites/${journey.site.siteKey}`;
  for (const path of ['/dev/mail', '/metrics', '/api/me', '/api/setup', site, '/huiyin.js', '/demo']) {
    const answer = await page.goto(evil + path);
    expect([path, answer?.status(), JSON.parse(await answer!.text()).code]).toEqual([path, 421, 'misdirected']);
  }
  // And what is answered may load nothing itself.
  const asked = page.evaluate(async (path) => (await fetch(path)).status, site);
  await expect(asked).rejects.toThrow('Failed to fetch');
});

test('behind a proxy, under a name of its own, a stranger finds no mailbox, and who belongs there signs in', async () => {
  using dir = tempDir();
  const port = await freePort();
  await using proxy = await startPrefixProxy(`http://127.0.0.1:${port}`, '/');
  const PUBLIC_URL = `http://feedback.example:${new URL(proxy.origin).port}`;
  await using server = await startServerHere({ dataDir: dir.path, env: { PORT: String(port), PUBLIC_URL } });
  await makeFirstSite([`http://127.0.0.1:${port}`], server.setupUrl!);
  await using browser = await launch('--host-resolver-rules=MAP feedback.example 127.0.0.1');
  const page = await browser.newPage({ baseURL: PUBLIC_URL, locale: 'en-US' });
  await page.goto('/admin/');
  const body = JSON.stringify({ email: ownerPerson.email });
  const asked = await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/auth/request-password-reset', { method: 'POST', headers, body })).status;
  }, body);
  expect(asked).toBe(200);
  for (const path of ['/dev/mail', '/metrics', '/demo']) expect((await page.goto(path))?.status()).toBe(404);
  await page.goto('/admin/');
  await page.getByLabel('E-mail').fill(ownerPerson.email);
  await page.getByLabel('Password').fill(ownerPerson.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Today' }).waitFor();
});

test('where no mail goes out, an owner hands over a link, and a forgotten password is not promised one', async () => {
  await using journey = await startJourney({ env: { HOST: '0.0.0.0' } });
  const staff = await journey.ownerPage();
  await staff.goto('/admin/settings/people');
  await staff.getByText('Mail is not set up').waitFor();
  await staff.getByRole('textbox', { name: 'E-mail address' }).fill('mei@shop.example');
  await staff.getByRole('button', { name: 'Make the invitation' }).click();
  await staff.getByRole('button', { name: 'Copy the link of the invitation of mei@shop.example' }).click();
  const link = await staff.locator('ui-copy code').innerText();

  const colleague = await journey.visitorPage();
  await colleague.goto(link);
  await colleague.getByLabel('Your name').fill('Mei Lin');
  await colleague.getByLabel('Password').fill('correct horse battery');
  await colleague.getByRole('button', { name: 'Join' }).click();
  await colleague.getByRole('heading', { name: 'Today' }).waitFor();

  const forgetful = await journey.visitorPage();
  await forgetful.goto('/admin/forgot');
  await forgetful.getByText('Mail is not set up on this server').waitFor();
  await staff.reload();
  await staff.getByRole('button', { name: 'Link for Mei Lin to choose a new password' }).click();
  await forgetful.goto(await staff.locator('ui-copy code').innerText());
  await forgetful.getByLabel('New password').fill('a brand new password');
  await forgetful.getByRole('button', { name: 'Save the new password' }).click();
  await forgetful.getByText('Your new password is saved').waitFor();
});
