import { expect } from 'chai';
import { presets } from '@huiyin/shared/domain/permissions';
import type { InstallCheck } from '@huiyin/shared/contract/sites';
import { words as account } from '@huiyin/shared/i18n/admin/account/en';
import { words as health } from '@huiyin/shared/i18n/admin/health/en';
import { words as settings } from '@huiyin/shared/i18n/admin/settings/en';
import { words as simplified } from '@huiyin/shared/i18n/admin/settings/zh-CN';
import { words as traditional } from '@huiyin/shared/i18n/admin/settings/zh-TW';
import type { MailState } from '../src/api/session.ts';
import { ApiProblem } from '../src/api/problem.ts';
import type { TicketView } from '../src/api/tickets.ts';
import '../src/account/forgot-page.ts';
import '../src/inbox/ticket-composer.ts';
import { speak } from '../src/language/language.ts';
import { problemText } from '../src/language/problem-text.ts';
import '../src/settings/health-settings.ts';
import '../src/settings/install-check.ts';
import '../src/settings/invite-form.ts';
import '../src/ui/ui-error.ts';
import '../src/ui/ui-toasts.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { holdSession, site, textOf } from './fixtures.ts';

const mails = ['sent', 'shown', 'withheld'] as const satisfies MailState[];
const email = 'mei@mail.example';

