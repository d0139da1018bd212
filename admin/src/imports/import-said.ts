import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportChoices, ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { date } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';
import { base, card, warning } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-icon.ts';
import type { Chosen } from './chosen.ts';
import { choiceFault } from './fault-words.ts';
import { asFormat, noFormat } from './format-choice.ts';
import './import-reading.ts';
import { hasRows, isAsked, understoodWords } from './understood-words.ts';

/** What has to be said of a file before it can be stored. */
export type Open = ImportInspection['open'][number];

/**
 * What was understood of a file in words, and what has to be said of it. Fires `choose` with choices, `go-to` with what is open, `anew`, and
 * `stop` while it is looked at again.
 */
@customElement('import-said')
export class ImportSaid extends LitElement {
  static override styles = [
    base,
    card,
    warning,
    css`
      .said {
        max-width: 48rem;
      }
      /* Beside a line as high as its button. */
      .warning ui-icon {
        margin-top: 0.7em;
      }
      .warning p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
      }
      .warning,
      .actions,
      .again {
        margin-top: var(--space-12);
      }
    `,
  ];

  @property({ attribute: false }) chosen!: Chosen;
  /** That of the site; '' while it is not known. */
  @property() zone = '';
  readonly #text = localized(this, importing);

  override render(): TemplateResult {
    const { file, looked } = this.chosen;
    const { inspection } = looked!;
    return html`<section class="card" aria-labelledby="understood">
      <h2 id="understood">${this.#text().understood.heading}</h2>
      <p class="said">${understoodWords(file.name, inspection, this.zone)}</p>
      ${this.#format(inspection)} ${this.#otherwise(inspection)} ${this.#asBefore()}
      ${hasRows(inspection) ? this.#open(inspection) : nothing} ${this.#again()} ${this.#fault()}
    </section>`;
  }

  #format({ preset }: ImportInspection): TemplateResult | typeof nothing {
    if (!preset || !isAsked(preset)) return nothing;
    const { ask, yes, no } = this.#text().understood.format;
    const say = (format: string) => (): void =>
      void this.dispatchEvent(new CustomEvent<ImportChoices>('choose', { detail: asFormat(format) }));
    return html`<p class="actions">
      ${ask(preset.name)}
      <ui-button size="s" appearance="outlined" @click=${say(preset.name)}>${yes}</ui-button>
      <ui-button size="s" appearance="plain" @click=${say(noFormat)}>${no}</ui-button>
    </p>`;
  }

  /** What else the rows can be taken as. */
  #otherwise({ otherwise: other }: ImportInspection): TemplateResult | typeof nothing {
    if (!other) return nothing;
    const { complaints, asComplaints, ratings, asRatings } = this.#text().understood.otherwise;
    const [said, act] = other.as === 'complaints' ? [complaints, asComplaints] : [ratings, asRatings];
    const { map } = other;
    const choose = (): void => void this.dispatchEvent(new CustomEvent<ImportChoices>('choose', { detail: { map } }));
    return html`<p class="actions">
      ${said(listOf(other.columns))}
      <ui-button size="s" appearance="plain" @click=${choose}>${act}</ui-button>
    </p>`;
  }

  #asBefore(): TemplateResult | typeof nothing {
    const { readAs } = this.chosen;
    if (!readAs) return nothing;
    const { asBefore, anew } = this.#text().understood;
    return html`<p class="actions small muted">
      ${asBefore(date(readAs.openedAt, this.zone || undefined), readAs.by.name)}
      <ui-button size="s" appearance="plain" @click=${() => this.dispatchEvent(new Event('anew'))}>${anew}</ui-button>
    </p>`;
  }

  #open({ open }: ImportInspection): TemplateResult | typeof nothing {
    if (!open.length) return nothing;
    const words = this.#text().open;
    const goTo = (detail: Open) => (): void => void this.dispatchEvent(new CustomEvent<Open>('go-to', { detail }));
    return html`<div class="warning" role="note">
      <ui-icon name="warning"></ui-icon>
      <div>
        ${open.map(
          (one) =>
            html`<p>
              ${words[one]} <ui-button size="s" appearance="plain" @click=${goTo(one)}>${words.go}</ui-button>
            </p>`,
        )}
      </div>
    </div>`;
  }

  /** How far it is looked at again. */
  #again(): TemplateResult | typeof nothing {
    const { isLooking, read } = this.chosen;
    if (!isLooking) return nothing;
    const { again } = this.#text().understood;
    const stop = (): void => void this.dispatchEvent(new Event('stop'));
    return html`<import-reading class="again" said=${again} .read=${read} @stop=${stop}></import-reading>`;
  }

  #fault(): TemplateResult | typeof nothing {
    const { fault } = this.chosen;
    return fault && 'choice' in fault ? html`<p class="bad" role="alert">${choiceFault(fault.choice)}</p>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'import-said': ImportSaid;
  }
}
