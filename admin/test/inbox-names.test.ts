import { expect } from 'chai';
import { LitElement } from 'lit';
import { until } from '../../tests/kit/until.ts';
import { InboxNames } from '../src/inbox/inbox-names.ts';
import '../src/list/filter-chip.ts';
import { loadWords } from '../src/language/language.ts';
import type { Session } from '../src/shell/session.ts';
import { startFakeApi, stopFakeApi } from './fake-api.ts';
import { siteRef } from './fixtures.ts';

class Naming extends LitElement {
  readonly names = new InboxNames(this, () => ({ site: siteRef('agent') }) as unknown as Session);
}
customElements.define('inbox-naming', Naming);

describe('the tags a list can be narrowed to', () => {
  before(() => loadWords());
  afterEach(() => {
    document.querySelectorAll('inbox-naming, filter-chip').forEach((element) => element.remove());
    stopFakeApi();
  });

  for (const [chosen, shown, values] of [
    ['', '', ['late', 'VIP']],
    ['VIP', 'VIP', ['late', 'VIP']],
    ['vip', 'VIP', ['late', 'vip']],
    ['gone', 'gone', ['late', 'VIP', 'gone']],
  ] as const)
    it(`show ${shown || 'none'} where ${chosen || 'none'} is chosen`, async () => {
      startFakeApi({ [`GET /api/sites/${siteRef('agent').id}/tags`]: { tags: ['late', 'VIP'] } });
      const { names } = document.body.appendChild(new Naming());
      await until(() => names.tags('').length === 2);
      const choices = names.tags(chosen);
      const chip = document.createElement('filter-chip');
      document.body.append(Object.assign(chip, { label: 'Tag', choices, value: chosen }));
      await chip.updateComplete;
      const [option] = chip.renderRoot.querySelector('select')!.selectedOptions;
      expect(option?.textContent.replaceAll(/[\u2068\u2069]/g, '')).to.equal(shown);
      expect(choices.map(({ value }) => value)).to.deep.equal(values);
    });
});
