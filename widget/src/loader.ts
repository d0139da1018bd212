import type { Env } from './env.ts';
import { languageOf } from './language.ts';
import { isColor, textOn } from './theme.ts';

/** The panel's chunk, `w/NAME-HASH.js`; put in by the build. */
declare const __PANEL__: string;

// null in every callback, so it is read at once.
const script = document.currentScript as HTMLScriptElement;

/** An attribute of the script tag; a wrong one is named in the console and ignored. */
const attribute = (name: string, ok: (value: string) => unknown): string | undefined => {
  const value = script.dataset[name] || undefined;
  if (!value || ok(value)) return value;
  console.warn('huiyin: ignored data-' + name, value);
};

const boot = (): void => {
  const site = attribute('site', (v) => /^[\w-]+$/.test(v));
  if (!site || document.querySelector('huiyin-widget')) return;
  const button = document.createElement('button');
  const base = new URL('.', script.src).href;
  const language =
    [attribute('language', languageOf), document.documentElement.lang, navigator.language]
      .map(languageOf)
      .find(Boolean) ?? 'en';
  button.textContent =
    attribute('label', (v) => v.length < 41) ??
    (language === 'en' ? 'Feedback' : language === 'zh-CN' ? '意见反馈' : '意見回饋');
  const accent = attribute('accent', isColor);
  const position = attribute('position', (v) => /^bottom-(left|right)$/.test(v)) as Env['position'];

  const host = document.createElement('huiyin-widget');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const color = accent ?? '#1f6f5c';
  sheet.replaceSync(
    `:host{all:initial;position:fixed;z-index:999999;bottom:calc(16px + env(safe-area-inset-bottom));${position?.slice(7) ?? 'right'}:16px}` +
      `button{all:initial;display:flex;align-items:center;gap:8px;padding:10px 16px;border:4px double #0000;border-radius:24px;font:600 15px system-ui;cursor:pointer;background:${color};color:${textOn(color)};box-shadow:0 4px 16px #0003}` +
      `button:focus-visible{border-color:currentcolor}` +
      `button:before{content:"";width:14px;height:10px;border:2px solid;border-radius:7px 7px 7px 0}` +
      `@media print{:host{display:none}}`,
  );
  root.adoptedStyleSheets.push(sheet);
  button.ariaHasPopup = 'dialog';
  root.append(button);

  const env: Env = { base, site, language, accent, position, button };
  const load = () => import(/* @vite-ignore */ base + __PANEL__);
  const run = (open: boolean): void => {
    load().then((panel) => panel.run(env, open), console.warn);
  };
  button.onclick = () => run(true);
  // A failed look ahead is told by the click that follows.
  button.onpointerenter = button.onfocus = () => load().catch(() => {});
  // What is typed here is no business of the page's shortcuts.
  for (const type of ['down', 'up', 'press']) host.addEventListener('key' + type, (e) => e.stopPropagation());
  // Beside the body, which some routers replace.
  document.documentElement.append(host);
  try {
    if (localStorage[`huiyin:${site}`]) run(false);
  } catch {
    // Storage is blocked: nothing was kept.
  }
};

if (document.body) boot();
else addEventListener('DOMContentLoaded', boot);
