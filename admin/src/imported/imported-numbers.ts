import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { imported } from '@huiyin/shared/i18n/admin/imported';
import { importedOf, importedStep, type ImportedNumbers, type ImportedSeries } from '../api/imported-metrics.ts';
import { isPassing } from '../api/problem.ts';
import { Reading } from '../data/reading.ts';
import { offerExport } from '../exports/offer-export.ts';
import type { InsightsView, Span } from '../insights/insights-view.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { base, parts } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import '../ui/ui-error.ts';
import { importedAnchor } from './imported-anchor.ts';
import './imported-detail.ts';
import { basisParts, importedChange, importedTone, importedValue, lengthOf } from './imported-words.ts';
import { tiles } from './tiles.ts';

/** Numbers that were imported, of the same period: quiet, and only where there are any. */
@customElement('imported-numbers')
export class ImportedNumbersElement extends LitElement {
  static override styles = [
    base,
    parts,
    tiles,
    css`
      :host {
        display: block;
        margin-top: var(--space-24);
      }
      h2 {
        scroll-margin-block-start: var(--space-16);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) span!: Span;
  @property() by: BucketSize = 'day';
  @property() as: InsightsView['as'] = 'chart';
  /** The metric whose days are shown; the first unless one is chosen. */
  @state() private chosen = '';
  /** So many are shown. */
  @state() private most = importedStep;
  readonly #text = localized(this, imported);
  readonly #numbers = new Reading(this, () =>
    importedOf(this.session.site.id, { ...this.span, by: this.by }, this.most),
  );

  /** Whether the address leads here, and nobody came yet. */
  #isAwaited = location.hash === importedAnchor;

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const heading = this.renderRoot.querySelector('h2');
    if (!heading || !this.#isAwaited) return;
    this.#isAwaited = false;
    void this.#arriveAt(heading);
  }

  /** As by any link to a heading, once it is to be seen; not where the person went on meanwhile. */
  async #arriveAt(heading: HTMLElement): Promise<void> {
    while (this.isConnected && getComputedStyle(heading).visibility === 'hidden')
      await new Promise(requestAnimationFrame);
    if (document.activeElement !== document.body) return;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  /** What is not there yet is no reason to disturb: the numbers above are what the page is for. What could not be read is said. */
  override render(): TemplateResult | typeof nothing {
    const { value, shown, error } = this.#numbers;
    const isFailed = error !== undefined && (value === undefined || !isPassing(error));
    return isFailed ? this.#failed(error) : this.#section(shown);
  }

  #failed(error: unknown): TemplateResult {
    return html`<section aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${this.#text().heading}</h2>
      <ui-error .error=${error} @retry=${() => void this.#numbers.again()}></ui-error>
    </section>`;
  }

  #section(numbers: ImportedNumbers | undefined): TemplateResult | typeof nothing {
    const [first] = numbers?.series ?? [];
    if (!numbers || !first) return nothing;
    const shown = numbers.series.find(({ metric }) => metric === this.chosen) ?? first;
    return html`<section aria-labelledby="heading">
      <div class="head">
        <h2 id="heading" tabindex="-1">${this.#text().heading}</h2>
        <ui-button class="screen" size="s" appearance="outlined" @click=${() => this.#take()}
          >${this.#text().export}</ui-button
        >
      </div>
      <div class="tiles" role="group" aria-label=${this.#text().choose}>
        ${numbers.series.map((one) => this.#tile(one, one === shown))}
      </div>
      ${this.#more(numbers)} <imported-detail .series=${shown} as=${this.as}></imported-detail>
    </section>`;
  }

  #tile(series: ImportedSeries, isShown: boolean): TemplateResult {
    const { name, unit, total, metric } = series;
    const change = importedChange(series);
    return html`<button type="button" aria-pressed=${isShown} @click=${() => (this.chosen = metric)}>
      <span class="label" dir="auto">${isolated(name)}</span>
      <span class="value">${importedValue(total.value, unit)}</span>
      <span class="small muted">${basisParts(total, lengthOf(series)).join(' · ')}</span>
      ${change ? html`<span class="small ${importedTone(series) ?? ''}">${change}</span>` : nothing}
    </button>`;
  }

  #more({ others }: ImportedNumbers): TemplateResult | typeof nothing {
    if (others === 0) return nothing;
    const next = Math.min(others, importedStep);
    return html`<ui-button class="more screen" size="s" appearance="outlined" @click=${() => void this.#showMore()}
      >${this.#text().more(next, number(next))}</ui-button
    >`;
  }

  /** The button that was pressed may go: the first of what came has the focus then, else the heading. */
  async #showMore(): Promise<void> {
    const before = this.renderRoot.querySelectorAll('.tiles button').length;
    this.most += importedStep;
    await this.#numbers.settled();
    const added = this.renderRoot.querySelectorAll<HTMLElement>('.tiles button')[before];
    (added ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
  }

  #take(): void {
    void offerExport(this.session.site, [{ noun: 'imported-metrics', query: { ...this.span } }]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'imported-numbers': ImportedNumbersElement;
  }
}
