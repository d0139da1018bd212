import { expect } from 'chai';

/** The script tag as a page has it; the loader reads it from `document.currentScript`. */
async function load(attributes: Record<string, string>): Promise<ShadowRoot | undefined> {
  const script = document.createElement('script');
  script.setAttribute('src', '/huiyin.js');
  for (const [name, value] of Object.entries(attributes)) script.dataset[name] = value;
  Object.defineProperty(document, 'currentScript', { value: script, configurable: true });
  Object.assign(globalThis, { __PANEL__: 'w/panel.js' });
  await import(`../src/loader.ts?${Math.random()}`);
  return document.querySelector('huiyin-widget')?.shadowRoot ?? undefined;
}

describe('loader', () => {
  const warned: unknown[][] = [];
  const { warn } = console;
  beforeEach(() => {
    warned.length = 0;
    console.warn = (...all: unknown[]) => void warned.push(all);
  });
  afterEach(() => {
    console.warn = warn;
    document.querySelector('huiyin-widget')?.remove();
    document.documentElement.lang = '';
  });
  const styles = (root: ShadowRoot): string => [...root.adoptedStyleSheets[0]!.cssRules].map((r) => r.cssText).join('');

  it('draws a launcher in the language of the page', async () => {
    document.documentElement.lang = 'zh-Hant-HK';
    const root = await load({ site: 'SITE' });
    expect(root!.querySelector('button')!.textContent).to.equal('意見回饋');
    expect(warned).to.deep.equal([]);
  });

  it('follows the attributes of the tag', async () => {
    const root = await load({
      site: 'SITE',
      language: 'zh-CN',
      position: 'bottom-left',
      accent: '#ffd166',
      label: 'Tell us',
    });
    expect(root!.querySelector('button')!.textContent).to.equal('Tell us');
    expect(styles(root!)).to.include('left: 16px').and.include('rgb(255, 209, 102)').and.include('rgb(0, 0, 0)');
  });

  it('ignores wrong attributes, each with one warning', async () => {
    document.documentElement.lang = 'en';
    const root = await load({
      site: 'SITE',
      language: 'xx',
      position: 'top',
      accent: 'red;} *{color:lime',
      label: 'x'.repeat(41),
    });
    expect(root!.querySelector('button')!.textContent).to.equal('Feedback');
    expect(styles(root!)).to.include('right: 16px').and.not.include('lime');
    expect(warned.map(([text]) => String(text).slice(21)).sort()).to.deep.equal([
      'accent',
      'label',
      'language',
      'position',
    ]);
  });

  it('draws nothing without a site key that could be one', async () => {
    expect(await load({})).to.equal(undefined);
    expect(await load({ site: '../x' })).to.equal(undefined);
  });

  it('draws one launcher, however often the tag is there', async () => {
    await load({ site: 'SITE' });
    await load({ site: 'SITE' });
    expect(document.querySelectorAll('huiyin-widget').length).to.equal(1);
  });

  it('keeps key presses from the shortcuts of the page', async () => {
    const root = await load({ site: 'SITE' });
    const heard: string[] = [];
    const hear = (e: Event): void => void heard.push(e.type);
    for (const type of ['keydown', 'keypress', 'keyup', 'click']) document.addEventListener(type, hear, { once: true });
    for (const type of ['keydown', 'keypress', 'keyup'])
      root!
        .querySelector('button')!
        .dispatchEvent(new KeyboardEvent(type, { key: 'j', bubbles: true, composed: true }));
    expect(heard).to.deep.equal([]);
  });

  it('stores nothing and asks for nothing', async () => {
    performance.clearResourceTimings();
    await load({ site: 'SITE' });
    expect(localStorage.length).to.equal(0);
    expect(performance.getEntriesByType('resource').filter((r) => /\/w\/|\/v1\//.test(r.name))).to.deep.equal([]);
  });
});
