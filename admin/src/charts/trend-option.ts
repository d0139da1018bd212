import type { CustomSeriesRenderItem, EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './chart-colours.ts';
import { axisEnds, stretches, type Trend } from './trend-points.ts';
