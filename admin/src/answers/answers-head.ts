import { html, nothing, type TemplateResult } from 'lit';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { AnswersAsked } from '../api/responses.ts';
import type { SiteRef } from '../api/session.ts';
import { offerExport } from '../exports/offer-export.ts';
import { bookOf } from '../language/language.ts';
import '../ui/ui-button.ts';
import type { AnswerPages } from './answer-pages.ts';
import { countWords, daysWords } from './count-words.ts';

/** How many answers there are and of when, and the way to take them along. */
export function answersHead(site: SiteRef, pages: AnswerPages, asked: AnswersAsked): TemplateResult {
  const take = () => void offerExport(site, [{ noun: 'answers', query: asked }]);
  return html`<div class="head">
    <p>
      <span class="count" role="status">${countWords(pages)}</span>
      <span class="muted">· ${daysWords(asked)}</span>
    </p>
    ${
      pages.items.length
        ? html`<ui-button class="screen" size="s" appearance="outlined" @click=${take}
            >${bookOf(shell).export}</ui-button
          >`
        : nothing
    }
  </div>`;
}
