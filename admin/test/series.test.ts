import { expect } from 'chai';
import type { MetricSeries } from '../src/api/metrics.ts';
import type { MetricDetail } from '../src/insights/metric-detail.ts';
import '../src/insights/metric-detail.ts';
import { seriesCsv } from '../src/insights/series-csv.ts';
import { seriesRows } from '../src/insights/series-rows.ts';
import { speak } from '../src/language/language.ts';
import { holdSession, textOf } from './fixtures.ts';

// The chart library asks its bundler, which is not there, what it is built for.
Reflect.set(globalThis, 'process', { env: { NODE_ENV: 'production' } });

const series: MetricSeries = {
  metric: 'csat',
  formula: 'answers of 4 or 5 / answers; Wilson interval',
  unit: 'share',
  better: 'more',
  zone: 'Asia/Shanghai',
  by: 'week',
  from: '2026-11-04',
  to: '2026-11-22',
  since: null,
  began: null,
  split: null,
  untold: false,
  points: [
    { start: '2026-11-02', n: 3, value: null, low: null, high: null },
    { start: '2026-11-09', n: 1204, value: 0.8422, low: 0.8206, high: 0.8617 },
    { start: '2026-11-16', n: 64, value: 0.75, low: 0.6318, high: 0.8397 },
  ],
  beside: null,
  total: { n: 1271, value: 0.84, low: 0.82, high: 0.86 },
  distribution: [
    { score: 1, n: 60 },
    { score: 2, n: 41 },
    { score: 3, n: 100 },
    { score: 4, n: 400 },
    { score: 5, n: 670 },
  ],
  suspects: 2,
  before: { n: 0, value: null, low: null, high: null },
  change: { value: null, low: null, high: null, verdict: 'too_few' },
};

async function show(metric: MetricDetail['metric'], given: MetricSeries): Promise<MetricDetail> {
  const element = document.createElement('metric-detail');
  element.metric = metric;
  element.series = given;
  holdSession('viewer').append(element);
  await element.updateComplete;
  return element;
}

async function tableOf(element: MetricDetail): Promise<string[][]> {
  const segments = [...element.renderRoot.querySelectorAll('ui-segments')].at(-1)!;
  segments.value = 'table';
  segments.dispatchEvent(new Event('change'));
  await element.updateComplete;
  const table = element.renderRoot.querySelector('series-table')!;
  await table.updateComplete;
  const rows = [...table.renderRoot.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()));
}

