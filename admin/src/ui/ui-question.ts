import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { base } from './styles.ts';
import './ui-button.ts';
import './ui-dialog.ts';

/** A place to go to. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

interface Question<T extends string> {
  readonly heading: string;
  readonly text: string;
  /** What it is about; who goes there has waved the question away. */
  readonly links?: readonly Link[];
  /** What may be answered; the last one is what the cursor is on, and the usual thing to do. */
  readonly choices: readonly { readonly value: T; readonly label: string }[];
}

/** Asks, over everything else; undefined when it is waved away. */
export function question<T extends string>(asked: Question<T>): Promise<T | undefined> {
  const element = document.createElement('ui-question');
  element.asked = asked;
  document.body.append(element);
  return element.answer as Promise<T | undefined>;
}

/** A question in a dialog; made by `question`. */
@customElement('ui-question')
export class UiQuestion extends LitElement {
  static override styles = [
    base,
    css`
      ul {
        max-height: 40vh;
        margin-top: var(--space-12);
        overflow: auto;
      }
      a {
        display: inline-block;
        min-height: 1.75rem;
      }
    `,
  ];

  asked!: Question<string>;
  #tell!: (value: string | undefined) => void;
  readonly answer = new Promise<string | undefined>((tell) => (this.#tell = tell));

  override render(): TemplateResult {
    const { heading, text, links = [], choices } = this.asked;
    return html`<ui-dialog label=${heading} open @wa-after-hide=${() => this.#end(undefined)}>
      <p>${text}</p>
      ${
        links.length
          ? html`<ul @click=${() => this.#end(undefined)}>
              ${links.map(({ label, href }) => html`<li><a href=${href}>${label}</a></li>`)}
            </ul>`
          : nothing
      }
      ${choices.map(({ value, label }, at) => {
        const isUsual = at === choices.length - 1;
        return html`<ui-button
          slot="footer"
          appearance=${isUsual ? 'accent' : 'outlined'}
          variant=${isUsual ? 'brand' : 'neutral'}
          ?autofocus=${isUsual}
          @click=${() => this.#end(value)}
          >${label}</ui-button
        >`;
      })}
    </ui-dialog>`;
  }

  #end(value: string | undefined): void {
    this.#tell(value);
    this.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-question': UiQuestion;
  }
}
