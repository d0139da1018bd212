import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { localized } from '../language/language.ts';
import { Saving } from '../saving.ts';
import { valueOf } from './event-value.ts';
import { base, form } from './styles.ts';
import { isComposing } from './typing.ts';
import './ui-button.ts';
import './ui-error.ts';
import './ui-field.ts';

/** The name of something while it is changed, in its line. Fires `saved`, and `cancelled`, on Escape too. */
@customElement('ui-rename')
export class UiRename extends LitElement {
  static override styles = [
    base,
    form,
    css`
      form {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: var(--space-8);
      }
      ui-error {
        grid-column: 1 / -1;
      }
      @media (max-width: 36rem) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  /** What the field is called, e.g. “Name of Till 1”. */
  @property() label = '';
  /** The name as it is. */
  @property() value = '';
  @property({ type: Number }) longest = 0;
  /** Says that there must be one. */
  @property() missing = '';
  /** Stores another name. */
  @property({ attribute: false }) save!: (name: string) => Promise<unknown>;
  @state() private typed: string | undefined;
  readonly #saving = new Saving<'name', { name?: string }>(this, {
    check: () => ({ name: this.#name ? '' : this.missing }),
  });
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#shell();
    const { faults, problem, conflict, busy } = this.#saving;
    return html`<form novalidate @submit=${this.#submit} @keydown=${this.#keydown}>
      <ui-field
        quiet
        name="name"
        label=${this.label}
        maxlength=${this.longest}
        autocomplete="off"
        .value=${this.typed ?? this.value}
        error=${faults.name ?? ''}
        @input=${(event: Event) => (this.typed = valueOf(event))}
      ></ui-field>
      <div class="actions">
        <ui-button type="submit" variant="brand" ?loading=${busy}>${words.save}</ui-button>
        <ui-button appearance="plain" @click=${this.#cancel}>${words.cancel}</ui-button>
      </div>
      ${problem ? html`<ui-error no-retry .error=${problem}>${conflict?.now.name}</ui-error>` : nothing}
    </form>`;
  }

  get #name(): string {
    return (this.typed ?? this.value).trim();
  }

  #cancel(): void {
    this.dispatchEvent(new Event('cancelled'));
  }

  #keydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.stopPropagation();
    this.#cancel();
  }

  readonly #submit = async (event: Event): Promise<void> => {
    const sent = this.#name;
    const isSaved = await this.#saving.save(async () => sent !== this.value && this.save(sent), event);
    // What was typed since is to be saved yet.
    if (isSaved && this.#name === sent) this.dispatchEvent(new Event('saved'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-rename': UiRename;
  }
}
