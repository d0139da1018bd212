import { expect } from 'chai';
import '../src/ask/wave/wave-mail.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';

describe('wave-mail', () => {
  const path = `/api/sites/${site.id}/surveys/${csat.slug}/wave/invitations`;
  const drawn = { period: '2026-10-01', waiting: 3, withoutAddress: 1, languages: [{ language: 'zh-CN', n: 3 }] };
  const invited = { invited: 2, withoutAddress: 1, notAsked: [{ reason: 'open_complaint', n: 1 }], next: null };
  beforeEach(() => speak('en'));
  afterEach(endSession);

  /** Presses the button, and answers what is asked by another. */
  async function press(answer: string) {
    const element = Object.assign(document.createElement('wave-mail'), { siteId: site.id, slug: csat.slug });
    holdSession('manager').append(element);
    (await until(() => element.renderRoot.querySelector<HTMLElement>('ui-button'))).click();
    const asked = await until(() => document.querySelector('ui-question'));
    await asked.updateComplete;
    const said = textOf(asked);
    [...asked.renderRoot.querySelectorAll<HTMLElement>('ui-button')]
      .find((one) => textOf(one).trim() === answer)!
      .click();
    return { element, said };
  }

  it('says before how many mails go out in which language, and afterwards what came of it', async () => {
    const calls = startFakeApi({ [`GET ${path}`]: drawn, [`POST ${path}`]: invited });
    let told = 0;
    document.addEventListener('invited', () => told++, { once: true, capture: true });
    const { element, said } = await press('Send the mails');
    expect(said).to.contain('Invite 3 customers by mail?');
    expect(said).to.contain('3. Whoever your rules leave in peace gets no mail.');
    expect(said).to.contain('Drawn, but without an address: 1.');
    await until(() => textOf(element).includes('Invited: 2'));
    await until(() => told === 1);
    expect(textOf(element))
      .to.match(/Without an address: 1\b/)
      .and.to.contain('Not invited, ');
    const posts = calls.filter(({ method }) => method === 'POST');
    expect(posts.map(({ body }) => body)).to.deep.equal([{ period: '2026-10-01', after: '' }]);
  });

  it('sends nothing that is not meant', async () => {
    const calls = startFakeApi({ [`GET ${path}`]: drawn, [`POST ${path}`]: invited });
    const { element } = await press('Cancel');
    await until(() => !element.renderRoot.querySelector('ui-button')!.hasAttribute('loading'));
    expect(calls.every(({ method }) => method === 'GET')).to.equal(true);
  });

  it('says how many a mail cannot reach where nobody else is left', async () => {
    startFakeApi({ [`GET ${path}`]: { ...drawn, waiting: 0, languages: [] } });
    const element = Object.assign(document.createElement('wave-mail'), { siteId: site.id, slug: csat.slug });
    holdSession('manager').append(element);
    (await until(() => element.renderRoot.querySelector<HTMLElement>('ui-button'))).click();
    await until(() => textOf(element).includes('is left to be invited by mail. Drawn, but without an address: 1.'));
  });

  it('says why it could not go on, and what came of it until then', async () => {
    const answers: Record<string, unknown> = { [`GET ${path}`]: drawn, [`POST ${path}`]: 'busy' };
    startFakeApi(answers);
    const { element } = await press('Send the mails');
    await until(() => element.renderRoot.querySelector('ui-error'));
    expect(textOf(element)).to.contain('Invited: 0');
  });
});
