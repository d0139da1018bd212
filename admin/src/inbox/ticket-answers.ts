import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import type { TicketView } from '../api/tickets.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-facts.ts';
import { answerRows } from './answer-rows.ts';

/** What else was asked and answered, with the questions as they were then. Nothing when there is nothing. */
@customElement('ticket-answers')
export class TicketAnswers extends LitElement {
  static override styles = [
    base,
    css`
      h2 {
        margin-top: var(--space-24);
      }
      ui-facts {
        margin-top: var(--space-8);
      }
    `,
  ];

  @property({ attribute: false }) response!: NonNullable<TicketView['response']>;
  /** The version that was asked; undefined while it is not here. */
  @property({ attribute: false }) asked: SurveyDefinition | undefined;
  readonly #text = localized(this, inbox);

  override render(): TemplateResult | typeof nothing {
    const rows = answerRows(this.response, this.asked);
    if (!rows.length) return nothing;
    const words = this.#text();
    return html`<h2 class="small">${words.answers}</h2>
      <p class="small muted">${words.answersVersion(number(this.response.surveyVersion))}</p>
      <ui-facts stacked .facts=${rows}></ui-facts>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-answers': TicketAnswers;
  }
}
