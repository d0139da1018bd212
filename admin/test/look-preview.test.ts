import { expect } from 'chai';
import { loadWords, speak } from '../src/language/language.ts';
import { contrast, usesOf } from '../src/settings/contrast.ts';
import '../src/settings/look-preview.ts';
import type { SiteView } from '../src/api/sites.ts';
import { until } from '../../tests/kit/until.ts';
import { site as camellia, textOf } from './fixtures.ts';

const site: SiteView = { ...camellia, languages: ['en', 'ar'] };
const { theme } = site;

before(() => loadWords());
beforeEach(() => speak('en'));

describe('the colour of a site', () => {
  it('stands apart from others as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.01);
  });

  it('is left where it is too near to the panel', () => {
    const [yellow, navy] = [usesOf('#ffee55'), usesOf('#102040')];
    expect([yellow.text, yellow.panels.light.isUsed, yellow.panels.dark.isUsed]).to.deep.equal(['black', false, true]);
    expect([navy.text, navy.panels.light.isUsed, navy.panels.dark.isUsed]).to.deep.equal(['white', true, false]);
  });
});

describe('the preview of the look', () => {
  const show = async () => {
    const preview = Object.assign(document.createElement('look-preview'), { site, theme });
    document.body.append(preview);
    const widget = await until(() => preview.renderRoot.querySelector('shown-widget'));
    const root = widget.shadowRoot!;
    const panel = await until(() => root.querySelector<HTMLElement>('.panel'));
    return { preview, root, panel };
  };
  const launcher = (root: ShadowRoot): HTMLElement => root.querySelector(':host>button')!;

  it('is the widget itself, in its box, as the look stands', async () => {
    const { preview, root, panel } = await show();
    const page = preview.renderRoot.querySelector('.page')!.getBoundingClientRect();
    for (const part of [panel, launcher(root)]) {
      const at = part.getBoundingClientRect();
      expect([at.width > 0, at.left >= page.left, at.bottom <= page.bottom]).to.deep.equal([true, true, true]);
    }
    expect(launcher(root).textContent).to.equal('Feedback');
    preview.theme = { ...theme, accent: '#8a1f6f', label: { en: 'Tell us' }, position: 'top-left' };
    await until(() => getComputedStyle(panel).getPropertyValue('--accent') === '#8a1f6f');
    expect([launcher(root).textContent, launcher(root).ariaLabel]).to.deep.equal(['Tell us', 'Tell us']);
    const [button, window] = [launcher(root), preview.renderRoot.querySelector('.page')!].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(button!.top - window!.top).to.be.lessThan(30);
    expect(textOf(preview)).to.match(/White text on the colour: contrast \W*8/);
    preview.remove();
  });

  it('is dark, or in another language, where that is asked for', async () => {
    const { preview, root, panel } = await show();
    const [scheme, language] = ['ui-segments', 'ui-select'].map((tag) =>
      preview.renderRoot.querySelector<HTMLInputElement>(tag)!,
    );
    scheme!.value = 'dark';
    scheme!.dispatchEvent(new Event('change'));
    language!.value = 'ar';
    language!.dispatchEvent(new Event('change'));
    await until(() => panel.dir === 'rtl' && getComputedStyle(panel).colorScheme === 'dark');
    expect(launcher(root).textContent).to.equal('رأيك');
    launcher(root).click();
    await until(() => panel.hidden);
    preview.remove();
  });
});