describe('a metric over time', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('metric-detail').forEach((element) => element.remove()));

  it('has a table that says of every point what the series says', async () => {
    const rows = await tableOf(await show('csat', series));
    expect(rows.map(([, n]) => n)).to.deep.equal(['3', '1,204', '64']);
    expect(rows[0]!.slice(2)).to.deep.equal(['too few answers: 3 of 5']);
    expect(rows[1]!.slice(2)).to.deep.equal(['84.2%', '82.1–86.2%']);
    expect(rows[2]!.slice(2)).to.deep.equal(['75.0%', '63.2–84.0%']);
  });

  for (const [metric, unit, said] of [
    ['csat', 'share', 'No answers in this period'],
    ['complaints', 'count', 'No complaints in this period'],
    ['first_reply', 'minutes', 'No complaints in this period'],
  ] as const)
    it(`says of a period without any, of ${metric}: ${said}`, async () => {
      const element = await show(metric, { ...series, metric, unit, points: [], total: series.before });
      expect(element.renderRoot.querySelector('ui-empty')!.heading).to.equal(said);
    });

  it('draws the points of the table and reads them out word for word', async () => {
    const element = await show('csat', series);
    const chart = element.renderRoot.querySelector('trend-chart')!;
    await chart.updateComplete;
    const { points } = chart.trend;
    expect(points.map(({ n, value }) => [n, value])).to.deep.equal([
      [3, null],
      [1204, 84.22],
      [64, 75],
    ]);
    const slider = chart.renderRoot.querySelector('[role=slider]')!;
    const said = async (key: string): Promise<string> => {
      slider.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await chart.updateComplete;
      return slider.getAttribute('aria-valuetext')!;
    };
    expect(await said('ArrowLeft')).to.contain('CSAT 84.2%, 95% CI 82.1–86.2%, 1,204 answers');
    expect(await said('Home')).to.contain('too few answers: 3 of 5');
    expect(await said('End')).to.contain('64 answers');
    expect(await said('ArrowRight')).to.contain('64 answers');
    const rows = await tableOf(element);
    expect(points.map(({ words }) => words[0])).to.deep.equal(rows.map(([period]) => period));
  });

  const months = { by: 'month', from: '2026-10-05', to: '2026-12-02' } as const;
  const starts = ['2026-10-01', '2026-11-01', '2026-12-01'];
  const clipped = [
    ['weeks', series, ['Nov 4 – 8, 2026', 'Nov 9 – 15, 2026', 'Nov 16 – 22, 2026'], ['Nov 4', 'Nov 9', 'Nov 16']],
    [
      'months',
      { ...series, ...months, points: starts.map((start) => ({ ...series.points[0]!, start })) },
      ['Oct 5 – 31, 2026', 'November 2026', 'Dec 1 – 2, 2026'],
      ['Oct 2026', 'Nov 2026', 'Dec 2026'],
    ],
  ] as const;
  for (const [by, given, names, labels] of clipped)
    it(`names only the days of ${by} that lie in the period, on the axis too`, () => {
      const rows = seriesRows(given);
      expect(rows.map(({ name }) => name.replaceAll(/\s/g, ' '))).to.deep.equal(names);
      expect(rows.map(({ label }) => label)).to.deep.equal(labels);
      expect([rows[0]!.from, rows.at(-1)!.to]).to.deep.equal([given.from, given.to]);
    });

  for (const n of [1, 3])
    it(`gives ${n === 1 ? 'only counts, and says why,' : 'shares'} of ${n + 2} answers`, async () => {
      const element = document.body.appendChild(document.createElement('score-distribution'));
      element.distribution = [
        { score: 3, n },
        { score: 5, n: 2 },
      ];
      await element.updateComplete;
      const said = textOf(element);
      expect(said.includes('%')).to.equal(n > 1);
      expect(said.includes('too few answers: 3 of 5')).to.equal(n === 1);
      expect(element.renderRoot.querySelectorAll('th[scope=col]')).to.have.length(n > 1 ? 3 : 2);
      element.remove();
    });

  it('goes into a file with the numbers of the table, empty where too few answered', () => {
    const lines = seriesCsv(seriesRows(series), 'csat').slice(1).split('\r\n');
    expect(lines[0]).to.equal('From,To,Answers,"CSAT, %",95% CI from,95% CI to');
    expect(lines.slice(1, 4)).to.deep.equal([
      '2026-11-04,2026-11-08,3,,,',
      '2026-11-09,2026-11-15,1204,84.22,82.06,86.17',
      '2026-11-16,2026-11-22,64,75,63.18,83.97',
    ]);
  });

  it('draws a dot for each value and one band, and says why the line has gaps and what was left out', async () => {
    document.documentElement.style.setProperty('--accent', 'rgb(1, 2, 3)');
    const element = await show('csat', series);
    const chart = element.renderRoot.querySelector('trend-chart')!;
    await chart.updateComplete;
    await chart.drawn;
    const drawn = [...chart.renderRoot.querySelectorAll('svg path')].map((path) => path.getAttribute('fill'));
    expect(drawn.filter((fill) => fill === 'rgb(1, 2, 3)')).to.have.length(2 + 1);
    expect(element.renderRoot.textContent).to.contain('fewer than 5 people answered');
    expect(element.renderRoot.textContent).to.contain('2 answers are left out as suspect');
    expect(element.renderRoot.textContent).to.contain('keeps the day it got');
  });

  it('counts complaints without value and interval', async () => {
    const points = [{ start: '2026-11-22', n: 9, value: 9, low: null, high: null }];
    const complaints: MetricSeries = {
      ...series,
      metric: 'complaints',
      unit: 'count',
      by: 'day',
      from: '2026-11-22',
      points,
      distribution: [],
    };
    const rows = await tableOf(await show('complaints', complaints));
    expect(rows).to.deep.equal([['Sun, Nov 22, 2026', '9']]);
  });
});
