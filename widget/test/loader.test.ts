import { positions } from '@huiyin/shared/domain/choices';
import { siteLimits } from '@huiyin/shared/domain/limits';
import { expect } from 'chai';
import { settled } from '../../tests/kit/settled.ts';
import { until } from '../../tests/kit/until.ts';

const launchers = (): Element[] => [...document.querySelectorAll('huiyin-widget')];

/**
 * The script tag as a page has it; the loader reads it from `document.currentScript`. Gives the root of the launcher it draws, which
 * cannot be taken out of the page again.
 */
async function load(attributes: Record<string, string>, src = '/huiyin.js'): Promise<ShadowRoot | undefined> {
  let before: Element[] = [];
  const script = document.createElement('script');
  script.setAttribute('src', src);
  for (const [name, value] of Object.entries(attributes)) script.dataset[name] = value;
  // It draws in the same turn as it reads this: one of an earlier test that comes back while it is fetched is not its own.
  const get = (): Element => ((before = launchers()), script);
  Object.defineProperty(document, 'currentScript', { get, configurable: true });
  Object.assign(globalThis, { __PANEL__: 'w/panel.js', __ASK__: 'w/ask.js' });
  await import(`../src/loader.ts?${Math.random()}`);
  return launchers().find((one) => !before.includes(one))?.shadowRoot ?? undefined;
}

/** A failing test would write out all that hangs on a root. */
const draws = async (attributes: Record<string, string>): Promise<boolean> => !!(await load(attributes));

