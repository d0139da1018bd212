import { html, nothing, type TemplateResult } from 'lit';
import { answers } from '@huiyin/shared/i18n/admin/answers';
import { answersFileUrl, type AnswersAsked } from '../api/responses.ts';
import type { SiteRef } from '../api/session.ts';
import { bookOf } from '../language/language.ts';
import { can } from '../shell/session.ts';
import type { AnswerPages } from './answer-pages.ts';
import { countWords, daysWords } from './count-words.ts';

/** How many answers there are and of when, and the way to take them along. */
export function answersHead(site: SiteRef, pages: AnswerPages, asked: AnswersAsked): TemplateResult {
  const words = bookOf(answers);
  const file = (label: string, more: { contacts?: 'true' }): TemplateResult =>
    html`<a href=${answersFileUrl(site.id, { ...asked, ...more })} download>${label}</a>`;
  return html`<div class="head">
    <p>
      <span class="count" role="status">${countWords(pages)}</span>
      <span class="muted">· ${daysWords(asked)}</span>
    </p>
    ${
      pages.items.length
        ? html`<p class="actions small screen">
            ${file(words.download, {})}
            ${can(site, 'answers.export_contacts') ? file(words.downloadContacts, { contacts: 'true' }) : nothing}
          </p>`
        : nothing
    }
  </div>`;
}
