import type { SurveyTexts } from '@huiyin/shared/contract/surveys';
import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { html, LitElement, nothing } from 'lit';
import { define } from './define.ts';
import { fields } from './field-styles.ts';
import './huiyin-reason-chips.ts';
import { shared } from './styles.ts';

/**
 * What may follow a tap: reasons after a low score, a comment, Send.
 * @fires change-answer - `CustomEvent<{reasons?: string[], comment?: string}>`
 * @fires send-answer
 */
export class HuiyinFollowUp extends LitElement {
  static override properties = { survey: {}, texts: {}, low: {}, reasons: {}, comment: {} };
  static override styles = [shared, fields];
  declare survey: Pick<SurveyTexts, 'choicesTitle' | 'choices' | 'commentLabel'>;
  declare texts: LaterTexts;
  declare low: boolean;
  declare reasons: readonly string[];
  declare comment: string;

  override render() {
    const { survey, texts, low, reasons, comment } = this;
    return html`<form @submit=${this.#send}>
      ${
        low && survey.choices.length
          ? html`<huiyin-reason-chips
              .label=${survey.choicesTitle}
              .choices=${survey.choices}
              .chosen=${reasons}
              .many=${true}
              @choose=${(e: CustomEvent<string[]>) => this.#change({ reasons: e.detail })}
            ></huiyin-reason-chips>`
          : nothing
      }
      <label>
        <span>${survey.commentLabel} <small>${texts.optional}</small></span>
        <textarea
          maxlength="4000"
          rows="3"
          .value=${comment}
          @input=${(e: InputEvent) => this.#change({ comment: (e.target as HTMLTextAreaElement).value })}
          @focus=${() => this.#change({})}
        ></textarea>
      </label>
      <button class="primary">${texts.send}</button>
    </form>`;
  }

  #change(detail: { reasons?: string[]; comment?: string }): void {
    this.dispatchEvent(new CustomEvent('change-answer', { detail }));
  }

  #send(e: Event): void {
    e.preventDefault();
    this.dispatchEvent(new CustomEvent('send-answer'));
  }
}
define('huiyin-follow-up', HuiyinFollowUp);
