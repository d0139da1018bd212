import { html, render, svg, type SVGTemplateResult } from 'lit';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import type { BucketSize } from '@huiyin/shared/domain/time/days';
import type { MetricSeries } from '../api/metrics.ts';
import { lightColours } from '../charts/chart-colours.ts';
import { inLines, textLength } from '../charts/text-length.ts';
import { letters, trendDrawing } from '../charts/trend-drawing.ts';
import { planTrend } from '../charts/trend-plan.ts';
import type { Trend } from '../charts/trend-points.ts';
import { bookOf, language } from '../language/language.ts';
import { basisWords, changeWords, targetWords, valueWords } from '../ui/figure-words.ts';
import { daysOf } from './insights-view.ts';

const width = 960;
const edge = 32;

/** A line of the head: its letters, and how far the next one is. */
interface Style {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
}

/**
 * The chart of a metric as a drawing for a PNG, which says all it needs: title, site, period and filter, the figure with n, interval,
 * target and change, legend. In the language shown now and the fonts of the system.
 * @param scope the site, the period and which answers are meant, as a line
 */
export function metricDrawing(series: MetricSeries, trend: Trend, scope: string): SVGSVGElement {
  const place = document.createElement('div');
  render(drawing(series, trend, scope), place);
  return place.querySelector('svg')!;
}

function drawing(series: MetricSeries, trend: Trend, scope: string) {
  const colours = lightColours();
  const font = getComputedStyle(document.body).fontFamily;
  const plan = planTrend(trend, { width: width - 2 * edge, measure: textLength(`${letters}px ${font}`) });
  const styles = {
    title: { size: 20, weight: 600, fill: colours.text },
    value: { size: 28, weight: 650, fill: colours.text },
    small: { size: 13, weight: 400, fill: colours.muted },
  };
  const said = headOf(series, trend, scope).map(([style, text]) => [styles[style], text] as const);
  const { lines, y } = written(said, font);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    lang=${language()}
    width=${width}
    height=${y + plan.height + edge}
    font-family=${font}
  >
    ${lines} ${svg`<g transform="translate(${edge} ${y})">${trendDrawing(trend, plan, colours)}</g>`}
  </svg>`;
}

function headOf(series: MetricSeries, { value }: Trend, scope: string): ['title' | 'value' | 'small', string][] {
  const { metric, unit, total, target, by } = series;
  const words = bookOf(insights);
  const zoomed = value?.isZoomed ? words.zoomed : '';
  const aim = target ? targetWords(target, unit) : '';
  const small = [basisWords(total, unit), aim, changeWords(series, daysOf(series)), words.formulas[metric], zoomed];
  return [
    ['title', words.titles[metric][by as BucketSize]],
    ['small', scope],
    ['value', valueWords(total, unit)],
    ...small.filter(Boolean).map((text): ['small', string] => ['small', text]),
  ];
}

/** Texts below one another, and where what follows them begins. */
function written(said: readonly (readonly [Style, string])[], font: string): { lines: SVGTemplateResult[]; y: number } {
  let y = edge / 2;
  const lines = said.flatMap(([{ size, weight, fill }, text]) =>
    inLines(text, width - 2 * edge, textLength(`${weight} ${size}px ${font}`)).map((line) => {
      y += 1.5 * size;
      return svg`<text x=${edge} y=${y} font-size=${size} font-weight=${weight} fill=${fill}>${line}</text>`;
    }),
  );
  return { lines, y: y + edge / 2 };
}
