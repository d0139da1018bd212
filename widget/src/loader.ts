import { isTraditional } from '@huiyin/shared/domain/languages';
import type { Env } from './env.ts';
import { tagOf } from './language.ts';
import { inArabic, inEnglish, inJapanese, inSimplified, inTraditional, launcherLook } from './launcher-look.ts';

/** The chunks, `w/NAME-HASH.js`; put in by the build. */
declare const __PANEL__: string;
declare const __ASK__: string;

/** `huiyin(…)`, and what was said before anybody heard; 0 for a press, or what was heard. */
interface Speak {
  (...call: unknown[]): void;
  q?: (unknown[] | 0)[] | 0;
}

interface Page {
  huiyin?: Speak;
}

/** What a chunk is to the loader. */
interface Part {
  /** `press`: its turn, below 0. */
  run(env: Env, press?: number): unknown;
}

type Data = Partial<Record<'site' | 'position' | 'offset' | 'z' | 'label' | 'language' | 'button' | 'ask', string>>;

const say = (...what: unknown[]): void => console.warn('huiyin:', ...what);
// null in every callback, so it is read at once; and in a module.
const script = document.currentScript as HTMLScriptElement | null;
const data: Data = { ...script?.dataset };
/** What an attribute says, where that can be used. There is no room here to name what cannot: the panel does. */
const fit = (shape: RegExp, said: string | undefined, usual: string): string => (shape.test(said!) ? said! : usual);
const z = fit(/^\d+$/, data.z, '999999');
const offset = +fit(/^[12]?\d?\d$/, data.offset, '16');
const [edge, side] = fit(/^(top|bottom)-(left|right)$/, data.position, 'bottom-right').split('-') as [
  'top' | 'bottom',
  'left' | 'right',
];
const site = data.site;
const opener = data.button;
// The queue of a snippet that came before; 0 where another script tag has done all this.
const calls = ((self as Page).huiyin?.q ?? []) as (unknown[] | 0)[];
/** Before `w/`. Chromium asks for nothing a second time that did not come: all is in `w/w/` too, and so on. */
let folder = '';
/** Before the next time it is put back into the page, in ms. */
let pause = 0;

/** Draws the launcher and hears the page; once more where all that listened was taken away. */
const start = (): void => {
  try {
    // Not by `URL`: shops have a variable of that name.
    const base = /[^?#]*\//.exec(script!.src)![0];
    const language = tagOf(data.language + ',' + document.documentElement.lang + ',' + navigator.language);

    const host = document.createElement('huiyin-widget');
    const root = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:host{all:initial!important;position:fixed!important;z-index:${z}!important;${side}:min(${offset}px,40%)!important;${edge}:calc(${offset}px + env(safe-area-inset-${edge}))!important;@media print{display:none!important}}` +
        launcherLook,
    );
    root.adoptedStyleSheets = [sheet];
    button.dir = 'auto';
    const name = (button.textContent = fit(
      /^\s*\S.{0,39}$/,
      data.label ?? '',
      { e: inEnglish, j: inJapanese, a: inArabic, z: isTraditional(language) ? inTraditional : inSimplified }[
        language[0] as 'e'
      ],
    ));

    // Last in the body, where a page that is hydrated lets stand what it does not know.
    const put = (): void => {
      // While it is `loading` there is no letter 7.
      if (document.readyState[7]) document.body?.append(host);
      if (host.isConnected && host.popover) host.showPopover();
      // Anew, which tells at least once: also where it could not be put in, or was taken out in this moment.
      placed.disconnect();
      placed.observe(host);
      env.back?.();
    };
    const env = { ...data, base, language, root, button, calls, put } as Env;
    const load = async (chunk: string, press?: number): Promise<void> => {
      // A page's own fetch may throw; whoever reads it asks once more.
      env.config ??= (async () => fetch(`${base}v1/sites/${site}?locale=${language}`, { credentials: 'omit' }))().catch(
        say as never,
      );
      try {
        ((await import(/* @vite-ignore */ base + folder + chunk)) as Part).run(env, press);
      } catch (error) {
        say(error);
        folder += 'w/';
        // Said by a sign, the words are in what did not come; it also stands in for the page's own button.
        if (press) {
          if (opener) root.append(button);
          button.textContent = '↻ ' + name;
        }
      }
    };
    const speak: Speak = ((self as Page).huiyin = (...call) => {
      calls.push(call);
      load(__ASK__);
    });
    speak.q = 0;
    // Looks ahead, and opens.
    // The focus of the button is that of its host too.
    button.onpointerenter = host.onfocus = () => load(__PANEL__);
    button.onclick = () => load(__PANEL__, -calls.push(0));
    root.append(button);

    const placed = new IntersectionObserver(
      (([{ boundingClientRect: at, rootBounds: all, intersectionRatio }]: [IntersectionObserverEntry]) => {
        // Whoever replaces the page takes it along, and `document.open` all that listens.
        // Later each time: there are pages that take it out again at once.
        if (!host.isConnected) setTimeout(host.onfocus ? put : start, (pause += 9));
        // `fixed` is no corner of the window where the page's root or body is transformed or contained: the top layer is.
        else if (
          !host.popover &&
          (at.width || opener) &&
          (intersectionRatio < 0.9 || [edge, side].some((end) => Math.abs(all![end] - at[end]) - offset > 40))
        ) {
          host.popover = 'manual';
          put();
        }
      }) as unknown as IntersectionObserverCallback,
      { threshold: 0.9, root: document },
    );
    put();
    if (opener) {
      // Throws where it is no selector, and the launcher stays.
      host.matches(opener);
      button.remove();
      // On its way in, where nothing of the page has stopped it, also inside a shadow root. Documents have no `matches`.
      addEventListener(
        'click',
        (e) =>
          (e.composedPath() as HTMLElement[]).some(
            (el) => el.matches?.(opener) && ((env.button = el), load(__PANEL__, -calls.push(0))),
          ),
        true,
      );
    }
    // Where the tag says that surveys come up by themselves: later than what the page itself needs.
    if (data.ask != null) setTimeout(load, 500, __ASK__);
    else if (calls.some((call) => call)) load(__ASK__);
    if (localStorage[`huiyin:${site}`]) load(__PANEL__);
  } catch (error) {
    // The button's selector is none. Or storage is blocked: nothing was kept. Else the browser is too old, or the page has taken
    // something away.
    say(error, data);
  }
};

// Its name is in small letters where the page is no HTML.
if (script?.tagName !== 'SCRIPT') say('not in a module or XHTML');
else if (!site?.match(/^[\w-]+$/)) say('no data-site', site);
else if (calls) start();
