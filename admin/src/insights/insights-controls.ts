import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import { channels } from '@huiyin/shared/domain/choices';
import { metricLimits } from '@huiyin/shared/domain/limits';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { valueOf } from '../ui/event-value.ts';
import { base } from '../ui/styles.ts';
import '../ui/ui-date.ts';
import '../ui/ui-segments.ts';
import '../ui/ui-select.ts';
import type { SurveyView } from '../api/surveys.ts';
import { spanName } from './bucket-words.ts';
import { inSurvey, surveyChoices, versionsOf } from './survey-choices.ts';
import { pointsOf, ranges, spanFault, steps, type InsightsView, type Span } from './insights-view.ts';

/** Period, points, channel and survey of Insights. Fires `view` with what changed. */
@customElement('insights-controls')
export class InsightsControls extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        gap: var(--space-8) var(--space-12);
      }
      .days {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-start;
        gap: var(--space-8);
      }
      ui-select {
        flex: 1 1 8rem;
        max-width: 10rem;
      }
      .why {
        order: 1;
        flex: 1 0 100%;
      }
    `,
  ];

  @property({ attribute: false }) view!: InsightsView;
  /** The points shown, chosen or not. */
  @property() by: BucketSize = 'day';
  /** The days shown: others than asked for, while those are none. */
  @property({ attribute: false }) span!: Span;
  /** The local day now. */
  @property() today = '';
  /** The surveys that may be chosen; none where the person may not read them. */
  @property({ attribute: false }) surveys: readonly SurveyView[] = [];

  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);

  override render(): TemplateResult {
    const words = this.#text();
    const { range, only } = this.view;
    return html`<ui-segments
        quiet
        label=${words.rangeLabel}
        .choices=${ranges.map((value) => ({ value, label: words.ranges[value] }))}
        .value=${range}
        @change=${(event: Event) => this.#change({ range: valueOf(event) as InsightsView['range'] })}
      ></ui-segments>
      ${range === 'custom' ? this.#days() : nothing}
      <ui-segments
        quiet
        label=${words.byLabel}
        .choices=${steps.map((value) => ({ value, label: words.by[value] }))}
        .value=${this.by}
        @change=${(event: Event) => this.#change({ by: valueOf(event) as BucketSize })}
      ></ui-segments>
      ${this.#otherwise()}
      <ui-select
        quiet
        label=${words.channelLabel}
        .choices=${[
          { value: '', label: words.anyChannel },
          ...channels.map((value) => ({ value, label: this.#shell().channels[value] })),
        ]}
        .value=${only?.dimension === 'channel' ? only.value : ''}
        @change=${(event: Event) => this.#choose(valueOf(event))}
      ></ui-select>
      ${this.surveys.length ? this.#survey() : nothing}`;
  }

  #survey(): TemplateResult {
    const words = this.#text().survey;
    const { survey, version } = this.view;
    return html`<ui-select
        quiet
        label=${words.label}
        .choices=${surveyChoices(this.surveys, survey, words.any)}
        .value=${survey}
        @change=${(event: Event) => this.#change(inSurvey(this.view, this.surveys, valueOf(event)))}
      ></ui-select>
      ${
        survey
          ? html`<ui-select
              quiet
              label=${words.version}
              .choices=${versionsOf(this.surveys, this.view, words)}
              .value=${version}
              @change=${(event: Event) => this.#change({ version: valueOf(event), aspect: '' })}
            ></ui-select>`
          : nothing
      }`;
  }

  #days(): TemplateResult {
    const words = this.#text();
    const { from, to } = this.view;
    const fault = spanFault(this.view, this.today);
    const { days, firstDay } = metricLimits;
    const faults = {
      missing: '',
      order: words.wrongRange,
      days: words.tooLong(number(days)),
      outside: words.outside(firstDay, this.today),
    };
    const wrong = fault ? faults[fault] : '';
    const isLate = to > this.today;
    return html`<div class="days">
      <ui-date
        quiet
        label=${words.from}
        .value=${from}
        .error=${from ? (isLate ? '' : wrong) : words.noDay}
        max=${this.today}
        @change=${(event: Event) => this.#change({ from: valueOf(event) })}
      ></ui-date>
      <ui-date
        quiet
        label=${words.to}
        .value=${to}
        .error=${to ? (isLate ? wrong : '') : words.noDay}
        max=${this.today}
        @change=${(event: Event) => this.#change({ to: valueOf(event) })}
      ></ui-date>
    </div>`;
  }

  /** Where other days or points are shown than were chosen: which, and why. */
  #otherwise(): TemplateResult {
    const words = this.#text();
    const chosen = this.view.by;
    const still = spanFault(this.view, this.today) ? words.stillShown(spanName(this.span)) : '';
    const n = chosen && chosen !== this.by ? number(pointsOf(chosen, this.span)) : '';
    const tooFine =
      chosen && n ? words.tooFine(words.by[chosen], n, number(metricLimits.points), words.by[this.by]) : '';
    return html`${[still, tooFine].map((why) => (why ? html`<p class="why small" role="status">${why}</p>` : nothing))}`;
  }

  #choose(channel: string): void {
    this.#change({ only: channel ? { dimension: 'channel', value: channel } : undefined });
  }

  #change(detail: Partial<InsightsView>): void {
    this.dispatchEvent(new CustomEvent('view', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insights-controls': InsightsControls;
  }
}
