import type { LaterTexts } from '@huiyin/shared/i18n/widget/en-later';
import { css, html, LitElement } from 'lit';
import { isSendKey } from './composing.ts';
import { define } from './define.ts';
import { fields } from './field-styles.ts';
import { shared } from './styles.ts';

/**
 * A box to write a message in; Enter sends, Shift+Enter breaks the line.
 * @fires say - `CustomEvent<string>`
 */
export class HuiyinMessageBox extends LitElement {
  static override properties = { texts: {} };
  static override styles = [
    shared,
    fields,
    css`
      form {
        grid-template-columns: 1fr auto;
        align-items: end;
        gap: 8px;
      }
      textarea {
        min-height: 44px;
        resize: none;
      }
    `,
  ];
  declare texts: LaterTexts;

  override render() {
    const { texts } = this;
    return html`<form @submit=${this.#say}>
      <textarea
        rows="1"
        maxlength="4000"
        aria-label=${texts.write}
        placeholder=${texts.write}
        @keydown=${this.#key}
      ></textarea>
      <button class="primary">${texts.send}</button>
    </form>`;
  }

  #key(e: KeyboardEvent): void {
    if (isSendKey(e)) this.#say(e);
  }

  #say(e: Event): void {
    e.preventDefault();
    const box = this.renderRoot.querySelector('textarea')!;
    if (!box.value.trim()) return box.focus();
    this.dispatchEvent(new CustomEvent('say', { detail: box.value }));
    box.value = '';
    box.focus();
  }
}
define('huiyin-message-box', HuiyinMessageBox);
