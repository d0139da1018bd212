import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartColours } from './chart-colours.ts';
import { countSeries, trendOption } from './trend-option.ts';
import type { Trend } from './trend-points.ts';

use([BarChart, CustomChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

/** A drawn trend. This file carries the chart library: import it only when there is something to draw. */
export interface Drawing {
  draw(trend: Trend, colours: ChartColours): void;
  /** Marks a point and shows its tooltip; undefined takes both away. */
  mark(index: number | undefined): void;
  /** Fits it into its place, which is done by itself before the next frame. */
  resize(): void;
  dispose(): void;
}

/** @param pressed is told the index of the point that the mouse presses; a finger looks at it alone */
export function drawTrend(place: HTMLElement, pressed: (index: number) => void): Drawing {
  const chart = init(place, null, { renderer: 'svg' });
  const resize = (): void => chart.resize();
  const resized = new ResizeObserver(resize);
  resized.observe(place);
  let points = 0;
  chart.getZr().on('click', ({ offsetX, event }) => {
    const index = chart.convertFromPixel({ xAxisIndex: 0 }, offsetX);
    const isFinger = (event as unknown as PointerEvent).pointerType === 'touch';
    if (!isFinger && index >= 0 && index < points) pressed(index);
  });
  return {
    draw(trend, colours) {
      points = trend.points.length;
      const font = getComputedStyle(place).fontFamily;
      chart.setOption(trendOption(trend, { colours, font }), { notMerge: true });
    },
    mark(index) {
      if (index === undefined) chart.dispatchAction({ type: 'hideTip' });
      else chart.dispatchAction({ type: 'showTip', seriesIndex: countSeries, dataIndex: index });
    },
    resize,
    dispose() {
      resized.disconnect();
      chart.dispose();
    },
  };
}
