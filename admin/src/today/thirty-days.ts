import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { today } from '@huiyin/shared/i18n/admin/today';
import { metricsOf, type MetricSeries } from '../api/metrics.ts';
import { Reading } from '../data/reading.ts';
import { madeOf } from '../insights/made-of.ts';
import { whyLeftOut } from '../insights/why-left-out.ts';
import { number } from '../language/formats.ts';
import { localized } from '../language/language.ts';
import { canOpen } from '../places.ts';
import { address } from '../router/router.ts';
import { sessionContext, type Session } from '../shell/session.ts';
import { readingView } from '../ui/reading-view.ts';
import '../ui/spark-line.ts';
import { base, card } from '../ui/styles.ts';
import { FirstLoad } from '../ui/ui-together.ts';
import '../ui/ui-figure.ts';

/** What the height of a small line stands for at least, so that a day with few answers does not look like a change: a share, points. */
const leastSpan = { csat: 0.4, nps: 80 };

/** CSAT and NPS of the last 30 days of the site, each with what it rests on. */
@customElement('thirty-days')
export class ThirtyDays extends LitElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .figures {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
        gap: var(--space-16);
      }
      .read {
        margin-inline-start: var(--space-12);
      }
      spark-line {
        margin-block: var(--space-8);
      }
      .suspects {
        margin-top: var(--space-12);
      }
    `,
  ];

  @consume({ context: sessionContext, subscribe: true }) session!: Session;
  readonly #text = localized(this, today);
  readonly #shell = localized(this, shell);
  readonly #links = localized(this, answerLinks);
  readonly #numbers = new Reading(this, () => metricsOf(this.session.site.id, ['csat', 'nps']));

  constructor() {
    super();
    new FirstLoad(this, this.#numbers);
  }

  override render(): TemplateResult {
    return html`<section class="card" aria-labelledby="heading">
      <h2 id="heading">${this.#text().numbers}</h2>
      ${readingView(this.#numbers, ({ csat, nps }) => this.#figures(csat, nps))}
    </section>`;
  }

  /** For the ear also of what. */
  #look(metric: 'csat' | 'nps'): TemplateResult | typeof nothing {
    if (!canOpen(this.session.site, 'insights')) return nothing;
    const words = this.#text();
    const { look } = words;
    return html`<a class="small" href=${address(`/admin/insights/${metric}`)}
      ><span aria-hidden="true">${look}</span><span class="sr">${this.#shell().pair(look, words[metric])}</span></a
    >`;
  }

  /** The way to the answers of a figure. */
  #read(series: MetricSeries): TemplateResult | typeof nothing {
    const { n } = series.total;
    const href = n ? madeOf(this.session.site, series)() : undefined;
    return href ? html`<a class="small read" href=${href}>${this.#links().readAll(n, number(n))}</a>` : nothing;
  }

  #figure(series: MetricSeries, label: string, formula: string): TemplateResult {
    const metric = series.metric as 'csat' | 'nps';
    const values = series.points.map(({ value }) => value);
    return html`<div>
      <ui-figure label=${label} formula=${formula} .series=${series}></ui-figure>
      ${values.filter((value) => value !== null).length > 1 ? html`<spark-line .values=${values} span=${leastSpan[metric]}></spark-line>` : nothing}
      ${this.#look(metric)} ${this.#read(series)}
    </div>`;
  }

  #figures(csat: MetricSeries, nps: MetricSeries): TemplateResult {
    const words = this.#text();
    const [suspects, tests] = [csat.suspects + nps.suspects, csat.tests + nps.tests];
    return html`<div class="figures">
        ${this.#figure(csat, words.csat, words.csatFormula)} ${this.#figure(nps, words.nps, words.npsFormula)}
      </div>
      ${suspects ? html`<p class="suspects small muted">${words.leftOut[whyLeftOut({ suspects, tests })](suspects, number(suspects))}</p>` : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'thirty-days': ThirtyDays;
  }
}
