import { html, nothing, type TemplateResult } from 'lit';
import { answerLinks } from '@huiyin/shared/i18n/admin/answer-links';
import type { MetricSeries } from '../api/metrics.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';

/** How many answers name their group of NPS and no number, with the way to them where there is one; nothing where none does. */
export function unscoredLine(named: MetricSeries['groups'], href: string | undefined): TemplateResult | typeof nothing {
  if (named.length === 0) return nothing;
  const all = named.reduce((sum, { n }) => sum + n, 0);
  const said = bookOf(answerLinks).unscored(all, number(all));
  return html`<p class="small muted">${href === undefined ? said : html`<a href=${href}>${said}</a>`}</p>`;
}
