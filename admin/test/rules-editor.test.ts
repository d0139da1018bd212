import { expect } from 'chai';
import '../src/ask/rules-editor.ts';
import { speak } from '../src/language/language.ts';
import { csat, endSession, holdSession, site, textOf } from './fixtures.ts';

describe('rules-editor', () => {
  beforeEach(() => speak('en'));
  afterEach(endSession);

  for (const [triggers, isSaid] of [
    [[], false],
    [[{ on: 'exit' as const }], true],
  ] as const)
    it(`says what the tag needs, and where it is, with ${triggers.length} triggers`, async () => {
      const element = document.createElement('rules-editor');
      Object.assign(element, { site, survey: { ...csat, rules: { ...csat.rules, triggers } } });
      holdSession('manager').append(element);
      await element.updateComplete;
      const part = element.renderRoot.querySelector('[aria-labelledby="triggers"]')!;
      expect(textOf(part).includes('data-ask')).to.equal(isSaid);
      expect(!!part.querySelector('a[href^="/admin/settings/install"]')).to.equal(isSaid);
    });
});
