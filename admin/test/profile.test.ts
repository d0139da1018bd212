import { expect } from 'chai';
import { speak } from '../src/language/language.ts';
import '../src/settings/mail-test.ts';
import '../src/settings/own-sessions.ts';
import '../src/settings/profile-settings.ts';
import { heldAnswer, startFakeApi } from './fake-api.ts';
import { endSession, holdSession, site, textOf } from './fixtures.ts';
import { takeClock } from '../../tests/kit/page-clock.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';

beforeEach(() => speak('en'));
afterEach(() => endSession());

describe('the profile of a person', () => {
  it('takes another name, and says what is missing', async () => {
    const me = { person: { id: 'p1', name: 'Mei Lin', email: 'mei@shop.example' }, sites: [], mail: 'sent' };
    const calls = startFakeApi({ 'PATCH /api/me': me });
    const page = holdSession('viewer').appendChild(document.createElement('profile-settings'));
    const field = await until(() =>
      page.renderRoot.querySelector<HTMLInputElement & { error: string }>('ui-field[name]'),
    );
    const save = (typed: string): void => {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      page.renderRoot.querySelector('form')!.requestSubmit();
    };
    save(' ');
    await until(() => field.error);
    expect(calls).to.deep.equal([]);
    save(' Mei Lin ');
    await until(() => calls.length === 1);
    expect(calls[0]!.body).to.deep.equal({ name: 'Mei Lin' });
  });

  it('keeps what is typed on while a name is sent', async () => {
    const { held, answer } = heldAnswer();
    const calls = startFakeApi({ 'PATCH /api/me': {} }, held);
    const page = holdSession('viewer').appendChild(document.createElement('profile-settings'));
    const field = await until(() => page.renderRoot.querySelector<HTMLInputElement>('ui-field[name]'));
    const type = (typed: string): void => {
      field.value = typed;
      field.dispatchEvent(new Event('input'));
    };
    type('Mei L');
    page.renderRoot.querySelector('form')!.requestSubmit();
    await until(() => calls[0]);
    type('Mei Lin');
    answer();
    await settled();
    expect(field.value).to.equal('Mei Lin');
  });

  it('says where they are signed in, and ends it everywhere else', async () => {
    const sessions = [
      { since: '2026-11-21T09:30:00Z', isThis: false },
      { since: '2026-11-20T09:30:00Z', isThis: true },
    ];
    const calls = startFakeApi({ 'GET /api/me/sessions': { sessions }, 'DELETE /api/me/sessions/others': {} });
    const page = holdSession('viewer').appendChild(document.createElement('own-sessions'));
    (await until(() => page.renderRoot.querySelector('ui-button'))).click();
    await until(() => calls.filter(({ method }) => method === 'GET').length === 2);
    expect(calls.map(({ method }) => method)).to.deep.equal(['GET', 'DELETE', 'GET']);
  });
});

describe('a test mail', () => {
  const mail = { id: 'm', to: 'mei@shop.example', writtenAt: '2026-11-21T09:30:00Z', sentAt: null };
  const path = `/api/sites/${site.id}/test-mails`;
  const send = async (answer: object) => {
    startFakeApi({ [`POST ${path}`]: { ...mail, reply: null, fault: null, ...answer } });
    const element = document.createElement('mail-test');
    element.siteId = site.id;
    holdSession('owner').append(element);
    const button = await until(() => element.renderRoot.querySelector('ui-button'));
    button.click();
    const said = (): string => textOf(element.renderRoot.querySelector('[role=status]')!).trim();
    await until(said);
    return { said, again: () => button.click() };
  };

  for (const [answer, words] of [
    [{ state: 'waiting' }, 'On its way to'],
    [{ state: 'sent', sentAt: '2026-11-21T09:31:00Z' }, 'The mail server took it for'],
    [{ state: 'retrying', fault: 'sign_in' }, 'refuses the sign-in. Look at user and password in SMTP_URL'],
    [{ state: 'failed', fault: 'refused', reply: '550 5.1.1 No such user' }, '550 5.1.1 No such user'],
  ] as const)
    it(`that is ${answer.state} says so`, async () => expect((await send(answer)).said()).to.contain(words));

  it('is looked after on where another one is refused', async () => {
    const clock = takeClock(window);
    try {
      const { said, again } = await send({ state: 'retrying' });
      const sent = { ...mail, state: 'sent', sentAt: mail.writtenAt, reply: null, fault: null };
      const calls = startFakeApi({ [`POST ${path}`]: 'forbidden', [`GET ${path}/m`]: sent });
      again();
      await until(() => calls[0]);
      await clock.pass(2000);
      await until(() => said().includes('The mail server took it for'));
    } finally {
      clock.giveBack();
    }
  });
});
