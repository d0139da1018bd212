import { html, render, type TemplateResult } from 'lit';
import { directionOf } from '../src/language/customer-languages.ts';
import { speak } from '../src/language/language.ts';
import '../src/ui/tokens.css';
import '../src/ui/kit.css';
import { readAddress, statesPage } from './address.ts';
import { stories } from './all-stories.ts';
import './gallery.css';
import type { Story } from './story.ts';

// The page that is looked at, checked and photographed: every state of every element, or those the address names.
const looked = readAddress(location.search);
const { language, scheme, element, state } = looked;

async function show(): Promise<void> {
  await speak(language === 'zh-CN' || language === 'zh-TW' ? language : 'en');
  const { documentElement: root } = document;
  root.lang = language;
  root.dir = directionOf(language);
  if (scheme !== 'auto') root.dataset['theme'] = scheme;
  const shown = [...stories].filter(([tag]) => !element || tag === element);
  render(html`<main>${shown.map(([tag, story]) => section(tag, story))}</main>`, document.body);
}

function section(tag: string, { states, covers }: Story): TemplateResult {
  const all = Object.entries(states).filter(([name]) => !state || name === state);
  return html`<section data-element=${tag} aria-label=${tag}>
    <h1>${tag}</h1>
    ${all.map(([name, draw]) => (covers && !state ? link(tag, name) : one(name, draw)))}
  </section>`;
}

const one = (name: string, draw: () => unknown): TemplateResult =>
  html`<div class="state" data-state=${name}>
    <p class="name">${name}</p>
    ${draw()}
  </div>`;

const link = (tag: string, name: string): TemplateResult =>
  html`<p><a class="covers" href=${statesPage({ ...looked, element: tag, state: name })}>${name}</a></p>`;

void show();
