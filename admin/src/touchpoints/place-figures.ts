import { html, nothing, type TemplateResult } from 'lit';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { answersHref, linkedNumber } from '../answers/answers-link.ts';
import type { MetricSeries } from '../api/metrics.ts';
import type { SiteRef } from '../api/session.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { basisWords, valueWords } from '../ui/figure-words.ts';

/** The satisfaction and the complaints of a site, each told apart by place. */
export type PlaceFigures = Readonly<Record<'csat' | 'complaints', MetricSeries>>;

/** How satisfied customers of a place were in the last 30 days, and how many complained; nothing where nobody answered. */
export function placeFigures(site: SiteRef, place: string, figures: PlaceFigures): TemplateResult | typeof nothing {
  const words = bookOf(touchpoints);
  const { csat, complaints } = figures;
  const rated = figureOf(csat, place);
  const complained = figureOf(complaints, place);
  if (!rated && !complained) return nothing;
  const { from, to, unit } = csat;
  const { metrics } = bookOf(insights);
  const href = answersHref(site, { series: complaints.series, from, to, touchpoint: place });
  return html`<span slot="meta"
    >${words.lately}
    ${rated ? html` · ${metrics.csat} ${valueWords(rated, unit)} · ${basisWords(rated, unit)}` : nothing}
    ${complained ? html` · ${metrics.complaints} ${linkedNumber(number(complained.n), href)}` : nothing}</span
  >`;
}

const figureOf = ({ split }: MetricSeries, place: string) => split?.values.find(({ of }) => of === place);
