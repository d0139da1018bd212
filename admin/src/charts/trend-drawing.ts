import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { ChartColours } from './chart-colours.ts';
import { markWidth, type Panel, type TrendPlan } from './trend-plan.ts';
import type { LegendEntry, Trend } from './trend-points.ts';
import { band, beforeLine, valueLine } from './trend-shapes.ts';
import { targetLine } from './trend-targets.ts';

/** The size of the letters, px. */
export const letters = 12;

const widestBar = 28;

/** How each thing of a chart looks, for itself and for the legend. */
const looksOf = (colours: ChartColours) => ({
  line: { stroke: colours.line, width: 2, dashes: '' },
  open: { stroke: colours.line, width: 2, dashes: '4 4' },
  before: { stroke: colours.before, width: 1.5, dashes: '' },
  target: { stroke: colours.text, width: 1.5, dashes: '7 3' },
});

type Look = ReturnType<typeof looksOf>['line'];

/** A trend as it stands in its plan, with attributes alone: the page's CSP allows no styles, and a file has none. `marked` is the point that is looked at. */
export function trendDrawing(trend: Trend, plan: TrendPlan, colours: ChartColours, marked?: number): SVGTemplateResult {
  const { value, count, labels, labelsAt, legend } = plan;
  const barFill = value ? colours.count : colours.line;
  return svg`${value ? axis(value, plan, colours) : nothing} ${axis(count, plan, colours)}
    ${marked === undefined ? nothing : upright(plan, colours, marked)}
    ${bars(trend, plan, barFill)} ${missing(trend, plan, colours)}
    ${value ? values(trend, plan, value, colours, marked) : path(beforeLine(trend, plan, count), looksOf(colours).before)}
    ${labels.map(({ x, text }) => written(x, labelsAt, text, colours.muted, 'middle'))}
    ${legend.map(({ x, y, ...entry }) => svg`<g transform="translate(${x} ${y})">${mark(entry, colours, barFill)}${written(markWidth, 4, entry.text, colours.muted)}</g>`)}`;
}

const written = (x: number, y: number, text: string, fill: string, anchor = 'start', weight = 400): SVGTemplateResult =>
  svg`<text x=${x} y=${y} fill=${fill} font-size=${letters} font-weight=${weight} text-anchor=${anchor}>${text}</text>`;

const path = (d: string, { stroke, width, dashes }: Look): SVGTemplateResult | typeof nothing =>
  d
    ? svg`<path d=${d} fill="none" stroke=${stroke} stroke-width=${width} stroke-dasharray=${dashes || nothing} stroke-linejoin="round"></path>`
    : nothing;

/** The axis is named where it begins. */
function axis({ name, nameAt, ticks }: Panel, { left, right }: TrendPlan, colours: ChartColours): SVGTemplateResult {
  return svg`${written(0, nameAt, name, colours.text, 'start', 500)}
    ${ticks.map(
      ({ y, text }) => svg`<line x1=${left} x2=${right} y1=${y} y2=${y} stroke=${colours.grid}></line>
        ${written(left - 8, y + 4, text, colours.muted, 'end')}`,
    )}`;
}

const upright = ({ x, value, count }: TrendPlan, { before }: ChartColours, index: number): SVGTemplateResult =>
  svg`<line x1=${x(index)} x2=${x(index)} y1=${(value ?? count).top} y2=${count.bottom} stroke=${before}></line>`;

function bars({ points, isOpen }: Trend, { x, step, count }: TrendPlan, fill: string): SVGTemplateResult[] {
  const width = Math.max(1, Math.min(widestBar, 0.7 * step));
  return points.flatMap(({ n }, i) => {
    if (n === null) return [];
    const y = count.y(n);
    return bar({ x: x(i) - width / 2, y, width, height: count.bottom - y }, fill, isOpen && i === points.length - 1);
  });
}

/** Where nothing was counted, which looks else like a 0. */
const missing = ({ points }: Trend, { x, count }: TrendPlan, colours: ChartColours): SVGTemplateResult[] =>
  points.flatMap(({ n }, i) => (n === null ? gap(x(i), count.bottom - 5, colours) : []));

const gap = (x: number, y: number, { muted }: ChartColours): SVGTemplateResult =>
  svg`<circle class="missing" cx=${x} cy=${y} r="2" fill=${muted}></circle>`;

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** What is not over has an outline alone, dashed. */
const bar = ({ x, y, width, height }: Box, fill: string, isOpen: boolean): SVGTemplateResult =>
  svg`<rect x=${x} y=${y} width=${width} height=${height} fill=${fill} fill-opacity=${isOpen ? 0.2 : 1} stroke=${isOpen && height ? fill : nothing} stroke-dasharray="3 3"></rect>`;

function values(
  trend: Trend,
  plan: TrendPlan,
  panel: Panel,
  colours: ChartColours,
  marked?: number,
): SVGTemplateResult {
  const looks = looksOf(colours);
  const { solid, open, dots } = valueLine(trend, plan, panel);
  return svg`<path class="band" d=${band(trend, plan, panel)} fill=${colours.line} fill-opacity="0.16"></path>
    ${path(beforeLine(trend, plan, panel), looks.before)} ${aims(trend, plan, panel, colours)} ${path(solid, looks.line)} ${path(open, looks.open)}
    ${dots.map(({ x, y, isOpen }) => dot(x, y, 2.5, isOpen, colours))} ${looked(trend, plan, panel, colours, marked)}`;
}

/** What was aimed at, and how it is called where there is room. */
function aims(trend: Trend, plan: TrendPlan, panel: Panel, colours: ChartColours): SVGTemplateResult {
  const { path: d, names } = targetLine(trend, plan, panel);
  return svg`${path(d, looksOf(colours).target)}
    ${names.map(({ x, y, text }) => written(x, y, text, colours.text))}`;
}

/** The point that is looked at, larger. */
function looked(
  { points }: Trend,
  { x }: TrendPlan,
  { y }: Panel,
  colours: ChartColours,
  index = -1,
): SVGTemplateResult | typeof nothing {
  const value = points[index]?.value ?? null;
  return value === null ? nothing : dot(x(index), y(value), 4.5, false, colours);
}

const dot = (x: number, y: number, r: number, isOpen: boolean, { line, raised }: ChartColours): SVGTemplateResult =>
  svg`<circle cx=${x} cy=${y} r=${isOpen ? r + 0.5 : r} fill=${isOpen ? raised : line} stroke=${isOpen ? line : nothing} stroke-width="1.5"></circle>`;

/** What a legend explains, small, around the middle of its line. */
function mark({ mark: kind }: LegendEntry, colours: ChartColours, barFill: string): SVGTemplateResult | typeof nothing {
  const looks = looksOf(colours);
  const across = 'M0 0L18 0';
  const box = { x: 3, y: -6, width: 12, height: 12 };
  switch (kind) {
    case 'band':
      return svg`<rect width="18" y="-6" height="12" fill=${colours.line} fill-opacity="0.16"></rect>`;
    case 'bar':
    case 'open bar':
      return bar(box, barFill, kind === 'open bar');
    case 'missing':
      return gap(9, 0, colours);
    case 'before':
    case 'target':
      return path(across, looks[kind]);
    default:
      return svg`${path(across, kind === 'line' ? looks.line : looks.open)}${dot(9, 0, 2.5, kind !== 'line', colours)}`;
  }
}
