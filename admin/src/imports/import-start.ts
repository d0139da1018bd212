import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices } from '@huiyin/shared/contract/imports/understood';
import { sameFile } from '@huiyin/shared/files/sending/known-before';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { date, number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import { isSending, type Chosen } from './chosen.ts';
import { choiceFault, unreadableWords } from './fault-words.ts';
import './import-drop.ts';
import './import-reading.ts';
import './import-unread.ts';
import { maySay } from './import-unread.ts';
import { brokenOff } from './known-before.ts';

/**
 * Where a file is chosen, and what is said of it before it is understood: how far it is read, why it cannot be, whether it came before. Fires
 * `chosen` with a File, `choose` with choices, `stop`, and `go-on` where the import of this very file broke off.
 */
@customElement('import-start')
export class ImportStart extends LitElement {
  static override styles = [
    base,
    card,
    css`
      import-drop,
      .known {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) chosen: Chosen | undefined;
  /** Of the site. */
  @property() zone = '';
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { heading, text } = this.#text();
    const { chosen } = this;
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${heading}</h2>
      <p class="muted">${text}</p>
      ${chosen ? html`${this.#file(chosen)} ${this.#unread(chosen)}` : nothing}
      <import-drop ?hidden=${isBusy(chosen)} ?another=${chosen !== undefined} @chosen=${this.#take}></import-drop>
    </section>`;
  }

  #file(chosen: Chosen): TemplateResult | typeof nothing {
    const { file, looked, fault, isLooking, read } = chosen;
    const { unreadable, reading } = this.#text();
    if (fault && 'reason' in fault)
      return html`<h3 class="known">${unreadable.heading}</h3>
        <p role="alert">${unreadableWords(file.name, fault)}</p>`;
    if (fault && !looked) return html`<p class="known bad" role="alert">${choiceFault(fault.choice)}</p>`;
    if (looked) return this.#known(chosen);
    if (!isLooking) return nothing;
    const stop = (): void => void this.dispatchEvent(new Event('stop'));
    return html`<import-reading class="known" said=${reading(file.name)} .read=${read} @stop=${stop}></import-reading>`;
  }

  /** Whether this very file came before, and a way to go on with what broke off. */
  #known(chosen: Chosen): TemplateResult | typeof nothing {
    const { alike, looked, run } = chosen;
    const same = sameFile(alike, looked!.opening);
    if (!same || run) return nothing;
    const { known, store } = this.#text();
    const [day, name] = [date(same.openedAt, this.zone || undefined), same.by.name];
    if (same.state === 'done') return html`<p class="known" role="status">${known.done(day, name)}</p>`;
    const goOn = (): void => void this.dispatchEvent(new Event('go-on'));
    return html`<p class="known" role="status">${known.begun(day, name, number(same.rows), number(same.answers))}</p>
      ${
        brokenOff(chosen)
          ? html`<div class="known actions">
              <ui-button variant="brand" @click=${goOn}>${store.goOn}</ui-button>
            </div>`
          : nothing
      }`;
  }

  #unread(chosen: Chosen): TemplateResult | typeof nothing {
    return maySay(chosen)
      ? html`<import-unread class="known" .choices=${chosen.choices} @choose=${this.#choose}></import-unread>`
      : nothing;
  }

  readonly #take = ({ detail }: CustomEvent<File>): void =>
    void this.dispatchEvent(new CustomEvent<File>('chosen', { detail }));
  readonly #choose = ({ detail }: CustomEvent<ImportChoices>): void =>
    void this.dispatchEvent(new CustomEvent<ImportChoices>('choose', { detail }));
}

/** While a file is read for the first time, or sent, it is stopped before another one is taken. */
const isBusy = (chosen: Chosen | undefined): boolean =>
  isSending(chosen) || (chosen !== undefined && !chosen.looked && chosen.isLooking);

declare global {
  interface HTMLElementTagNameMap {
    'import-start': ImportStart;
  }
}
