import type { SurveyDefinition } from '../../api/surveys.ts';
import { everyAspect } from './aspects.ts';
import { rating, thanksForAll } from './csat.ts';

/** A rating, its aspects where it was low, and a last word. */
export const mixed: SurveyDefinition = {
  questions: [
    { ...rating, branches: [{ atLeast: 4, goTo: 'more' }] },
    everyAspect,
    {
      type: 'text',
      id: 'more',
      title: {
        en: 'What should we do next?',
        'zh-CN': '接下来我们该做什么？',
        'zh-TW': '接下來我們該做什麼？',
        ja: '次に私たちがすべきことは？',
        ar: 'ما الذي يجب أن نفعله بعد ذلك؟',
      },
      branches: [],
    },
  ],
  thanks: [{ text: thanksForAll }],
};
