import type { Place, Screen } from '../place.ts';

export const insights: Place = {
  id: 'insights',
  path: /^\/admin\/insights(\/(?<metric>[^/]+))?\/?$/,
  href: '/admin/insights',
  icon: 'insights',
  key: 'n',
  needs: ['site.read', 'metrics.read'],
  tag: 'insights-place',
  load: () => import('./insights-place.ts'),
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
    path: '/admin/insights/nps',
    press: '.tools input >> nth=1',
    // The distribution of the scores is a table as well.
    ready: 'role=table >> nth=1',
  },
];
