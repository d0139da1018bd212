import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';
import { base } from './styles.ts';
import './ui-button.ts';
import './ui-dialog.ts';
import type { UiDialog } from './ui-dialog.ts';

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
  readonly choices: readonly {
    readonly value: T;
    readonly label: string;
    /** There is no way back from it. */
    readonly isFinal?: true;
  }[];
}

/** Asks, over everything else; undefined when it is waved away. */
export function question<T extends string>(asked: Question<T>): Promise<T | undefined> {
  const element = document.createElement('ui-question');
  element.asked = asked;
  document.body.append(element);
  return element.answer as Promise<T | undefined>;
}

/** Whether something is meant that has no way back; `act` says what is done then. To leave it is the usual thing to do. */
export async function isMeant({ act, ...asked }: { heading: string; text: string; act: string }): Promise<boolean> {
  const { cancel } = bookOf(shell);
  const choices = [
    { value: 'act', label: act, isFinal: true },
    { value: 'cancel', label: cancel },
  ] as const;
  return (await question({ ...asked, choices })) === 'act';
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
  @query('ui-dialog') private readonly dialog!: UiDialog;
  #tell!: (value: string | undefined) => void;
  readonly answer = new Promise<string | undefined>((tell) => (this.#tell = tell));

  override render(): TemplateResult {
    const { heading, text, links = [], choices } = this.asked;
    return html`<ui-dialog label=${heading} open @closed=${() => this.#end(undefined)}>
      <p>${text}</p>
      ${
        links.length
          ? html`<ul @click=${() => this.#end(undefined)}>
              ${links.map(({ label, href }) => html`<li><a href=${href}>${label}</a></li>`)}
            </ul>`
          : nothing
      }
      ${choices.map(({ value, label, isFinal }, at) => {
        const isUsual = at === choices.length - 1;
        return html`<ui-button
          slot="footer"
          appearance=${isUsual ? 'accent' : 'outlined'}
          variant=${isFinal ? 'danger' : isUsual ? 'brand' : 'neutral'}
          ?autofocus=${isUsual}
          @click=${() => this.#end(value)}
          >${label}</ui-button
        >`;
      })}
    </ui-dialog>`;
  }

  #end(value: string | undefined): void {
    this.#tell(value);
    this.dialog.close();
    this.remove();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-question': UiQuestion;
  }
}
