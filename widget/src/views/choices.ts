import { html, nothing } from 'lit/html.js';

export interface Choices {
  readonly label: string | undefined;
  readonly choices: readonly { readonly id: string; readonly label: string }[] | undefined;
  readonly chosen: readonly (string | undefined)[] | undefined;
  /** Several; else at most one. */
  readonly many?: boolean;
  /** Under each other, as the answer to a question whose title is the label. */
  readonly list?: boolean;
  choose(chosen: string[]): void;
}

/** Choices as chips or a list; pressing a chosen one again lets it go. */
export const choices = ({ label, choices = [], chosen = [], many, list, choose }: Choices) =>
  html`<div class="field">
    ${list ? nothing : html`<span class="legend">${label}</span>`}
    <div class=${list ? 'chips list' : 'chips'} role=${many ? 'group' : 'radiogroup'} aria-label=${label}>
      ${choices.map(({ id, label: name }) => {
        const on = chosen.includes(id);
        const others = many ? chosen.filter((c) => c !== id) : [];
        return html`<button
          type="button"
          part="choice"
          class=${many ? 'many' : ''}
          role=${many ? nothing : 'radio'}
          aria-checked=${many ? nothing : on}
          aria-pressed=${many ? on : nothing}
          @click=${() => choose((on ? others : [...others, id]) as string[])}
        >
          ${name}
        </button>`;
      })}
    </div>
  </div>`;
