import { html } from 'lit';
import { dayPoint, noDay, ordersSeries } from '../../gallery/sample-imported.ts';
import { endless, sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import type { ImportedSeries } from '../api/imported-metrics.ts';
import './imported-detail.ts';

const shown = (more: Partial<ImportedSeries>, as: 'chart' | 'table' = 'chart') => {
  const series = ordersSeries({ name: sample().word, ...more });
  return html`<imported-detail .series=${series} as=${as}></imported-detail>`;
};

const few = { ...noDay, days: 1, base: 4 };
const told = (value: number) => ({ days: 1, base: 400, value, low: value - 0.03, high: value + 0.03 });
const shares = [0.44, 0.4495, 0.47];

/** A share of 400 a day, of too few on the second. */
const pooled = (): Partial<ImportedSeries> => ({
  unit: 'share',
  points: shares.map((value, at) =>
    dayPoint(`2026-05-0${at + 1}`, { ...(at === 1 ? few : told(value)), before: told(value - 0.1) }),
  ),
  total: { ...told(0.455), days: 3, base: 804 },
});

const ofFew = (): Partial<ImportedSeries> => ({
  unit: 'share',
  points: [dayPoint('2026-05-01', few), dayPoint('2026-05-02'), dayPoint('2026-05-03')],
  total: few,
});

const small = [0.034, 0.049, 0.012];

export const story: Story = {
  states: {
    'a count with a day that is missing': () => shown({}),
    'a share with a day of too few': () => shown(pooled()),
    'its table': () => shown(pooled(), 'table'),
    'a level near nothing': () =>
      shown({
        unit: 'level',
        points: small.map((value, at) => dayPoint(`2026-05-0${at + 1}`, { days: 1, value })),
        total: { ...noDay, days: 3, value: 0.0317 },
      }),
    'too few': () => shown(ofFew()),
    'no day has a value': () => shown({ points: [dayPoint('2026-05-01')], total: noDay }),
    'a long name': () => shown({ name: endless }),
  },
};
