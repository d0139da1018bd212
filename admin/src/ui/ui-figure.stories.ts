import { html } from 'lit';
import { sample } from '../../gallery/samples.ts';
import type { Story } from '../../gallery/story.ts';
import './ui-figure.ts';
import type { UiFigure } from './ui-figure.ts';

const none = { value: null, low: null, high: null };
const usual: UiFigure['series'] = {
  unit: 'share',
  better: 'more',
  total: { n: 412, value: 0.842, low: 0.803, high: 0.874 },
  target: null,
  change: { value: 0.041, low: 0.008, high: 0.074, verdict: 'up' },
  since: '2026-03-03T00:00:00.000Z',
  to: '2026-11-20',
  zone: 'UTC',
};
const figure = (more: Partial<UiFigure['series']>) => () =>
  html`<ui-figure label=${sample().word} formula=${sample().sentence} .series=${{ ...usual, ...more }}></ui-figure>`;

export const story: Story = {
  states: {
    'better than before': figure({}),
    'worse than before': figure({ change: { value: -0.041, low: -0.074, high: -0.008, verdict: 'down' } }),
    'no clear change': figure({
      unit: 'points',
      total: { n: 412, value: -12.4, low: -20, high: -4 },
      change: { value: -2.2, low: -9, high: 5, verdict: 'unclear' },
    }),
    'a target that is met': figure({ target: { value: 0.8, verdict: 'met' } }),
    'a target that is missed': figure({ target: { value: 0.9, verdict: 'missed' } }),
    'a target of which nothing is clear': figure({ target: { value: 0.85, verdict: 'unclear' } }),
    'too few answers': figure({
      total: { n: 3, ...none },
      target: { value: 0.8, verdict: 'too_few' },
      change: { ...none, verdict: 'too_few' },
    }),
    'a count': figure({
      unit: 'count',
      total: { n: 1_234_567, value: 1_234_567, low: null, high: null },
      change: { value: 1234, low: 1000, high: 1468, verdict: 'up' },
    }),
    'a long name': () => html`<ui-figure label=${sample().text} .series=${usual}></ui-figure>`,
  },
};
