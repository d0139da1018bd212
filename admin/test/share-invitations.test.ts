import { expect } from 'chai';
import '../src/ask/share/share-invitations.ts';
import { speak } from '../src/language/language.ts';
import type { UiField } from '../src/ui/ui-field.ts';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi, type Answers } from './fake-api.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';

const path = `/api/sites/${site.id}/surveys/csat`;
const invitation = { customer: 'li', language: 'en', invitedAt: '2026-11-21T09:30:00.000Z', remindedAt: null };
const one = { ...invitation, service: 'order 1', state: 'delivered', optedOut: false };
const counts = {
  survey: 'csat',
  from: '2026-10-23',
  to: '2026-11-21',
  invited: 12,
  mailed: 12,
  delivered: 10,
  failed: 2,
  opened: 6,
  declined: 1,
  answered: 5,
  reminded: 0,
  optedOut: 0,
  reached: 10,
  rate: { share: 0.5, low: 0.237, high: 0.763 },
  notAsked: [
    { reason: 'cool_down', n: 3 },
    { reason: 'opted_out', n: 1 },
  ],
};
const answers = (more: object = {}, list: object[] = [one]): Answers => ({
  [`GET ${path}/invitations`]: { invitations: list },
  [`GET ${path}/invitation-counts`]: { ...counts, ...more },
});

describe('invitations of a survey', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  async function show(maySend = true) {
    const element = document.createElement('share-invitations');
    Object.assign(element, { survey: csat, site, seesFigures: true, maySend });
    holdSession('manager').append(element);
    await settled();
    return element;
  }
  const formOf = (element: Awaited<ReturnType<typeof show>>) => element.renderRoot.querySelector('invite-customer')!;
  async function fill(form: ReturnType<typeof formOf>, typed: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(typed)) {
      const field = form.renderRoot.querySelector<UiField>(`[name=${name}]`)!;
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    await settled();
    form.renderRoot.querySelector('form')!.requestSubmit();
    await settled();
  }

  it('show the response rate with its interval and of how many, how far the newest came, and who was not invited', async () => {
    startFakeApi(answers());
    const element = await show();
    await until(() => textOf(element).includes('50.0%'));
    const text = textOf(element);
    for (const said of ['of 10 reached', '23.7', '76.3', 'order 1', 'Mail delivered', 'Asked to be left out'])
      expect(text).to.contain(said);
  });

  it('show no rate of too few', async () => {
    startFakeApi(answers({ rate: null, reached: 4 }));
    const element = await show();
    await until(() => textOf(element).includes('Too few reached for a rate: 4.'));
    expect(textOf(element)).not.to.contain('%.');
  });

  it('say what to do where nobody was invited', async () => {
    startFakeApi(answers({}, []));
    const element = await show();
    await until(() => textOf(element).includes('Nobody was invited yet'));
  });

  it('count who was not invited where nobody was', async () => {
    startFakeApi(answers({ invited: 0, reached: 0, rate: null }, []));
    const element = await show();
    await until(() => textOf(element).includes('Asked to be left out'));
  });

  it('are figures alone for whoever may not invite', async () => {
    const calls = startFakeApi(answers());
    const element = await show(false);
    await until(() => textOf(element).includes('of 10 reached'));
    expect(element.renderRoot.querySelector('invite-customer')).to.equal(null);
    expect(calls.map(({ path: asked }) => asked)).not.to.include(`${path}/invitations`);
  });

  const result = { customer: 'li', service: 'order 1', asked: true, reason: null, link: 'https://a/s/k/csat?i=t' };
  it('are made for a customer and a service, without an address by their link', async () => {
    const calls = startFakeApi({
      ...answers(),
      [`POST ${path}/invitations`]: { invitations: [{ ...result, mailed: false, repeated: false }] },
    });
    const form = formOf(await show());
    await fill(form, { customer: ' li ' });
    expect(calls.filter(({ method }) => method === 'POST')).to.deep.equal([]);
    expect(textOf(form)).to.contain('Fill this in.');
    await fill(form, { service: 'order 1' });
    await until(() => textOf(form).includes(result.link));
    expect(calls.find(({ method }) => method === 'POST')?.body).to.deep.equal({
      invitations: [{ customer: 'li', service: 'order 1', language: site.languages[0] }],
    });
  });

  it('say at its field what the server does not take', async () => {
    const errors = [{ field: 'invitations.0.service', message: 'must be one line' }];
    const headers = { 'content-type': 'application/problem+json' };
    const refused = Response.json({ code: 'invalid', errors }, { status: 400, headers });
    startFakeApi({ ...answers(), [`POST ${path}/invitations`]: refused });
    const form = formOf(await show());
    await fill(form, { customer: 'li', service: 'order\u0000' });
    const field = form.renderRoot.querySelector<UiField>('[name=service]')!;
    await until(() => field.error.includes('control characters'));
    expect(form.renderRoot.querySelector('ui-error')).to.equal(null);
  });

  it('say why somebody is not invited', async () => {
    const refused = { ...result, asked: false, reason: 'opted_out', link: null, mailed: false, repeated: false };
    startFakeApi({ ...answers(), [`POST ${path}/invitations`]: { invitations: [refused] } });
    const form = formOf(await show());
    await fill(form, { customer: 'li', service: 'order 1' });
    await until(() => textOf(form).includes('Not invited: Asked to be left out.'));
  });
});
