import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';
import { countStep, stretches, valueEnds, type Trend, type TrendPoint } from './trend-points.ts';

export type TrendOption = ComposeOption<
  BarSeriesOption | CustomSeriesOption | LineSeriesOption | GridComponentOption | TooltipComponentOption
>;
type XAxis = Extract<NonNullable<TrendOption['xAxis']>, unknown[]>[number];
type YAxis = Extract<NonNullable<TrendOption['yAxis']>, unknown[]>[number];

interface Look {
  readonly colours: ChartColours;
  readonly font: string;
}

const fontSize = 12;
const top = 28;
const bottom = 24;
const countHeight = 56;
const between = 40;

/** The bars; tooltip and marker hang on them, since every point has one. */
export const countSeries = 0;

/** The chart in the library's words: the line with its band above, the bars beneath on the same days. */
export function trendOption(trend: Trend, look: Look): TrendOption {
  const { value } = trend;
  return {
    animation: false,
    textStyle: { fontFamily: look.font, fontSize, color: look.colours.muted },
    tooltip: tooltip(trend, look),
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    grid: value ? [countGrid({ height: countHeight }), lineGrid] : [countGrid({ top })],
    xAxis: value ? [dayAxis(trend, look, 0, true), dayAxis(trend, look, 1, false)] : [dayAxis(trend, look, 0, true)],
    yAxis: value ? [countAxis(trend, look, 1), valueAxis(trend.points, value, look)] : [countAxis(trend, look, 4)],
    series: value
      ? [bars(trend, look), band(trend.points, look), line(trend.points, value.name, look)]
      : [bars(trend, look)],
  };
}

const sides = { left: 48, right: 16 };
const countGrid = (place: { height: number } | { top: number }): GridComponentOption => ({
  ...sides,
  bottom,
  ...place,
});
const lineGrid: GridComponentOption = { ...sides, top, bottom: bottom + countHeight + between };

function dayAxis({ points }: Trend, { colours }: Look, gridIndex: number, labelled: boolean): XAxis {
  return {
    type: 'category',
    gridIndex,
    data: points.map(({ label }) => label),
    axisLine: { lineStyle: { color: colours.grid } },
    axisTick: { show: false },
    axisLabel: { show: labelled, hideOverlap: true, color: colours.muted, fontSize },
    axisPointer: {
      show: true,
      type: 'line',
      label: { show: false },
      lineStyle: { color: colours.edge, type: 'solid' },
    },
  };
}

/** The axis is named where it begins, so that no legend is needed. */
function named(name: string, { colours }: Look) {
  return {
    type: 'value',
    name,
    nameLocation: 'end',
    nameGap: 10,
    nameTextStyle: {
      align: 'left',
      padding: [0, 0, 0, -sides.left] as number[],
      color: colours.text,
      fontSize,
      fontWeight: 500,
    },
    axisLine: { show: false },
    axisTick: { show: false },
    axisPointer: { show: false },
    splitLine: { lineStyle: { color: colours.grid } },
  } as const satisfies YAxis;
}

/** Few lines: beneath a metric only the ends of the axis are named. */
function countAxis({ count, points }: Trend, look: Look, splits: number): YAxis {
  const axisLabel = { color: look.colours.muted, fontSize, formatter: (n: number) => count.write(n) };
  const interval = countStep(points, splits);
  return { ...named(count.name, look), gridIndex: 0, min: 0, max: interval * splits, interval, axisLabel };
}

function valueAxis(points: Trend['points'], value: NonNullable<Trend['value']>, look: Look): YAxis {
  const axisLabel = { color: look.colours.muted, fontSize, formatter: (n: number) => value.write(n) };
  return { ...named(value.name, look), gridIndex: 1, ...valueEnds(points, value), axisLabel };
}

function bars({ points, count, value }: Trend, { colours }: Look): BarSeriesOption {
  return {
    type: 'bar',
    name: count.name,
    data: points.map(({ n }) => n),
    barMaxWidth: 28,
    barCategoryGap: '30%',
    itemStyle: { color: value ? colours.count : colours.line },
    emphasis: { disabled: true },
  };
}

function line(points: Trend['points'], name: string, { colours }: Look): LineSeriesOption {
  return {
    type: 'line',
    name,
    xAxisIndex: 1,
    yAxisIndex: 1,
    data: points.map(({ value }) => value),
    connectNulls: false,
    showSymbol: points.length <= 60,
    symbol: 'circle',
    symbolSize: 5,
    lineStyle: { width: 2, color: colours.line },
    itemStyle: { color: colours.line },
    emphasis: { disabled: true },
  };
}

/** The interval as one shape for each stretch without a gap; a point that stands alone gets a narrow upright one. */
function band(points: Trend['points'], { colours }: Look): CustomSeriesOption {
  const runs = stretches(points);
  return {
    type: 'custom',
    xAxisIndex: 1,
    yAxisIndex: 1,
    silent: true,
    clip: true,
    tooltip: { show: false },
    data: runs.map((run) => [run[0]!, ...reach(points, run)]),
    encode: { x: 0, y: [1, 2], tooltip: [] },
    renderItem: ({ dataIndex }, api) => {
      const run = runs[dataIndex]!;
      const corner = (i: number, end: 'low' | 'high', aside = 0): [number, number] => {
        const [x, y] = api.coord([i, points[i]![end] ?? 0]);
        return [x! + aside, y!];
      };
      const alone = run.length === 1 ? 3 : 0;
      const upper = [...run.map((i) => corner(i, 'high', -alone)), ...(alone ? [corner(run[0]!, 'high', alone)] : [])];
      const lower = [
        ...(alone ? [corner(run[0]!, 'low', alone)] : []),
        ...run.toReversed().map((i) => corner(i, 'low', -alone)),
      ];
      return { type: 'polygon', shape: { points: [...upper, ...lower] }, style: { fill: colours.line, opacity: 0.16 } };
    },
  };
}

function reach(points: readonly TrendPoint[], run: readonly number[]): [number, number] {
  const lows = run.map((i) => points[i]!.low ?? 0);
  const highs = run.map((i) => points[i]!.high ?? 0);
  return [Math.min(...lows), Math.max(...highs)];
}

/** Drawn into the picture as plain text: markup would need inline styles, which the page's CSP refuses. */
function tooltip({ points }: Trend, { colours, font }: Look): TooltipComponentOption {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    backgroundColor: colours.raised,
    borderColor: colours.edge,
    borderWidth: 1,
    padding: 10,
    textStyle: { color: colours.text, fontSize: 13, lineHeight: 19, fontFamily: font },
    formatter: (shown) => {
      const bar = [shown].flat().find(({ seriesIndex }) => seriesIndex === countSeries);
      return points[bar?.dataIndex ?? -1]?.words.join('\n') ?? '';
    },
  };
}
