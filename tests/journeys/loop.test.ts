import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { startJourney } from '../kit/journey.ts';
import { startMailSink } from '../kit/mail-sink.ts';
import { inSight } from './kit/in-sight.ts';
import { sendAtOnce } from './kit/send-at-once.ts';
import { widgetOn } from './kit/widget.ts';

const email = 'mei@example.com';

test('a complaint is answered, rated badly, opened again, and rated well', async () => {
  await using sink = await startMailSink();
  await using journey = await startJourney({ env: { SMTP_URL: sink.url } });
  const staff = await journey.ownerPage();
  await staff.goto('/admin');
  await staff.getByRole('heading', { name: 'Until the first answer comes' }).waitFor();

  // The visitor complains and gets a number and a promise.
  const visitor = await journey.visitorPage();
  await visitor.goto('/demo');
  const widget = widgetOn(visitor);
  const { panel } = widget;
  await widget.open();
  const number = await widget.complain('The parcel is three days late', { category: 'Delivery', email, name: 'Mei' });
  await panel.getByText(/We have it and will reply here by .*\d/).waitFor();

  // It stands on Today without a reload, and in the Inbox, where the keyboard is enough.
  await staff.getByRole('link', { name: /^Mei.*The parcel is three days late/ }).waitFor();
  await press(staff.locator('body'), 'g', 'i');
  await staff.getByRole('heading', { name: 'Inbox' }).waitFor();
  await staff.getByRole('link', { name: /The parcel is three days late/ }).waitFor();
  await press(staff.locator('body'), 'j', 'Enter');
  await staff.getByRole('heading', { name: `Mei #${number}` }).waitFor();
  await press(staff.locator('body'), 'k', 'j', 'n');
  await staff.getByRole('textbox', { name: 'Your note' }).fill('Ask the depot first');
  await staff.getByRole('button', { name: 'Add note' }).click();
  await staff.getByText('Internal note').waitFor();

  // A reply can be taken back before the customer has it.
  const field = staff.getByRole('textbox', { name: 'Your reply' });
  const thread = staff.getByRole('list', { name: 'Conversation' });
  await press(staff.locator('body'), 'r');
  await field.fill('It is on the van today');
  await staff.keyboard.press('Control+Enter');
  await thread.getByRole('button', { name: 'Undo' }).click();
  await staff.getByText(`#${number}: your reply is a draft again.`).waitFor();
  expect(await field.inputValue()).toBe('It is on the van today');
  expect(await panel.getByText('It is on the van today').count()).toBe(0);

  // It comes into the open panel; the note never does.
  await sendAtOnce(staff);
  await staff.keyboard.press('Control+Enter');
  await panel.getByText('It is on the van today').waitFor();
  expect(await panel.getByText('Ask the depot first').count()).toBe(0);
  expect(await visitor.evaluate(() => document.documentElement.outerHTML)).not.toContain('depot');

  // The thread is there after closing, and after a reload.
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => panel.isVisible()).toBe(false);
  await visitor.reload();
  await visitor.getByRole('button', { name: /^Feedback/ }).click();
  await widget.tab('Conversation').click();
  await panel.getByText('It is on the van today').waitFor();

  // Closed, the launcher tells of the next reply, also of one with a character at which patterns end a line.
  await panel.getByRole('button', { name: 'Close' }).click();
  await field.fill('It has just arrived\u2028at your door');
  await staff.getByRole('button', { name: 'Send reply' }).click();
  await visitor.getByRole('button', { name: 'Feedback (New replies: 1)' }).click();
  await widget.tab('Conversation').click();
  await panel.getByText('It has just arrived at your door').waitFor();

  // The visitor answers, and the open ticket shows it.
  await panel.getByRole('textbox', { name: 'Write a message' }).fill('Thanks, but a tin is dented');
  await visitor.keyboard.press('Enter');
  const newest = thread.getByText('Thanks, but a tin is dented');
  await expect.poll(() => inSight(newest)).toBe(true);
  await field.fill('A long reply\n'.repeat(20));
  await expect.poll(() => inSight(newest)).toBe(true);
  await field.fill('');

  // Resolved, rated 2: open again.
  await staff.goto(`/admin/inbox/${number}?status=all`);
  const resolve = staff.getByRole('button', { name: 'Resolve', exact: true });
  await resolve.click();
  await panel.getByRole('heading', { name: 'Was it solved?' }).waitFor();
  await expect.poll(() => inSight(widget.point(/^5 of 5/))).toBe(true);
  await widget.point(/^2 of 5/).click();
  await widget.sendRating.click();
  await panel.getByText(/Sorry that it is not solved/).waitFor();
  await resolve.waitFor();

  // Resolved again, rated 5.
  await resolve.click();
  await panel.getByRole('heading', { name: 'Was it solved?' }).waitFor();
  await widget.point(/^5 of 5/).click();
  await panel.getByLabel('Anything to add?').fill('All good now');
  await widget.sendRating.click();
  await panel.getByText('You gave 5 of 5. Thank you.').waitFor();
  await staff.getByText('Rated 5 of 5 after it was solved').first().waitFor();

  await thread.getByText(/rated the outcome 5 of 5/).waitFor();
  expect(await sentences(thread)).toEqual([
    'Olive Owner resolved the ticket',
    'Customer rated the outcome 2 of 5, so it is open again',
    'Olive Owner resolved the ticket',
    'Customer rated the outcome 5 of 5',
  ]);
  await thread.getByText('All good now').waitFor();

  // The copy went out by mail, to nobody else, and without the note.
  await expect.poll(() => sink.mails.filter((mail) => mail.to.includes(email)).length).toBe(2);
  const mail = await sink.to(email);
  expect(mail.subject).toContain(String(number));
  expect(mail.text).toContain('It is on the van today');
  expect(sink.mails.map(({ raw }) => raw).join()).not.toContain('depot');
});

async function press(where: Locator, ...keys: string[]): Promise<void> {
  for (const key of keys) await where.press(key);
}

/** What happened between the messages, without its moments. */
const sentences = (thread: Locator): Promise<string[]> =>
  thread
    .locator('.happened > p')
    .evaluateAll((lines) =>
      lines.map((line) => line.textContent!.replace(line.querySelector('time')!.textContent!, '').trim()),
    );
