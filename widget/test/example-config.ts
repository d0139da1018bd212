import type { ShownQuestion } from '@huiyin/shared/contract/questions';
import type { ShownSurvey, WidgetConfig } from '@huiyin/shared/contract/surveys';
import type { Language } from '@huiyin/shared/contract/text';
import { widgetWords } from '@huiyin/shared/i18n/widget/words';

const followUp = {
  upTo: 3,
  title: 'Which?',
  choices: [
    { id: 'slow', label: 'Too slow' },
    { id: 'rude', label: 'Unfriendly' },
  ],
  commentLabel: 'More?',
};

export const survey = (slug: string, questions: ShownQuestion[], more: Partial<ShownSurvey> = {}): ShownSurvey => {
  const { type } = questions[0]!;
  const kind = type === 'csat' || type === 'nps' || type === 'ces' || type === 'complaint' ? type : 'form';
  return { slug, kind, version: 1, inPanel: true, questions, thanks: [{ text: 'Thank you so much.' }], ...more };
};

export const complaintQuestion: ShownQuestion = {
  type: 'complaint',
  id: 'complaint',
  title: 'What went wrong?',
  categoriesTitle: 'What is it about?',
  categories: [
    {
      id: 'delivery',
      label: 'Delivery',
      children: [
        { id: 'late', label: 'Too late' },
        { id: 'broken', label: 'Broken' },
      ],
    },
    { id: 'service', label: 'Service', children: [] },
  ],
  orderNumber: false,
  wishes: [],
  commentLabel: 'What happened?',
  attachments: false,
  contact: true,
};

/** What a server answers for a site with the three surveys of a new one, and whatever else a test wants. */
export function exampleConfig(more: Partial<WidgetConfig> = {}, language: Language = 'en'): WidgetConfig {
  return {
    site: { key: 'SITE', name: 'Shop' },
    language,
    theme: {
      accent: '#0f766e',
      position: 'bottom-right',
      scheme: 'auto',
      radius: 10,
      font: '',
      largeText: false,
      offset: 16,
      zIndex: 999_999,
      icon: 'bubble',
    },
    surveys: [
      survey('csat', [{ type: 'csat', id: 'score', title: 'How was it?', low: 'Low', high: 'High', followUp }], {
        version: 3,
      }),
      survey('nps', [
        {
          type: 'nps',
          id: 'score',
          title: 'Would you recommend us?',
          low: 'Not at all',
          high: 'Very likely',
          followUp: { ...followUp, upTo: 6, choices: [] },
        },
      ]),
      survey('complaint', [complaintQuestion], { version: 2 }),
    ],
    words: widgetWords[language],
    attachments: true,
    coolDownDays: 30,
    countsPages: true,
    expectedReply: null,
    ...more,
  };
}
