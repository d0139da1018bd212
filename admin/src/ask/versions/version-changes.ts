import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { surveyChanges } from '@huiyin/shared/i18n/admin/survey-changes';
import type { SiteView } from '../../api/sites.ts';
import { versionOf, type SurveyVersionView } from '../../api/surveys.ts';
import { Reading } from '../../data/reading.ts';
import { number } from '../../language/formats.ts';
import { localized } from '../../language/language.ts';
import { valueOf } from '../../ui/event-value.ts';
import { readingView } from '../../ui/reading-view.ts';
import { base, card } from '../../ui/styles.ts';
import '../../ui/ui-select.ts';
import { stepFrom, versionChoices } from '../version-choices.ts';
import { changeWords, toldChanges, type ToldChange } from './change-words.ts';

/** What a version of a survey asks otherwise than the one before it, or than any other that is chosen, in words. */
@customElement('version-changes')
export class VersionChanges extends LitElement {
  static override styles = [
    base,
    card,
    css`
      ul {
        display: grid;
        gap: var(--space-8);
        margin: var(--space-12) 0 0;
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--space-8);
        margin: var(--space-4) 0 0;
        font-size: var(--type-13);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      del {
        color: var(--muted);
      }
      ins {
        text-decoration: none;
      }
    `,
  ];

  @property({ attribute: false }) site!: Pick<SiteView, 'id'>;
  @property() slug = '';
  @property({ attribute: false }) version!: SurveyVersionView;
  /** How many versions there are. */
  @property({ type: Number }) newest = 1;
  /** The version it is compared with, where another than the one before was chosen. */
  @state() private chosen: number | undefined;
  /** The newest version that is offered, where the list was turned. */
  @state() private first: number | undefined;
  readonly #text = localized(this, surveyChanges);
  readonly #ask = localized(this, ask);
  readonly #other = new Reading(this, () =>
    this.#against > 0 ? versionOf(this.site.id, this.slug, this.#against) : undefined,
  );

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('version') as SurveyVersionView | undefined;
    if (before && before.version !== this.version.version) this.chosen = this.first = undefined;
  }

  override render(): TemplateResult {
    const words = this.#text();
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${words.heading(number(this.version.version))}</h2>
      ${this.newest > 1 ? this.#choice() : nothing}
      ${this.#against > 0 ? readingView(this.#other, (other) => this.#changes(other)) : html`<p class="muted">${words.first}</p>`}
    </section>`;
  }

  /** 0 where there is none before it. */
  get #against(): number {
    return this.chosen ?? this.version.version - 1;
  }

  #choice(): TemplateResult {
    const { results, version } = this.#ask();
    const words = {
      all: this.#text().nothing,
      newer: results.newerVersions,
      older: results.olderVersions,
      version: (n: number) => version(number(n)),
    };
    const all = versionChoices(this.newest, this.first ?? Math.min(this.newest, this.version.version + 10), words);
    const choices = all.filter(({ value }) =>
      value === '' ? this.#against === 0 : value !== String(this.version.version),
    );
    return html`<ui-select
      label=${this.#text().against}
      .choices=${choices}
      .value=${String(this.#against || '')}
      @change=${(event: Event) => this.#choose(valueOf(event))}
    ></ui-select>`;
  }

  #choose(value: string): void {
    const step = stepFrom(value);
    if (step === undefined) this.chosen = Number(value);
    else this.first = step;
  }

  #changes({ definition: before }: SurveyVersionView): TemplateResult {
    const after = this.version.definition;
    const changes = toldChanges(before, after).map((change) => changeWords(change, { before, after }));
    const words = this.#text();
    if (!changes.length) return html`<p class="muted">${words.none}</p>`;
    return html`<ul>
      ${changes.map((change) => html`<li>${change.text}${this.#values(change)}</li>`)}
    </ul>`;
  }

  #values({ before, after, language }: ToldChange): TemplateResult | typeof nothing {
    const { before: then, after: now } = this.#text();
    if (before === undefined) return nothing;
    return html`<dl>
      <dt class="muted">${then}</dt>
      <dd><del lang=${language ?? nothing} dir="auto">${before}</del></dd>
      <dt class="muted">${now}</dt>
      <dd><ins lang=${language ?? nothing} dir="auto">${after}</ins></dd>
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'version-changes': VersionChanges;
  }
}
