import { answers } from '../answers/section.ts';
import type { Place, Screen, Section } from '../place.ts';

/** The address of a metric is one of theirs. */
const numbers: Section = {
  id: 'csat',
  title: { en: 'Numbers', 'zh-CN': '数据', 'zh-TW': '數據' },
  needs: ['site.read', 'metrics.read'],
  tags: ['insights-numbers'],
  load: () => import('./insights-numbers.ts'),
};

export const insights: Place = {
  id: 'insights',
  path: /^\/admin\/insights(\/(?<section>[^/]+))?\/?$/,
  href: '/admin/insights',
  icon: 'insights',
  key: 'n',
  needs: ['site.read'],
  needsOneOf: ['metrics.read', 'answers.read'],
  tag: 'insights-place',
  load: () => import('./insights-place.ts'),
  sections: [numbers, answers],
  shortcuts: async () => (await import('../answers/shortcuts.ts')).shortcuts,
};

export const screens: readonly Screen[] = [
  {
    name: 'Insights as a chart',
    path: '/admin/insights/csat',
    ready: 'role=slider >> css=svg >> nth=0',
    picture: 'insights',
  },
  {
    name: 'Insights as a table',
    path: '/admin/insights/nps?as=table',
    // The distribution of the scores is a table as well.
    ready: 'role=table >> nth=1',
  },
  {
    name: 'Insights: a target',
    path: '/admin/insights/first_reply',
    press: 'metric-target ui-button',
    ready: 'target-form ui-field',
  },
];
