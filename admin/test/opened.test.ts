import { expect } from 'chai';
import '../src/ask/survey-list.ts';
import { speak } from '../src/language/language.ts';
import '../src/settings/new-site.ts';
import '../src/touchpoints/touchpoint-settings.ts';
import { until } from '../../tests/kit/until.ts';
import { startFakeApi } from './fake-api.ts';
import { anywhereIn, csat, endSession, focused, holdSession, site } from './fixtures.ts';

const odd = 'Till "1"';
const touchpoint = {
  id: odd,
  name: odd,
  revision: 1,
  seen: false,
  sample: false,
  hidden: false,
  channel: null,
  guide: null,
  pages: [],
};

describe('what is opened', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  for (const [tag, cursor] of [
    ['new-site', 'ui-field'],
    ['survey-list', 'input'],
    ['touchpoint-settings', 'ui-field'],
  ] as const)
    it(`in ${tag} takes the cursor, and gives it back to what opened it`, async () => {
      startFakeApi({ [`GET /api/sites/${site.id}/touchpoints`]: { touchpoints: [touchpoint] } });
      const holder = holdSession('owner');
      holder.append(Object.assign(document.createElement(tag), { site, surveys: [csat] }));
      const opener = await until(() => anywhereIn(holder, '[data-of]'));
      const { of } = opener.dataset;
      opener.click();
      await until(() => focused()?.localName === 'input');
      expect((focused()!.getRootNode() as ShadowRoot).host.localName).to.equal(
        cursor === 'input' ? 'new-survey' : cursor,
      );
      const buttons = (root: ParentNode): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => [
          ...(one.localName === 'ui-button' ? [one] : []),
          ...(one.shadowRoot ? buttons(one.shadowRoot) : []),
        ]);
      buttons(holder)
        .find(({ textContent }) => textContent.trim() === 'Cancel')!
        .click();
      await until(() => anywhereIn(holder, '[data-of]'));
      await until(() => anywhereIn(holder, '[data-of]')!.matches(':focus-within, :focus'));
      expect(anywhereIn(holder, '[data-of]')!.dataset['of']).to.equal(of);
    });
});
