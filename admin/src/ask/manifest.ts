import type { Place, Screen } from '../place.ts';
import { touchpoints } from '../touchpoints/section.ts';

export const ask: Place = {
  id: 'ask',
  path: /^\/admin\/ask(\/(?<slug>[^/]+))?(\/(?<tab>[^/]+))?\/?$/,
  href: '/admin/ask',
  icon: 'ask',
  key: 'a',
  needs: ['site.read', 'surveys.read'],
  tag: 'ask-place',
  load: () => import('./ask-place.ts'),
  sections: [touchpoints],
};

const fifthPoint = 'preview-frame >> role=radio >> nth=4';

export const screens: readonly Screen[] = [
  { name: 'Ask', path: '/admin/ask', ready: 'role=listitem >> nth=2' },
  { name: 'a new survey', path: '/admin/ask', press: 'survey-list ui-button >> nth=0', ready: 'role=radio >> nth=6' },
  { name: 'Ask: a rating', path: '/admin/ask/csat', ready: fifthPoint, picture: 'builder' },
  { name: 'Ask: a complaint', path: '/admin/ask/complaint', ready: 'preview-frame >> role=textbox >> nth=0' },
  { name: 'Ask: rules', path: '/admin/ask/csat/rules', ready: 'role=textbox >> nth=2' },
  { name: 'Ask: results', path: '/admin/ask/nps/results', ready: 'role=table >> nth=0' },
  { name: 'Ask: versions', path: '/admin/ask/csat/versions', ready: fifthPoint },
  { name: 'Ask: share', path: '/admin/ask/csat/share', ready: 'ask-share >> role=heading >> nth=0' },
  { name: 'Ask: wave', path: '/admin/ask/nps/wave', ready: 'ask-wave >> role=heading >> nth=0', picture: 'wave' },
];
