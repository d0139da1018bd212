import { expect } from 'chai';
import { addDays } from '@huiyin/shared/domain/time/days';
import { localDay } from '@huiyin/shared/domain/time/local-day';
import type { MetricSeries } from '../src/api/metrics.ts';
import { pngOf } from '../src/charts/picture-file.ts';
import { readView } from '../src/insights/insights-view.ts';
import type { MetricDetail } from '../src/insights/metric-detail.ts';
import '../src/insights/metric-detail.ts';
import { metricDrawing } from '../src/insights/metric-picture.ts';
import { seriesRows } from '../src/insights/series-rows.ts';
import { trendOf } from '../src/insights/trend-of.ts';
import { speak } from '../src/language/language.ts';
import { until } from '../../tests/kit/until.ts';
import { holdSession, textOf } from './fixtures.ts';

const before = { n: 0, value: null, low: null, high: null };
const usual = readView('csat', '');

const series: MetricSeries = {
  metric: 'csat',
  series: 'csat',
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
    { start: '2026-11-02', n: 3, value: null, low: null, high: null, before },
    {
      start: '2026-11-09',
      n: 1204,
      value: 0.8422,
      low: 0.8206,
      high: 0.8617,
      before: { ...before, n: 900, value: 0.8 },
    },
    { start: '2026-11-16', n: 64, value: 0.75, low: 0.6318, high: 0.8397, before: { ...before, n: 70, value: 0.7071 } },
  ],
  beside: null,
  total: { n: 1271, value: 0.84, low: 0.82, high: 0.86 },
  target: null,
  targets: [],
  groups: [],
  distribution: [
    { score: 1, n: 60 },
    { score: 2, n: 41 },
    { score: 3, n: 100 },
    { score: 4, n: 400 },
    { score: 5, n: 670 },
  ],
  suspects: 2,
  tests: 0,
  before,
  change: { value: null, low: null, high: null, verdict: 'too_few' },
};

async function show(given: MetricSeries, view = usual): Promise<MetricDetail> {
  const element = document.createElement('metric-detail');
  element.view = view;
  element.series = given;
  holdSession('viewer').append(element);
  await element.updateComplete;
  return element;
}

async function drawnIn(element: MetricDetail): Promise<SVGSVGElement> {
  const chart = element.renderRoot.querySelector('trend-chart')!;
  await until(() => chart.renderRoot.querySelector('svg'));
  return chart.renderRoot.querySelector('svg')!;
}

async function tableOf(given: MetricSeries): Promise<string[][]> {
  const element = await show(given, { ...usual, as: 'table' });
  const table = element.renderRoot.querySelector('series-table')!;
  await table.updateComplete;
  const rows = [...table.renderRoot.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent!.trim()));
}

