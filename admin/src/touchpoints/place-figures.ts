import { html, nothing, type TemplateResult } from 'lit';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { answersHref, linkedNumber } from '../answers/answers-link.ts';
import type { MetricSeries } from '../api/metrics.ts';
import type { SiteRef } from '../api/session.ts';
import { insightsPath, readView } from '../insights/insights-view.ts';
import { date, number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { canOpen } from '../places.ts';
import { basisWords, valueWords } from '../ui/figure-words.ts';

/** The satisfaction and the complaints of a site, each told apart by place. */
export type PlaceFigures = Readonly<Record<'csat' | 'complaints', MetricSeries>>;

/**
 * How satisfied customers of a place were in the last 30 days, and how many complained; that it is not told where many others had more
 * answers; nothing where nobody answered.
 */
export function placeFigures(site: SiteRef, place: string, figures: PlaceFigures): TemplateResult | typeof nothing {
  const words = bookOf(touchpoints);
  const { csat, complaints } = figures;
  const rated = figureOf(csat, place);
  const complained = figureOf(complaints, place);
  const isUnlisted = (!rated && csat.split?.rest) || (!complained && complaints.split?.rest);
  if (!rated && !complained && !isUnlisted) return nothing;
  const { from, to, unit } = csat;
  const { metrics } = bookOf(insights);
  const href = answersHref(site, { series: complaints.series, from, to, touchpoint: place });
  const count = complained?.n ?? (complaints.split?.rest ? undefined : 0);
  return html`<span slot="meta"
    >${words.lately(date(from, 'UTC'), date(to, 'UTC'))}
    ${rated ? html` · ${metrics.csat} ${valueWords(rated, unit)} · ${basisWords(rated, unit)}` : nothing}
    ${count === undefined ? nothing : html` · ${metrics.complaints} ${count ? linkedNumber(number(count), href) : number(0)}`}
    ${isUnlisted ? html` · ${unlisted(site, place)}` : nothing}</span
  >`;
}

/** That a place is not among those that are told, with a way to its own figures. */
function unlisted(site: SiteRef, place: string): TemplateResult | string {
  const said = bookOf(touchpoints).unlisted;
  if (!canOpen(site, 'insights')) return said;
  const view = { ...readView('csat', ''), range: '30', only: { dimension: 'touchpoint', value: place } } as const;
  return html`<a href=${insightsPath(view)}>${said}</a>`;
}

const figureOf = ({ split }: MetricSeries, place: string) => split?.values.find(({ of }) => of === place);
