import type { Screen, Section } from '../place.ts';

export const answers: Section = {
  id: 'answers',
  title: { en: 'Answers', 'zh-CN': '反馈', 'zh-TW': '回饋' },
  needs: ['answers.read'],
  tags: ['answers-reader'],
  load: () => import('./answers-reader.ts'),
};

export const screens: readonly Screen[] = [
  {
    name: 'Insights: answers',
    path: '/admin/insights/answers',
    ready: 'answer-list >> role=article >> nth=4',
  },
  {
    name: 'Insights: answers, narrowed',
    path: '/admin/insights/answers?series=csat&score=1-2&page=%2Fnowhere',
    ready: 'answers-reader >> ui-empty >> css=ui-button >> nth=0',
  },
];