/** Every sentence that tells of a state is read in each state it can stand in. */
describe('a sentence about state is true in it', () => {
  beforeEach(() => speak('en'));
  afterEach(() => {
    stopFakeApi();
    document.body.replaceChildren();
  });

  const put = async <E extends HTMLElement & { updateComplete: Promise<unknown> }>(element: E): Promise<E> => {
    document.body.append(element);
    await element.updateComplete;
    return element;
  };

  const left = { 'an address': [email, []], 'what is none': [null, ['mei@']], nothing: [null, []] } as const;
  for (const mail of mails)
    for (const threadReadable of [true, false])
      for (const [what, [address, wrong]] of Object.entries(left)) {
        it(`whom a reply reaches: mails ${mail}, thread ${threadReadable ? 'readable' : 'lost'}, ${what} left`, async () => {
          const composer = document.createElement('ticket-composer');
          const contact = { email: address, phone: null, name: null };
          const leftOut = wrong.map((value) => ({ field: 'contact.email', value }));
          const ticket = {
            id: 't',
            revision: 1,
            status: 'open',
            history: [],
            threadReadable,
            response: { contact, leftOut },
          };
          composer.ticket = ticket as unknown as TicketView;
          composer.mail = mail;
          const text = textOf(await put(composer));
          const byMail = mail === 'sent' && address !== null;
          expect(/by e-mail/.test(text), text).to.equal(byMail);
          expect(/cannot reach/.test(text), text).to.equal(!threadReadable && !byMail);
          if (threadReadable || byMail) return;
          expect(/mail is not set up/.test(text), text).to.equal(address !== null);
          expect(/left no e-mail/.test(text), text).to.equal(what === 'nothing');
          expect(text.includes('mei@'), text).to.equal(what === 'what is none');
        });
      }

  for (const mail of mails)
    it(`where the link for a new password is: mails ${mail}`, async () => {
      startFakeApi({ 'GET /api/setup': { done: true, mail }, 'POST /api/auth/request-password-reset': {} });
      const page = await put(document.createElement('forgot-page'));
      const { forgot } = account;
      const has = (text: string) => () => textOf(page).includes(text);
      if (mail === 'withheld') {
        await until(has(forgot.noMail));
        return expect(has(forgot.action)()).to.equal(false);
      }
      const field = page.renderRoot.querySelector('ui-field')!;
      field.value = email;
      await field.updateComplete;
      page.renderRoot.querySelector('form')!.requestSubmit();
      await until(has(mail === 'sent' ? forgot.sent : forgot.shown));
      expect(has(mail === 'sent' ? forgot.shown : forgot.sent)()).to.equal(false);
    });

  for (const byHand of [true, false])
    it(`how an invitation gets there: ${byHand ? 'by hand' : 'by mail'}`, async () => {
      startFakeApi({ 'POST /api/sites/s/invitations': {} });
      const toasts = await put(document.createElement('ui-toasts'));
      const form = document.createElement('invite-form');
      Object.assign(form, { siteId: 's', byHand, may: presets.owner });
      await put(form);
      const field = form.renderRoot.querySelector('ui-field')!;
      field.value = email;
      field.dispatchEvent(new Event('input'));
      form.renderRoot.querySelector('form')!.requestSubmit();
      const { people } = settings;
      await until(() => textOf(toasts).includes(byHand ? people.invitedByHand(email) : people.invited(email)));
    });

  const seen = { lastSeenAt: '2026-11-21T09:30:00Z', lastAnswerAt: '2026-11-21T09:30:00Z' };
  const allowed = { ...seen, origin: 'https://shop.example', allowed: true, own: false };
  const own = { ...seen, origin: 'https://feedback.example', allowed: false, own: true };
  const refused = { ...seen, origin: 'https://www.shop.example', allowed: false, own: false, lastAnswerAt: null };
  const nowhere = { ...refused, origin: 'null' };
  /** The rows each verdict can stand above. */
  const rows: Record<InstallCheck['verdict'], InstallCheck['sightings'][]> = {
    working: [[allowed], [allowed, own, refused, nowhere]],
    some_refused: [
      [allowed, refused],
      [allowed, own, nowhere],
    ],
    not_lately: [[allowed], [allowed, own, refused]],
    allowed_since: [[allowed], [allowed, own, refused, nowhere]],
    wrong_origin: [[refused], [nowhere], [allowed, own, refused, nowhere]],
    own_only: [[own]],
    never_seen: [[]],
    no_origins: [[], [own]],
  };
  const verdicts = Object.entries(rows) as [InstallCheck['verdict'], InstallCheck['sightings'][]][];
  for (const [verdict, each] of verdicts)
    for (const sightings of each)
      it(`whether the widget works: ${verdict}, seen on ${sightings.map(({ origin }) => origin).join()}`, async () => {
        startFakeApi({ 'GET /api/sites/s/install-check': { verdict, sightings } });
        const check = document.createElement('install-check');
        check.siteId = 's';
        await put(check);
        const { verdicts: told, todo } = settings.install;
        await until(() => textOf(check).includes(told[verdict]));
        const text = textOf(check);
        expect(text).to.include(todo[verdict]);
        expect(/^.{0,40}It works/.test(text)).to.equal(verdict === 'working' || verdict === 'some_refused');
        expect(/nothing to do/.test(text)).to.equal(verdict === 'working');
        expect(/not been seen/.test(text)).to.equal(verdict === 'never_seen');
        // What is denied is denied of the site's pages, not of this server's.
        if (sightings.includes(own) && /\bno(ne)?\b/i.test(told[verdict]))
          expect(told[verdict]).to.match(/\byours?\b|allowed/);
        const buttons = [...check.renderRoot.querySelectorAll('td ui-button')];
        const offered = sightings.includes(refused) ? ['Allow https://www.shop.example'] : [];
        expect(buttons.map((button) => button.textContent.trim())).to.deep.equal(offered);
      });

  it('a page that is to be opened for the install check has its button pressed too, in every language', () => {
    const all = [settings, simplified, traditional].flatMap(({ install }) => Object.values(install.todo));
    const opens = all.filter((todo) => /\bopen\b|打开|開啟/i.test(todo));
    expect(opens).to.have.length(3 * 4);
    for (const todo of opens) expect(todo).to.match(/press|点一下|點一下/);
  });

  const at = '2026-11-21T09:30:00.000Z';
  const failure = { at, times: 3, error: 'ECONNREFUSED' };
  const states = {
    fine: { state: 'fine', lastRunAt: at, waitingSince: null, failure: null },
    new: { state: 'fine', lastRunAt: null, waitingSince: null, failure: null },
    running: { state: 'running', lastRunAt: at, waitingSince: at, failure: null },
    late: { state: 'late', lastRunAt: at, waitingSince: at, failure: null },
    failing: { state: 'failing', lastRunAt: at, waitingSince: at, failure },
  } as const;
  for (const [how, job] of Object.entries(states))
    for (const mail of mails)
      it(`what the server does: mails ${mail}, a job that is ${how}`, async () => {
        const counts = {
          written: 9,
          sent: 4,
          waiting: 1,
          retrying: how === 'late' ? 1 : 0,
          retryingSince: how === 'late' ? at : null,
          failed: mail === 'sent' ? 2 : 0,
          lastSentAt: at,
          lastFailedAt: null,
        };
        const found = { at, jobs: [{ name: 'mail', ...job }], mail: { state: mail, ...counts } };
        startFakeApi({ [`GET /api/sites/${site.id}/health`]: found });
        const shown = holdSession('owner').appendChild(document.createElement('health-settings'));
        const { jobs, mail: words } = health;
        await until(() => textOf(shown).includes(jobs.heading));
        const text = textOf(shown);
        expect(text).to.include(jobs.states[job.state]);
        expect(text.includes(jobs.never)).to.equal(how === 'new');
        expect(text.includes(jobs.late)).to.equal(how === 'late');
        expect(text.includes(jobs.since)).to.equal(how === 'late' || how === 'failing');
        expect(text.includes('failed 3 times in a row (ECONNREFUSED)')).to.equal(how === 'failing');
        const isTroubled = mail === 'sent' && how === 'late';
        expect(text.includes(words.troubled)).to.equal(isTroubled);
        for (const each of mails) expect(text.includes(words.states[each])).to.equal(each === mail && !isTroubled);
        expect(text.includes(words.failedText)).to.equal(mail === 'sent');
      });

  it('that fields are marked is said only where they are; else the fields are named', async () => {
    const error = new ApiProblem('invalid', 400, { errors: [{ field: 'by', message: 'x' }] });
    const shown = async (marked: boolean): Promise<string> =>
      textOf(await put(Object.assign(document.createElement('ui-error'), { error, marked })));
    expect(await shown(true)).to.include('marked above');
    expect(await shown(false))
      .to.include('not right yet: by')
      .and.not.include('marked');
  });

  it('whose fault it is: ours only while there is a network', () => {
    expect(problemText(new Error('x'))).to.include('on our side');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      expect(problemText(new Error('x'))).to.include('Check your connection');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
