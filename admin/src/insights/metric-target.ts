import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { MetricSeries } from '../api/metrics.ts';
import { HearDrafts } from '../drafts.ts';
import { localized } from '../language/language.ts';
import { draftMark } from '../shell/draft-mark.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { targetTone, targetWords } from '../ui/figure-words.ts';
import { Opened } from '../ui/opened.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-button.ts';
import './target-form.ts';

/** What a metric is to reach and what comes of it, and for whoever may change it the way to do so. Of one metric for good. */
@customElement('metric-target')
export class MetricTarget extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: var(--space-4);
      }
      .good {
        color: var(--good);
      }
      .bad {
        color: var(--bad);
      }
      target-form {
        margin-block: var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) series!: MetricSeries;

  readonly #text = localized(this, insights);
  readonly #opened = new Opened(this, 'target-form');

  constructor() {
    super();
    new HearDrafts(this);
  }

  override render(): TemplateResult {
    const { target, unit, metric, zone } = this.series;
    const isOpen = this.#opened.is(metric);
    return html`<div class="actions small">
        ${target ? html`<span class=${targetTone(target) ?? ''}>${targetWords(target, unit)}</span>` : nothing}
        ${can(this.session.site, 'site.change') && !isOpen ? this.#button() : nothing}
      </div>
      ${
        isOpen
          ? html`<target-form metric=${metric} zone=${zone} @close=${() => void this.#opened.close()}></target-form>`
          : nothing
      }`;
  }

  #button(): TemplateResult {
    const words = this.#text().target;
    const { metric, target } = this.series;
    const open = (): void => void this.#opened.open(metric);
    return html`<ui-button size="s" appearance="plain" data-of=${metric} @click=${open}
        >${target ? words.change : words.set}</ui-button
      >${draftMark(this.session, 'target', metric)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'metric-target': MetricTarget;
  }
}
