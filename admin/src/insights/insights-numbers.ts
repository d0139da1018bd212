import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { isToldBeside, metricNames } from '@huiyin/shared/domain/metrics';
import { mayReadNames } from '@huiyin/shared/domain/permissions';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { dimensions } from '@huiyin/shared/i18n/admin/dimensions';
import type { BucketSize, Day } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { metricsOf } from '../api/metrics.ts';
import { siteOf } from '../api/sites.ts';
import { surveysOf } from '../api/surveys.ts';
import { surveyName } from '../ask/survey-name.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import type { SectionElement } from '../place.ts';
import { go, type Params } from '../router/router.ts';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { canOne, sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import { base } from '../ui/styles.ts';
import { spanName } from './bucket-words.ts';
import '../imported/imported-numbers.ts';
import '../ui/ui-empty.ts';
import './insights-aspects.ts';
import './insights-controls.ts';
import { insightsPath, readView, spanOf, stepOf, type InsightsView, type Span } from './insights-view.ts';
import { meantBy, type OneValue } from './meant-by.ts';
import './metric-detail.ts';
import './metric-split.ts';
import './metric-tiles.ts';
import type { AllSeries } from './metric-tiles.ts';
import { readNames } from './read-names.ts';
import { isToldOfSurvey } from './survey-choices.ts';
import { valueName } from './value-names.ts';

const usual = readView(undefined, '');

/** The numbers of a period at a glance, and the chosen one over time. The address says which. */
@customElement('insights-numbers')
export class InsightsNumbers extends LitElement implements SectionElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      insights-controls,
      .only {
        margin-bottom: var(--space-16);
      }
      .only a {
        margin-inline-start: var(--space-8);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  @property({ attribute: false }) params: Params = {};

  @state() private view = usual;
  /** The days shown last. */
  #before: Span | undefined;

  readonly #text = localized(this, insights);
  readonly #shell = localized(this, shell);
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #names = localized(this, dimensions);
  readonly #known = readNames(this, () => ({
    site: this.session.site,
    dimensions: this.view.only ? [this.view.only.dimension] : [],
  }));
  /** Read for their names, where the person may. */
  readonly #surveys = new Reading(this, () => {
    const { site } = this.session;
    return canOne(site, mayReadNames.reasons) ? surveysOf(site.id) : undefined;
  });
  readonly #series = new Reading(this, () => {
    const zone = this.#site.value?.timeZone;
    if (zone === undefined) return undefined;
    const { span, by } = this.#shown(zone);
    const { survey, metric } = this.view;
    const told = metricNames.filter(
      (name) => (name === metric || !isToldBeside(name)) && (!survey || isToldOfSurvey(name)),
    );
    return metricsOf(this.session.site.id, told, { ...span, by, ...meantBy(this.view) });
  });

  override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('params')) return;
    const zone = this.#site.value?.timeZone;
    if (zone) this.#before = this.#shown(zone).span;
    this.view = readView(this.params['section'], location.search);
  }

  override render(): TemplateResult {
    return html`${readingView(
      this.#site,
      ({ timeZone }) => {
        const { span, by } = this.#shown(timeZone);
        const scope = this.#scope(span);
        return html`<insights-controls
            class="screen"
            .view=${this.view}
            .span=${span}
            by=${by}
            today=${localDay(now(), timeZone).day}
            .surveys=${this.#surveys.value ?? []}
            @view=${(event: CustomEvent<Partial<InsightsView>>) => this.#change(event.detail, timeZone)}
          ></insights-controls>
          ${this.#only()}
          <p class="paper">${scope}</p>
          ${readingView(this.#series, (series) => this.#numbers(series, scope), 8)}`;
      },
      9,
    )}`;
  }

  /** The choices, in words. */
  #scope(span: Span): string {
    return [spanName(span), this.#part(), ...this.#survey()].join(' · ');
  }

  #part(): string {
    const { only } = this.view;
    if (!only) return this.#text().anyChannel;
    const name = this.#nameOf(only);
    return only.dimension === 'channel' ? name : this.#shell().pair(this.#names()[only.dimension], name);
  }

  #survey(): string[] {
    const { survey, version } = this.view;
    if (!survey) return [];
    const known = this.#surveys.value?.find(({ slug }) => slug === survey);
    const name = known ? surveyName(known) : isolated(survey);
    return [name, ...(version ? [this.#text().survey.nth(number(Number(version)))] : [])];
  }

  #nameOf({ dimension, value }: OneValue): string {
    return valueName(dimension, value, this.#known());
  }

  /** Which answers alone are shown, with the way back to all of them. The channel is told by its own choice. */
  #only(): TemplateResult | typeof nothing {
    const { only } = this.view;
    if (!only || only.dimension === 'channel') return nothing;
    const words = this.#text();
    const all = insightsPath({ ...this.view, only: undefined });
    return html`<p class="only screen">
      ${words.only(this.#names()[only.dimension], this.#nameOf(only))}<a href=${all}>${words.allAnswers}</a>
    </p>`;
  }

  #numbers(series: AllSeries, scope: string): TemplateResult {
    const { view } = this;
    const chosen = series[view.metric];
    if (!chosen)
      return html`<metric-tiles class="screen" .view=${view} .series=${series}></metric-tiles>
        <ui-empty icon="insights" heading=${this.#text().survey.untold}></ui-empty>`;
    const { zone } = chosen;
    return html`<metric-tiles class="screen" .view=${view} .series=${series}></metric-tiles>
      <metric-detail
        .view=${view}
        .series=${chosen}
        scope=${`${isolated(this.session.site.name)} · ${scope}`}
        @view=${(event: CustomEvent<Partial<InsightsView>>) => this.#change(event.detail, zone)}
      ></metric-detail>
      ${
        view.only
          ? nothing
          : html`<metric-split
                .view=${view}
                .series=${chosen}
                @view=${(event: CustomEvent<Partial<InsightsView>>) => this.#change(event.detail, zone)}
              ></metric-split>
              <insights-aspects
                .view=${view}
                .span=${this.#shown(zone).span}
                by=${this.#shown(zone).by}
                .surveys=${this.#surveys.value ?? []}
              ></insights-aspects>
              ${
                view.survey
                  ? nothing
                  : html`<imported-numbers
                      .span=${this.#shown(zone).span}
                      by=${this.#shown(zone).by}
                      as=${view.as}
                    ></imported-numbers>`
              }`
      }`;
  }

  /** The days and points the address means; where its days are none, those shown before, or the usual ones. */
  #shown(zone: string): { span: Span; by: BucketSize } {
    const today = this.#today(zone);
    const span = spanOf(this.view, today) ?? this.#before ?? spanOf(usual, today)!;
    return { span, by: stepOf(this.view.by, span) };
  }

  #today(zone: string): Day {
    return localDay(now(), zone).day;
  }

  /** Custom days begin with those shown before; another period chooses its own points. */
  #change(change: Partial<InsightsView>, zone: string): void {
    const days = change.range === 'custom' ? this.#shown(zone).span : {};
    const by = change.range ? { by: '' as const } : {};
    go(insightsPath({ ...this.view, ...by, ...days, ...change }), { replace: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'insights-numbers': InsightsNumbers;
  }
}
