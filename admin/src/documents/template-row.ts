import { html, nothing, type TemplateResult } from 'lit';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { customerLanguages } from '../language/customer-languages.ts';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { named } from '../ui/named.ts';
import '../ui/ui-badge.ts';
import type { FilledReply } from './filled-template.ts';

/** A saved reply among those that are picked from: its title, what is unusual about it for this customer, and its first line. */
export function templateRow({ template, text, language, isTheirs, missing }: FilledReply): TemplateResult {
  const { menu, placeholders } = bookOf(documents);
  return html`<div class="title">
      <span class="one-line">${named(template.title)}</span>
      ${isTheirs ? nothing : html`<ui-badge>${menu.inLanguage(customerLanguages[language])}</ui-badge>`}
      ${missing.length ? html`<ui-badge tone="watch">${menu.notKnown(listOf(missing.map((one) => placeholders[one])))}</ui-badge>` : nothing}
    </div>
    <div class="one-line small muted" lang=${language} dir="auto">${text}</div>`;
}
