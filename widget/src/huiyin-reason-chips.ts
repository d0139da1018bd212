import { html, LitElement } from 'lit';
import { define } from './define.ts';
import { fields } from './field-styles.ts';
import { shared } from './styles.ts';

/**
 * Choices as chips: several with `many`, else at most one; pressing a chosen one again lets it go.
 * @fires choose - `CustomEvent<string[]>`, the chosen ids
 */
export class HuiyinReasonChips extends LitElement {
  static override properties = { label: {}, choices: {}, chosen: {}, many: {} };
  static override styles = [shared, fields];
  declare label: string;
  declare choices: readonly { id: string; label: string }[];
  declare chosen: readonly string[];
  declare many: boolean;

  override render() {
    return html`<fieldset>
      <legend>${this.label}</legend>
      <div class="chips">
        ${this.choices.map(
          ({ id, label }) =>
            html`<button type="button" aria-pressed=${this.chosen.includes(id)} @click=${() => this.#toggle(id)}>
              ${label}
            </button>`,
        )}
      </div>
    </fieldset>`;
  }

  #toggle(id: string): void {
    const others = this.chosen.filter((c) => c !== id);
    const left = this.many ? others : [];
    const detail = others.length < this.chosen.length ? left : [...left, id];
    this.dispatchEvent(new CustomEvent('choose', { detail }));
  }
}
define('huiyin-reason-chips', HuiyinReasonChips);
