import type { SurveyDefinition } from '@huiyin/shared/contract/questions';

/** Whether customers would recommend us, 0 to 10, with the main reason. */
export const nps: SurveyDefinition = {
  questions: [
    {
      type: 'nps',
      id: 'score',
      title: {
        en: 'How likely are you to recommend us to a friend?',
        'zh-CN': '您有多大可能把我们推荐给朋友？',
        'zh-TW': '您有多大的可能把我們推薦給朋友？',
        ja: 'ご友人やお知り合いに、どのくらいすすめたいと思いますか？',
        ar: 'ما مدى احتمال أن توصي بنا لصديق؟',
      },
      branches: [],
      low: { en: 'Not at all', 'zh-CN': '完全不会', 'zh-TW': '完全不會', ja: 'まったくすすめない', ar: 'لن أوصي أبدًا' },
      high: { en: 'Certainly', 'zh-CN': '一定会', 'zh-TW': '一定會', ja: 'ぜひすすめたい', ar: 'سأوصي بالتأكيد' },
      followUp: {
        upTo: 6,
        title: {
          en: 'What matters most?',
          'zh-CN': '最看重什么？',
          'zh-TW': '最看重什麼？',
          ja: '特に重視する点は何ですか？',
          ar: 'ما الأهم بالنسبة إليك؟',
        },
        choices: [],
        commentLabel: {
          en: 'What is the main reason?',
          'zh-CN': '主要原因是什么？',
          'zh-TW': '主要原因是什麼？',
          ja: '主な理由を教えてください',
          ar: 'ما السبب الرئيسي؟',
        },
      },
    },
  ],
  thanks: [
    {
      text: {
        en: 'Thank you. This helps us see where we stand.',
        'zh-CN': '谢谢您，这能帮我们看清自己。',
        'zh-TW': '謝謝您，這能幫我們看清自己。',
        ja: 'ありがとうございます。今後の改善に役立ててまいります。',
        ar: 'شكرًا لك، رأيك يرينا أين نقف.',
      },
    },
  ],
};
