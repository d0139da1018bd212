import { afterAll, beforeAll, expect, test } from 'vitest';
import { startJourney, type Journey } from '../kit/journey.ts';
import { startMailSink, type MailSink } from '../kit/mail-sink.ts';
import type { Mail } from '../kit/read-mail.ts';
import { listenForFaults } from './kit/faults.ts';

let started: AsyncDisposableStack;
let sink: MailSink;
let journey: Journey;
beforeAll(async () => {
  await using starting = new AsyncDisposableStack();
  sink = starting.use(await startMailSink());
  const env = { SMTP_URL: sink.url, MAIL_FROM: 'Shop <care@shop.example>' };
  journey = starting.use(await startJourney({ env }));
  started = starting.move();
});
afterAll(() => started.disposeAsync());

const path = (): string => `${journey.sitePath}/surveys/csat`;
const invite = async (...invitations: object[]): Promise<any[]> =>
  (await journey.owner.post(`${path()}/invitations`, { invitations })).body.invitations;
const counts = async (): Promise<any> => (await journey.owner.get(`${path()}/invitation-counts`)).body;
const linkIn = ({ text }: Mail, with_: string): string =>
  text.match(/https?:\S+/g)!.find((link) => link.includes(with_))!;

test('a customer is mailed, answers by the link, and is not reminded; who has not answered is, and has a way out', async () => {
  const [li, wang] = [
    { customer: 'li', service: 'order 1001', language: 'en', email: 'li@mail.example' },
    { customer: 'wang', service: 'order 1002', language: 'zh-CN', email: 'wang@mail.example' },
  ];
  expect(await invite(li, wang)).toMatchObject([
    { asked: true, mailed: true },
    { asked: true, mailed: true },
  ]);
  const mail = await sink.to(li.email);
  expect(mail.subject).toBe('How was it at Shop?');
  expect(mail.text).toContain('order 1001');
  expect(mail.headers['list-unsubscribe']).toMatch(/^<http\S+\/v1\/sites\/\S+\/invitations\/never\?i=\S+>$/);
  expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
  expect((await sink.to(wang.email)).subject).toBe('Shop 想听听您的感受');
  await expect.poll(async () => (await counts()).delivered).toBe(2);

  // Whatever looks into mails opens every link, ten times.
  const link = linkIn(mail, 'via=mail');
  const opened = Array.from({ length: 10 }, (_, n) => `${link}&score=${(n % 5) + 1}`);
  for (const url of [...opened, linkIn(mail, 'never=1')]) expect((await fetch(url)).status).toBe(200);
  expect(await counts()).toMatchObject({ invited: 2, opened: 0, answered: 0, declined: 0, optedOut: 0 });

  // Nor does what staff try.
  const staff = await journey.ownerPage();
  for (const [tried, button] of [
    [link, 'No, thanks'],
    [linkIn(mail, 'never=1'), 'Do not ask me again'],
  ] as const) {
    await staff.goto(tried);
    await staff.getByRole('button', { name: button }).click();
    await staff.getByText('A test: nothing was sent.').waitFor();
  }
  expect(await counts()).toMatchObject({ opened: 0, declined: 0, optedOut: 0 });

  const page = await journey.visitorPage();
  const faults = await listenForFaults(page);
  await page.goto(`${link}&score=4`);
  await page.getByText('order 1001').waitFor();
  await expect.poll(async () => (await counts()).opened).toBe(1);
  await expect.poll(() => page.getByRole('radio', { name: /^4 of 5/ }).getAttribute('aria-checked')).toBe('true');
  expect((await counts()).answered).toBe(0);
  await page.getByRole('button', { name: 'Send rating' }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(async () => (await counts()).answered).toBe(1);
  await expect.poll(() => page.locator('[data-did]').allTextContents()).toEqual(['Do not ask me again']);
  const { items } = (await journey.owner.get(`${journey.sitePath}/responses?limit=5`)).body;
  expect(items).toMatchObject([
    { customer: 'li', score: 4, channel: 'mail', attributes: { service: 'order 1001' }, leftOut: [] },
  ]);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Thank you, you have answered' }).waitFor();
  expect(faults).toEqual([]);

  journey.server.forward(4 * 86_400_000);
  const reminder = await sink.to(wang.email, 2);
  expect(reminder.text).toContain('我们只提醒这一次');
  expect(sink.mails.filter(({ to }) => to.includes(li.email))).toHaveLength(1);

  await page.goto(linkIn(reminder, 'never=1'));
  await page.getByRole('button', { name: '不再询问我' }).click();
  await page.getByText('以后不会再邀请您').waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await counts()).toMatchObject({ reminded: 1, optedOut: 1, declined: 1, reached: 2 });
  journey.server.forward(100 * 86_400_000);
  const [again] = await invite({ ...wang, service: 'order 2002' });
  expect(again).toMatchObject({ asked: false, reason: 'opted_out' });
});