describe('a metric over time', () => {
  beforeEach(() => speak('en'));
  afterEach(() => document.querySelectorAll('metric-detail').forEach((element) => element.remove()));

  it('has a table that says of every point what the series says', async () => {
    const rows = await tableOf(series);
    expect(rows.map(([, n]) => n)).to.deep.equal(['3', '1,204', '64']);
    expect(rows[0]!.slice(2)).to.deep.equal(['too few answers: 3 of 5', '–']);
    expect(rows[1]!.slice(2)).to.deep.equal(['84.2%', '82.1–86.2%', '80.0%']);
    expect(rows[2]!.slice(2)).to.deep.equal(['75.0%', '63.2–84.0%', '70.7%']);
  });

  it('tells no time before the first answer', async () => {
    const rows = await tableOf({ ...series, change: { ...series.change, verdict: 'no_before' } });
    expect(rows.map((row) => row.length)).to.deep.equal([3, 4, 4]);
  });

  const someDay = '2026-01-05';
  for (const [metric, unit, since, began, said, advice] of [
    ['csat', 'share', someDay, someDay, 'No answers in this period', 'Choose a longer period'],
    ['complaints', 'count', someDay, null, 'No complaints in this period', ''],
    ['first_reply', 'minutes', someDay, null, 'No complaints in this period', 'Choose a longer period'],
    ['csat', 'share', null, null, 'Nobody has answered yet', 'What customers say appears here by itself'],
  ] as const)
    it(`says of a period without any, of ${metric} since ${began ?? since}: ${said}`, async () => {
      const element = await show({ ...series, metric, unit, since, began, points: [], total: series.before });
      const empty = element.renderRoot.querySelector('ui-empty')!;
      expect(empty.heading).to.equal(said);
      expect(empty.textContent.trim().startsWith(advice)).to.equal(true);
      expect(empty.textContent.trim() === '').to.equal(advice === '');
      expect(empty.querySelector('a') !== null).to.equal(since === null);
    });

  it('draws the points of the table and reads them out word for word', async () => {
    const element = await show(series);
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
    expect(await said('ArrowLeft')).to.contain('CSAT 84.2%, 95% CI 82.1–86.2%, 1,204 answers, Previous 19 days: 80.0%');
    expect(await said('Home')).to.contain('too few answers: 3 of 5');
    expect(await said('End')).to.contain('64 answers');
    expect(await said('ArrowRight')).to.contain('64 answers');
    const rows = await tableOf(series);
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

  const named: [scored: number, groups: MetricSeries['groups'], legend: string[], rows: number, line: string | null][] =
    [
      [10, [], ['100.0%', '0.0%', '0.0%'], 11, null],
      [
        10,
        [
          { group: 'passive', n: 8 },
          { group: 'detractor', n: 2 },
        ],
        ['50.0%', '40.0%', '10.0%'],
        11,
        '+ 10 answers without a number (in the NPS, not in this chart)',
      ],
      [
        0,
        [{ group: 'promoter', n: 1 }],
        ['1', '0', '0'],
        0,
        '+ 1 answer without a number (in the NPS, not in this chart)',
      ],
    ];
  for (const [scored, groups, legend, rows, line] of named)
    it(`of ${scored} scores ${line ? `says “${line}”, and has them in the groups alone` : 'says nothing of others'}`, async () => {
      const element = document.createElement('score-distribution');
      element.metric = 'nps';
      element.distribution = Array.from({ length: 11 }, (_, score) => ({ score, n: score === 9 ? scored : 0 }));
      element.unscored = groups;
      element.madeOf = (part) => `#${part?.score}`;
      document.body.append(element);
      await element.updateComplete;
      const { renderRoot } = element;
      expect([...renderRoot.querySelectorAll('strong')].map((share) => textOf(share).trim())).to.deep.equal(legend);
      expect(renderRoot.querySelectorAll('tbody tr')).to.have.length(rows);
      const links = [...renderRoot.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      expect(links.includes('#promoter')).to.equal(scored > 0 || groups[0]?.group === 'promoter');
      expect(renderRoot.querySelector('p > a')?.textContent ?? null).to.equal(line);
      expect(links.includes('#none')).to.equal(line !== null);
      element.remove();
    });

  it('draws a dot for each value, one band and the line of before, and says why the line has gaps and what was left out', async () => {
    const element = await show(series);
    const svg = await drawnIn(element);
    expect(svg.querySelectorAll('circle')).to.have.length(2 + 1);
    expect(svg.querySelector('.band')!.getAttribute('d')!.match(/M/g)).to.have.length(1);
    expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).to.include.members([
      'CSAT, %',
      'Answers',
      '25',
      '100',
      'Nov 16',
      '95% CI',
      'Previous 19 days (Oct 16 – Nov 3, 2026)',
    ]);
    expect(element.renderRoot.textContent).to.contain('fewer than 5 people answered');
    expect(element.renderRoot.textContent).to.contain('2 answers are left out as suspect');
    expect(element.renderRoot.textContent).to.contain('keeps the day it got');
  });

  it('zooms in on what the values reach, and says so', async () => {
    const element = await show(series, { ...usual, zoom: true });
    const texts = [...(await drawnIn(element)).querySelectorAll('text')].map((text) => text.textContent);
    expect(texts).to.include('90').and.not.to.include('0%');
    expect(texts).not.to.include('25');
    expect(element.renderRoot.textContent).to.contain('only the part of the scale');
  });

  it('has the whole scale where no point has a value to zoom in on', async () => {
    const points = series.points.map((point) => ({ ...point, value: null, low: null, high: null }));
    const element = await show({ ...series, points }, { ...usual, zoom: true });
    expect(element.renderRoot.textContent).not.to.contain('only the part of the scale');
  });

  it('dashes what is not over yet, and says so', async () => {
    const zone = 'UTC';
    const to = localDay(Date.now(), zone).day;
    const open = { ...series, zone, by: 'day', from: addDays(to, -1), to } as const;
    const points = [addDays(to, -1), to].map((start) => ({ ...series.points[1]!, start }));
    const element = await show({ ...open, points });
    const svg = await drawnIn(element);
    expect(svg.querySelectorAll('path[stroke-dasharray]').length).to.equal(2);
    expect(textOf(svg)).to.contain('not over yet');
    expect((await tableOf({ ...open, points })).map(([name]) => name!.includes('not over yet'))).to.deep.equal([
      false,
      true,
    ]);
  });

  it('shows the words of the point below the mouse, where they can be marked, and opens the one that is pressed', async () => {
    const element = await show(series);
    const svg = await drawnIn(element);
    const chart = element.renderRoot.querySelector('trend-chart')!;
    const opened: number[] = [];
    chart.opens = true;
    const hear = (event: Event): void => {
      event.stopImmediatePropagation();
      opened.push((event as CustomEvent<number>).detail);
    };
    chart.addEventListener('point', hear, { capture: true });
    const dot = svg.querySelectorAll('circle')[0]!.getBoundingClientRect();
    const at = {
      clientX: dot.x + 2,
      clientY: dot.y + 2,
      bubbles: true,
      composed: true,
      pointerType: 'mouse',
      detail: 1,
    };
    const point = (type: string, more = {}) => svg.dispatchEvent(new PointerEvent(type, { ...at, ...more }));
    point('pointermove');
    await chart.updateComplete;
    expect(textOf(chart.renderRoot.querySelector('.tip')!)).to.contain('84.2%');
    point('pointerdown');
    point('click');
    expect(opened).to.deep.equal([1]);
    point('pointerdown');
    point('click', { clientX: at.clientX + 20 });
    point('pointerdown', { pointerType: 'touch' });
    point('click', { pointerType: 'touch' });
    expect(opened).to.deep.equal([1]);
  });

  for (const [shown, said] of [
    ['en', ['CSAT by week', 'Camellia · Nov 4 – 22, 2026', '84.0%', '1,271 answers · 95% CI 82.0–86.0%']],
    ['zh-TW', ['每週滿意度', 'Camellia · Nov 4 – 22, 2026', '84.0%', '1,271 則回饋 · 95% 信賴區間 82.0%–86.0%']],
  ] as const)
    it(`goes into a picture that says all it needs, in ${shown}`, async () => {
      await speak(shown);
      const trend = trendOf(series, seriesRows(series));
      const picture = metricDrawing(series, trend, 'Camellia · Nov 4 – 22, 2026');
      const texts = [...picture.querySelectorAll('text')].map((text) => text.textContent);
      expect(texts).to.include.members([...said]);
      expect(picture.outerHTML).not.to.contain('var(');
      const { width, height } = await createImageBitmap(await pngOf(picture));
      expect([width, height]).to.deep.equal([1920, 2 * picture.height.baseVal.value]);
    });

  describe('with targets', () => {
    const aimed: MetricSeries = {
      ...series,
      target: { value: 0.9, verdict: 'missed' },
      targets: [
        { from: '2026-01-01', value: 0.8 },
        { from: '2026-11-16', value: 0.9 },
      ],
    };

    it('measures each point against that of its last day, in the table and in words', async () => {
      const [few, met, missed] = await tableOf(aimed);
      expect([few![3], met![4], missed![4]]).to.deep.equal(['80%: too few to tell', '80%: met', '90%: not met']);
      const rows = seriesRows(aimed);
      expect(trendOf(aimed, rows).points[2]!.words).to.include('Target 90%: not met');
    });

    it('draws them as one line in steps, each with its name, and says that they changed', async () => {
      const element = await show(aimed);
      const svg = await drawnIn(element);
      const line = svg.querySelector('path[stroke-dasharray]')!.getAttribute('d')!;
      expect([line.match(/M/g), line.match(/L/g)].map((all) => all!.length)).to.deep.equal([1, 3]);
      const texts = [...svg.querySelectorAll('text')].map((text) => text.textContent);
      expect(texts).to.include.members(['Target 80%', 'Target 90%', 'Target']);
      expect(textOf(element)).to.contain('Target 90%: not met').and.to.contain('The target changed in this period');
    });

    it('tells nothing of them where there are none', async () => {
      const element = await show(series);
      expect(textOf(element)).not.to.contain('Target');
      expect((await drawnIn(element)).querySelector('path[stroke-dasharray]')).to.equal(null);
    });
  });

  it('counts complaints without value and interval', async () => {
    const points = [
      { start: '2026-11-22', n: 9, value: 9, low: null, high: null, before: { ...before, n: 7, value: 7 } },
    ];
    const complaints: MetricSeries = {
      ...series,
      metric: 'complaints',
      unit: 'count',
      by: 'day',
      from: '2026-11-22',
      points,
      distribution: [],
    };
    expect(await tableOf(complaints)).to.deep.equal([['Sun, Nov 22, 2026', '9', '7']]);
  });
});
