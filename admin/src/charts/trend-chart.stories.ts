import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './trend-chart.ts';
import type { LegendEntry, Trend, TrendPoint } from './trend-points.ts';

const percent = { min: 0, max: 100, steps: [5, 10, 20, 25, 50], write: String };

const point = (i: number, value: number | null, n: number): TrendPoint => ({
  label: `11-${String(i + 1).padStart(2, '0')}`,
  words: [sample().day, sample().sentence],
  n,
  value,
  low: value === null ? null : value - 8,
  high: value === null ? null : value + 6,
  target: null,
  before: { n: n - 3, value: 60 + (i % 4) * 3 },
});

const aimed = (one: TrendPoint, i: number): TrendPoint => ({
  ...one,
  target: i < 4 ? null : { value: i < 9 ? 80 : 85, text: sample().word },
});

const aimedAt =
  (...values: number[]) =>
  (one: TrendPoint, i: number): TrendPoint => ({
    ...one,
    target: values[i] === undefined ? null : { value: values[i], text: sample().word },
  });

const many = (length: number): TrendPoint[] =>
  Array.from({ length }, (_, i) => point(i, i % 11 === 5 ? null : 74 + (i % 7) * 2, 20 + ((i * 7) % 30)));

const legend = (): LegendEntry[] => [
  { mark: 'line', text: sample().word },
  { mark: 'band', text: '95%' },
  { mark: 'before', text: sample().heading },
  { mark: 'open line', text: sample().act },
];

const chart =
  (points: TrendPoint[], more: Partial<Trend> = {}, isZoomed = false) =>
  () => {
    const named = { name: sample().word, isZoomed };
    const trend: Trend = {
      points,
      value: { ...percent, ...named },
      count: { name: sample().others[0]!, write: String },
      isOpen: true,
      legend: legend(),
      ...more,
    };
    return html`<trend-chart label=${sample().word} .trend=${trend}></trend-chart>`;
  };

const counted = (points: TrendPoint[]) => () => {
  const trend: Trend = {
    points,
    count: { name: sample().word, write: String },
    isOpen: true,
    legend: legend().slice(2, 3),
  };
  return html`<trend-chart label=${sample().word} .trend=${trend}></trend-chart>`;
};

export const story: Story = {
  states: {
    'on the whole scale': chart(many(13)),
    'zoomed in': chart(many(13), {}, true),
    'one point': chart(many(1)),
    'a point whose interval has no end': chart([
      point(0, 70, 20),
      { ...point(1, 74, 9), high: null },
      point(2, 72, 18),
    ]),
    'many points': chart(many(180)),
    'no value': chart(many(6).map((one) => ({ ...one, value: null, low: null, high: null }))),
    'a target that changes': chart(many(13).map(aimed)),
    'targets in three close steps': chart(many(30).map(aimedAt(100, 100, 97, 97, 94, 94))),
    counts: counted(many(30)),
  },
};
