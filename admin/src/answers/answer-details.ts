import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ResponseView } from '../api/responses.ts';
import { answerRows } from '../inbox/answer-rows.ts';
import { AskedSurvey } from '../inbox/asked-survey.ts';
import { responseFacts } from '../inbox/response-facts.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-facts.ts';
import './test-mark.ts';

/** All that an answer says: every question with what was answered, as it was asked then, and where it came from. */
@customElement('answer-details')
export class AnswerDetails extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: var(--space-12) var(--space-24);
        padding-block: var(--space-8);
      }
      test-mark {
        grid-column: 1 / -1;
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) answer!: ResponseView;
  readonly #asked = new AskedSurvey(this, () => this.answer);

  override render(): TemplateResult {
    const asked = this.#asked.of(this.answer);
    const rows = answerRows(this.answer, asked);
    return html`${rows.length ? html`<ui-facts stacked .facts=${rows}></ui-facts>` : nothing}
      <ui-facts .facts=${responseFacts(this.answer, asked)}></ui-facts>
      <test-mark .answer=${this.answer}></test-mark>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'answer-details': AnswerDetails;
  }
}
