import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ticketNumberIn } from '@huiyin/shared/domain/tickets/ticket-number';
import { duplicates } from '@huiyin/shared/i18n/admin/duplicates';
import { isInvalid, isNotFound } from '../api/problem.ts';
import { localized } from '../language/language.ts';
import { problemText } from '../language/problem-text.ts';
import { Saving } from '../saving.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-field.ts';
import { toastProblem } from '../ui/ui-toasts.ts';

/** Asks which ticket came first. Fires `cancelled`. */
@customElement('duplicate-form')
export class DuplicateForm extends LitElement {
  static override styles = [
    base,
    css`
      form {
        display: grid;
        gap: var(--space-8);
        justify-items: start;
      }
    `,
  ];

  /** Marks a ticket as a duplicate of the one with this number. */
  @property({ attribute: false }) mark!: (original: number) => Promise<unknown>;
  @state() private typed = '';
  readonly #saving = new Saving<'original'>(this, {
    check: () => ({ original: ticketNumberIn(this.typed) === null ? this.#text().missing : '' }),
  });
  readonly #text = localized(this, duplicates);

  override render(): TemplateResult {
    const words = this.#text();
    const { faults, problem, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit}>
      <ui-field
        name="original"
        label=${words.number}
        inputMode="numeric"
        autocomplete="off"
        .value=${this.typed}
        error=${faults.original || (problem ? this.#why(problem) : '')}
        @input=${(event: Event) => (this.typed = valueOf(event))}
      ></ui-field>
      <div class="actions">
        <ui-button type="submit" size="s" variant="brand" ?loading=${busy}>${words.save}</ui-button>
        <ui-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('cancelled'))}
          >${words.cancel}</ui-button
        >
      </div>
    </form>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    await this.#saving.save(() => this.mark(ticketNumberIn(this.typed)!), event);
    const { problem } = this.#saving;
    // Whoever went on to another ticket has no field to read it at.
    if (problem && !this.isConnected) toastProblem(problem);
  };

  #why(problem: unknown): string {
    const { refused, gone } = this.#text();
    if (isInvalid(problem)) return refused;
    return isNotFound(problem) ? gone : problemText(problem);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duplicate-form': DuplicateForm;
  }
}
