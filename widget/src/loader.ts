import type { Env } from './env.ts';
import { languageOf } from './language.ts';
import { isColor, textOn } from './theme.ts';

/** The panel's chunk, `w/NAME-HASH.js`; put in by the build. */
declare const __PANEL__: string;

// null in every callback, so it is read at once.
const script = document.currentScript as HTMLScriptElement;
const labels = { en: 'Feedback', 'zh-CN': '意见反馈', 'zh-TW': '意見回饋' };

/** An attribute of the script tag; a wrong one is named in the console and ignored. */
const attribute = (name: string, ok: (value: string) => unknown): string | undefined => {
  const value = script.dataset[name];
  if (value && !ok(value)) console.warn(`huiyin: data-${name} ignored:`, value);
  else return value || undefined;
};

const boot = (): void => {
  const base = new URL('.', script.src).href;
  const site = attribute('site', (v) => /^[\w-]{1,64}$/.test(v));
  if (!site || document.querySelector('huiyin-widget')) return;
  const language =
    languageOf(attribute('language', languageOf)) ??
    [document.documentElement.lang, ...navigator.languages].map(languageOf).find(Boolean) ??
    'en';
  const accent = attribute('accent', isColor);
  const position = attribute('position', (v) => /^bottom-(left|right)$/.test(v)) as Env['position'];
  const label = attribute('label', (v) => v.length < 41) ?? labels[language];

  const host = document.createElement('huiyin-widget');
  const root = host.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  const sheet = new CSSStyleSheet();
  const color = accent ?? '#1f6f5c';
  sheet.replaceSync(
    `:host{all:initial;position:fixed;z-index:2147483000;bottom:calc(16px + env(safe-area-inset-bottom));${position == 'bottom-left' ? 'left' : 'right'}:16px}` +
      `button{all:unset;box-sizing:border-box;display:flex;align-items:center;gap:8px;height:48px;padding:0 20px;border:1px solid transparent;border-radius:24px;font:600 15px system-ui,sans-serif;cursor:pointer;background:var(--accent,${color});color:var(--on-accent,${textOn(color)});box-shadow:0 4px 16px #0003}` +
      `button:focus-visible{outline:3px solid;outline-offset:-6px}` +
      `button:before{content:"";width:14px;height:10px;border:2px solid;border-radius:7px 7px 7px 0}` +
      `@media print{:host{display:none}}`,
  );
  root.adoptedStyleSheets = [sheet];
  button.textContent = label;
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  root.append(button);

  const env: Env = { base, site, language, accent, position, label, root, button };
  const load = () => import(/* @vite-ignore */ base + __PANEL__);
  const run = (open: boolean): void => {
    load().then((panel) => panel.run(env, open), (error) => console.warn('huiyin:', error));
  };
  button.onclick = () => run(true);
  // A failed look ahead is told by the click that follows.
  button.onpointerenter = button.onfocus = () => void load().catch(() => {});
  // What is typed here is no business of the page's shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, (e) => e.stopPropagation());
  // Beside the body, which some routers replace.
  document.documentElement.append(host);
  try {
    if (localStorage[`huiyin:${site}`]) run(false);
  } catch {
    // Storage is blocked: nothing was kept.
  }
};

if (document.readyState == 'loading') addEventListener('DOMContentLoaded', boot);
else boot();
