import type { SurveyDefinition } from '../../api/surveys.ts';

/** Recommendation on 0 to 10, with the reason of those who would not. */
export const nps: SurveyDefinition = {
  questions: [
    {
      type: 'nps',
      id: 'score',
      title: {
        en: 'How likely are you to recommend us to a friend?',
        'zh-CN': '您有多大可能把我们推荐给朋友？',
        'zh-TW': '您有多大的可能把我們推薦給朋友？',
        ja: '私たちを友人に勧める可能性はどのくらいですか？',
        ar: 'ما مدى احتمال أن توصي بنا صديقًا؟',
      },
      low: { en: 'Not at all', 'zh-CN': '完全不会', 'zh-TW': '完全不會', ja: '勧めない', ar: 'لن أوصي' },
      high: { en: 'Certainly', 'zh-CN': '一定会', 'zh-TW': '一定會', ja: '必ず勧める', ar: 'بالتأكيد' },
      followUp: {
        upTo: 10,
        title: {
          en: 'What matters most?',
          'zh-CN': '最看重什么？',
          'zh-TW': '最看重什麼？',
          ja: '最も重視することは？',
          ar: 'ما الأهم بالنسبة لك؟',
        },
        choices: [],
        commentLabel: {
          en: 'What is the main reason?',
          'zh-CN': '主要原因是什么？',
          'zh-TW': '主要原因是什麼？',
          ja: '主な理由は何ですか？',
          ar: 'ما السبب الرئيسي؟',
        },
      },
      branches: [],
    },
  ],
  thanks: [
    {
      text: {
        en: 'Thank you. This helps us see where we stand.',
        'zh-CN': '谢谢您，这能帮我们看清自己。',
        'zh-TW': '謝謝您，這能幫我們看清自己。',
        ja: 'ありがとうございます。今の私たちを知る手がかりになります。',
        ar: 'شكرًا لك. هذا يساعدنا على معرفة مستوانا.',
      },
    },
  ],
};
