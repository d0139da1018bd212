import type { Env } from './env.ts';
import { isTraditional, tagOf } from './language.ts';

/** The chunks, `w/NAME-HASH.js`, and whether surveys come up by themselves; put in by the build. */
declare const __PANEL__: string;
declare const __ASK__: string;
declare const __ASKS__: boolean;

/** `huiyin(…)`, and what was said before anybody heard. */
interface Speak {
  (...call: unknown[]): void;
  q?: unknown[][] | 0;
}

/** What the attributes used here must look like; the panel checks the others. */
const attributes = {
  position: /^(top|bottom)-(left|right)$/,
  offset: /^\d{1,10}$/,
  z: /^\d{1,10}$/,
};

type Data = Partial<Record<keyof typeof attributes | 'site' | 'label' | 'language' | 'button', string>>;

const say = (...what: unknown[]): void => console.warn('huiyin:', ...what);
// null in every callback, so it is read at once; and in a module.
const script = document.currentScript as HTMLScriptElement | null;
const page = self as { huiyin?: Speak };
const data: Data = { ...script?.dataset };
for (const name of Object.keys(attributes) as (keyof typeof attributes)[])
  if (data[name] && !attributes[name].test(data[name]!)) {
    say('ignored data-' + name, data[name]);
    delete data[name];
  }
const { site, position = 'bottom-right', offset = 16, z = 999999, button: opener } = data;
// The queue of a snippet that came before; 0 where another script tag has done all this.
const calls = page.huiyin?.q ?? ([] as unknown[][]);

/** Draws the launcher and hears the page; once more where all that listened was taken away. */
const start = (): void => {
  try {
    // Not by `URL`: shops have a variable of that name.
    const base = /[^?#]*\//.exec(script!.src)![0];
    const language = tagOf([data.language, document.documentElement.lang, navigator.language] + '');
    const [edge, side] = position.split('-') as ['top' | 'bottom', 'left' | 'right'];

    const host = document.createElement('huiyin-widget');
    const root = host.attachShadow({ mode: 'open' });
    const button = document.createElement('button');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `:host{all:initial!important;position:fixed!important;z-index:${z}!important;${side}:${offset}px!important;${edge}:calc(${offset}px + env(safe-area-inset-${edge}))!important;@media print{display:none!important}}` +
        `:host>button{display:flex;align-items:center;gap:8px;padding:12px 16px;border:1px solid #0003;border-radius:24px;font:600 15px system-ui;cursor:pointer;background:#fff;color:#1c1c1a;box-shadow:0 4px 16px #0003;&:before{content:"";width:14px;height:10px;border:2px solid;border-radius:7px 7px 7px 0}}`,
    );
    root.adoptedStyleSheets.push(sheet);
    button.dir = 'auto';
    button.textContent =
      data.label ??
      { e: 'Feedback', j: 'ご意見', a: 'رأيك', z: isTraditional(language) ? '回饋' : '反馈' }[language[0] as 'e'];

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
    const load = (chunk: string, open?: unknown): void => {
      // Who reads it tells of a failure, also of a fetch of the page's own that throws.
      (env.config ??= (async () =>
        fetch(`${base}v1/sites/${site}?locale=${language}`, { credentials: 'omit' }))()).catch(() => {});
      import(/* @vite-ignore */ base + chunk).then((m) => m.run(env, open)).catch(say);
    };
    const ask = () => load(__ASK__);
    const speak: Speak = (...call) => {
      env.calls.push(call);
      ask();
    };
    speak.q = 0;
    page.huiyin = speak;
    // Looks ahead, and opens.
    // The focus of the button is that of its host too.
    button.onpointerenter = host.onfocus = () => load(__PANEL__);
    button.onclick = () => load(__PANEL__, 1);
    if (opener)
      addEventListener('click', ({ target }) => {
        const own = (target as Element).closest<HTMLElement>(opener);
        if (own) load(__PANEL__, (env.button = own));
      });
    else root.append(button);

    const placed = new IntersectionObserver(
      (seen) => {
        const { boundingClientRect: at, rootBounds: all, intersectionRatio } = seen[0]!;
        // Whoever replaces the page takes it along, and `document.open` all that listens.
        if (!host.isConnected) (host.onfocus ? put : start)();
        // `fixed` is no corner of the window where the page's root or body is transformed or contained: the top layer is.
        else if (
          !host.popover &&
          (at.width || opener) &&
          (intersectionRatio < 0.9 || [edge, side].some((end) => Math.abs(all![end] - at[end]) - +offset > 40))
        ) {
          host.popover = 'manual';
          put();
        }
      },
      { root: document, threshold: 0.9 },
    );
    put();
    if (__ASKS__) setTimeout(ask, 500);
    else if (env.calls[0]) ask();
    if (localStorage[`huiyin:${site}`]) load(__PANEL__);
  } catch (error) {
    // Storage is blocked: nothing was kept. Else the browser is too old, or the page has taken something away.
    say(error);
  }
};

// Its name is in small letters where the page is no HTML.
if (script?.tagName !== 'SCRIPT') say(script ? 'not in XHTML' : 'not in a module');
else if (!site?.match(/^[\w-]+$/)) say('no data-site', site);
else if (calls) start();