describe('loader', () => {
  const warned: unknown[][] = [];
  /** But for parts that did not come: none is there, and one a test has asked for may fail in the midst of the next. */
  const said = (): unknown[][] => warned.filter(([, what]) => !/\/w\/(panel|ask)\.js/.test(String(what)));
  const { warn } = console;
  beforeEach(() => {
    warned.length = 0;
    console.warn = (...all: unknown[]) => void warned.push(all);
  });
  afterEach(() => {
    console.warn = warn;
    delete (window as { huiyin?: unknown }).huiyin;
    document.documentElement.lang = '';
  });
  const styles = (root: ShadowRoot): string => [...root.adoptedStyleSheets[0]!.cssRules].map((r) => r.cssText).join('');

  it('fetches the asking part by itself where the tag says data-ask, and only there', async () => {
    const { setTimeout: before } = window;
    const later: unknown[] = [];
    window.setTimeout = ((run: unknown, ms: number, ...args: unknown[]) =>
      args[0] === 'w/ask.js' ? later.push([ms, ...args]) : before(run as () => void, ms, ...args)) as never;
    try {
      await load({ site: 'SITE' });
      expect(later).to.deep.equal([]);
      // A second tag on the same page does nothing.
      delete (window as { huiyin?: unknown }).huiyin;
      await load({ site: 'SITE', ask: '' });
      expect(later).to.deep.equal([[500, 'w/ask.js']]);
    } finally {
      window.setTimeout = before;
    }
  });

  it('is told by the package what a tag can say: true without a value, and nothing of what is false or left out', async () => {
    const { loadHuiyin } = await import('../src/index.ts');
    loadHuiyin({
      base: `${location.origin}/none/`,
      site: 'SITE',
      ask: true,
      touchpoint: 'Till 1',
      serviceType: 'Repair',
    });
    delete (window as { huiyin?: unknown }).huiyin;
    loadHuiyin({ base: `${location.origin}/none/`, site: 'SITE', ask: false, label: undefined as never });
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src*="/none/huiyin.js"]')];
    for (const script of scripts) script.remove();
    expect(scripts.map(({ dataset }) => ({ ...dataset }))).to.deep.equal([
      { site: 'SITE', ask: '', touchpoint: 'Till 1', serviceType: 'Repair' },
      { site: 'SITE' },
    ]);
  });

  it('draws a launcher in the language of the page', async () => {
    document.documentElement.lang = 'zh-Hant-HK';
    const root = await load({ site: 'SITE' });
    expect(root!.querySelector('button')!.textContent).to.equal('回饋');
    expect(said()).to.deep.equal([]);
  });

  for (const [tag, label] of Object.entries({
    en: 'Feedback',
    'zh-CN': '反馈',
    zh_TW: '回饋',
    zh_CN: '反馈',
    ja: 'ご意見',
    'ar-EG': 'رأيك',
    fr: 'Feedback',
  }))
    it(`calls the launcher ${label} on a page in ${tag}`, async () => {
      document.documentElement.lang = tag;
      const root = await load({ site: 'SITE', language: tag });
      expect(root!.querySelector('button')!.textContent).to.equal(label);
    });

  it('follows the attributes of the tag', async () => {
    const root = await load({ site: 'SITE', position: 'top-left', offset: '24', z: '50', label: 'Tell us' });
    expect(root!.querySelector('button')!.textContent).to.equal('Tell us');
    expect(styles(root!)).to.include('left: min(24px, 40%)').and.include('top: calc(24px').and.include('z-index: 50');
  });

  for (const position of positions)
    it(`takes a launcher at the ${position}, with the largest numbers a site can have`, async () => {
      const [offset, z] = [siteLimits.offset.most, siteLimits.zIndex.most].map(String) as [string, string];
      const root = await load({ site: 'SITE', position, offset, z });
      for (const edge of position.split('-'))
        expect(styles(root!)).to.match(new RegExp(`${edge}: (calc|min)\\(${offset}px`));
      expect(styles(root!)).to.include(`z-index: ${z}`);
      expect(said()).to.deep.equal([]);
    });

  // The panel names them: see contract.test.ts.
  for (const wrong of [
    { position: 'top', offset: '1px;} *{color:lime', z: '-1' },
    { position: 'top-left;', offset: '5000', z: '1e5', label: '  ' },
    { position: '', offset: '', z: '', label: '' },
  ])
    it(`draws the launcher in sight in spite of ${JSON.stringify(wrong)}`, async () => {
      const root = await load({ site: 'SITE', ...(wrong as Record<string, string>) });
      expect(styles(root!))
        .to.include('right: min(16px, 40%)')
        .and.include('bottom: calc(16px')
        .and.not.include('lime');
      expect(styles(root!)).to.include('z-index: 999999');
      expect(root!.querySelector('button')!.textContent).to.equal('Feedback');
    });

  it('draws a name of 40 characters, and none of more', async () => {
    for (const [length, drawn] of [
      [siteLimits.label, 'x'.repeat(siteLimits.label)],
      [siteLimits.label + 1, 'Feedback'],
    ] as const) {
      const root = await load({ site: 'SITE', label: 'x'.repeat(length) });
      expect(root!.querySelector('button')!.textContent).to.equal(drawn);
      delete (window as { huiyin?: unknown }).huiyin;
    }
  });

  it('comes back later each time where the page takes it out at once', async () => {
    let times = 0;
    const site = `OUT${Math.random()}`.replace('.', '');
    const root = await load({ site });
    const waits: number[] = [];
    const { setTimeout } = window;
    window.setTimeout = ((what: () => void, ms: number) => {
      waits.push(ms);
      return setTimeout(what, ms);
    }) as never;
    const watching = new MutationObserver(() => root!.host.isConnected && (times++, root!.host.remove()));
    watching.observe(document.body, { childList: true });
    root!.host.remove();
    await until(() => times === 4);
    watching.disconnect();
    window.setTimeout = setTimeout;
    const own = waits.filter((ms) => ms > 0 && ms % 9 === 0).slice(0, 4);
    expect(own).to.deep.equal(own.toSorted((one, two) => one - two));
    expect(new Set(own).size).to.equal(4);
  });

  for (const button of ['#123', '..[['])
    it(`keeps its own launcher where ${button} is no selector, names it, and throws nothing at a click`, async () => {
      const root = await load({ site: 'SITE', button });
      expect(root!.querySelector('button')!.textContent).to.equal('Feedback');
      expect(said().map(([, , data]) => (data as { button?: string } | undefined)?.button)).to.deep.equal([button]);
      document.body.click();
    });

  it('takes no click at the document for one of the button', async () => {
    const thrown: unknown[] = [];
    const hear = (e: ErrorEvent): void => (e.preventDefault(), void thrown.push(e.message));
    addEventListener('error', hear);
    await load({ site: 'SITE', button: '.tell' });
    document.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    removeEventListener('error', hear);
    expect(thrown).to.deep.equal([]);
  });

  it('draws no launcher where the page has its own button, and takes it also when it comes later', async () => {
    const root = await load({ site: 'SITE', button: '.tell' });
    expect(root!.querySelector('button')).to.equal(null);
  });

  it('keeps the calls of the page, also those made before it was there, and of a snippet nobody called yet', async () => {
    const early = Object.assign(() => {}, { q: [['event', 'early']] });
    Object.assign(window, { huiyin: early });
    expect(await draws({ site: 'SITE' })).to.equal(true);
    (window as unknown as { huiyin: (...call: unknown[]) => void }).huiyin('event', 'late');
    expect(early.q).to.deep.equal([
      ['event', 'early'],
      ['event', 'late'],
    ]);
    Object.assign(window, { huiyin: () => {} });
    expect(await draws({ site: 'SITE' })).to.equal(true);
  });

  it('asks anew for what hears a call that stands behind a press, where it has to begin anew', async () => {
    const asked = () => warned.filter(([, error]) => /\/anew\/.*ask\.js/.test(String(error))).length;
    const root = await load({ site: 'SITE' }, '/anew/huiyin.js');
    root!.querySelector('button')!.click();
    (window as unknown as { huiyin: (...call: unknown[]) => void }).huiyin('event', 'late');
    await until(() => asked() === 1);
    // As document.open leaves it: nothing that listened is there.
    const host = root!.host as HTMLElement;
    host.onfocus = null;
    host.remove();
    await until(() => asked() === 2);
  });

  it('draws nothing without a site key that could be one, and says so', async () => {
    expect(await draws({})).to.equal(false);
    expect(await draws({ site: '../x' })).to.equal(false);
    const none = ['huiyin:', 'no data-site'];
    expect(said()).to.deep.equal([
      [...none, undefined],
      [...none, '../x'],
    ]);
  });

  it('draws one launcher, however often the tag is there', async () => {
    expect(await draws({ site: 'SITE' })).to.equal(true);
    expect(await draws({ site: 'SITE' })).to.equal(false);
  });

  it('stores nothing and asks for nothing', async () => {
    await load({ site: 'SITE' }, '/quiet/huiyin.js');
    await settled();
    expect(localStorage.length).to.equal(0);
    const asked = performance.getEntriesByType('resource').map((r) => r.name);
    expect(asked.filter((url) => url.includes('/quiet/'))).to.deep.equal([]);
  });
});
