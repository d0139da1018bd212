import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { noCategory } from '@huiyin/shared/domain/categories';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import { improve } from '@huiyin/shared/i18n/admin/improve';
import { linkedNumber } from '../answers/answers-link.ts';
import type { AnswersFilter } from '../answers/answers-path.ts';
import { categoriesOf } from '../api/categories.ts';
import { metricsOf, type MetricSeries } from '../api/metrics.ts';
import { siteOf } from '../api/sites.ts';
import { now } from '../clock.ts';
import { Reading } from '../data/reading.ts';
import { number } from '../language/formats.ts';
import { madeOf } from '../insights/made-of.ts';
import { localized } from '../language/language.ts';
import { address } from '../router/router.ts';
import { can, sessionContext, type Session } from '../shell/session.ts';
import { bothOf, readingView } from '../ui/reading-view.ts';
import { base, card } from '../ui/styles.ts';
import '../ui/ui-empty.ts';
import '../ui/ui-figure.ts';
import { countComplaints, type ComplaintCounts } from './count-complaints.ts';

const days = 90;

/** Complaints of 90 days by category, most frequent first, each with the way to its answers. */
@customElement('complaint-counts')
export class ComplaintCountsElement extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
      }
      ul {
        margin-block: var(--space-16);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--space-4) var(--space-12);
        padding-block: var(--space-8);
      }
      .bar {
        grid-column: 1 / -1;
        width: 100%;
        height: 0.5rem;
        border-radius: 4px;
        background: var(--sunken);
        fill: var(--accent);
      }
      .on {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-4) var(--space-16);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, improve);
  readonly #links = localized(this, answerLinks);
  readonly #site = new Reading(this, () => siteOf(this.session.site.id));
  readonly #categories = new Reading(this, () => categoriesOf(this.session.site.id));
  /** Of the last 90 days of the site's calendar. */
  readonly #series = new Reading(this, () => {
    const zone = this.#site.value?.timeZone;
    if (zone === undefined) return undefined;
    const to = localDay(now(), zone).day;
    const span = { from: addDays(to, 1 - days), to, by: 'month' } as const;
    return metricsOf(this.session.site.id, ['complaints'], { ...span, split: 'category' });
  });

  override render(): TemplateResult {
    return html`<section class="card" aria-label=${this.#text().heading}>
      ${readingView(this.#site, () => this.#read(), 6)}
    </section>`;
  }

  #read(): unknown {
    return readingView(
      bothOf(this.#series, this.#categories),
      ([{ complaints }, { categories }]) => this.#show(complaints, countComplaints(complaints, categories)),
      6,
    );
  }

  #show(all: MetricSeries, { categories, rare, none }: ComplaintCounts): TemplateResult {
    const words = this.#text();
    if (!all.total.n) return html`<ui-empty icon="improve" heading=${words.none}>${words.noneText}</ui-empty>`;
    const most = Math.max(...categories.map(({ n }) => n), rare?.n ?? 0, none);
    return html`<ui-figure label=${words.heading} .series=${all} days=${days}></ui-figure>
      ${this.#readAll(all)}
      <ul>
        ${categories.map(({ id, label, n }) => this.#line(label, n, most, this.#answers(all, { category: id })))}
        ${rare ? this.#line(words.rare(rare.values, number(rare.values)), rare.n, most) : nothing}
        ${none ? this.#line(words.noCategory, none, most, this.#answers(all, { category: noCategory })) : nothing}
      </ul>
      <p class="on small">
        <a href=${address('/admin/insights')}>${words.insights}</a>
        ${
          can(this.session.site, 'categories.change')
            ? html`<a href=${address('/admin/settings/categories')}>${words.edit}</a>`
            : nothing
        }
      </p>`;
  }

  #readAll(all: MetricSeries): TemplateResult | typeof nothing {
    const { n } = all.total;
    const href = this.#answers(all);
    return href ? html`<a class="small" href=${href}>${this.#links().readAll(n, number(n))}</a>` : nothing;
  }

  #answers(all: MetricSeries, part?: AnswersFilter): string | undefined {
    return madeOf(this.session.site, all)(part);
  }

  /** Name and number lead to the same answers. */
  #line(name: string, n: number, most: number, href?: string): TemplateResult {
    return html`<li>
      ${href === undefined ? html`<span class="muted">${name}</span>` : html`<a href=${href}>${name}</a>`}
      <span>${linkedNumber(number(n), href)}</span>
      <svg class="bar" aria-hidden="true"><rect width=${`${(n / most) * 100}%`} height="100%" rx="4"></rect></svg>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'complaint-counts': ComplaintCountsElement;
  }
}
