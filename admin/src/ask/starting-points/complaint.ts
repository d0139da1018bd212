import type { SurveyDefinition } from '../../api/surveys.ts';

/** A complaint that opens a ticket, with the categories of the site, order number, wish and pictures. */
export const complaint: SurveyDefinition = {
  questions: [
    {
      type: 'complaint',
      id: 'complaint',
      title: {
        en: 'Tell us what went wrong',
        'zh-CN': '请告诉我们哪里出了问题',
        'zh-TW': '請告訴我們哪裡出了問題',
        ja: '何がありましたか？',
        ar: 'أخبرنا بما حدث',
      },
      guide: {
        en: 'A person reads this and answers you here.',
        'zh-CN': '会有专人查看，并在这里回复您。',
        'zh-TW': '會有專人查看，並在這裡回覆您。',
        ja: '担当者が読み、ここでお返事します。',
        ar: 'سيقرأ شخص ما هذا ويرد عليك هنا.',
      },
      categoriesTitle: {
        en: 'What is it about?',
        'zh-CN': '关于什么？',
        'zh-TW': '關於什麼？',
        ja: '何についてですか？',
        ar: 'بماذا يتعلق الأمر؟',
      },
      categories: [],
      orderNumber: true,
      wishes: [
        { id: 'refund', label: { en: 'Refund', 'zh-CN': '退款', 'zh-TW': '退款', ja: '返金', ar: 'استرداد المال' } },
        {
          id: 'replacement',
          label: { en: 'Replacement', 'zh-CN': '换货', 'zh-TW': '換貨', ja: '交換', ar: 'استبدال' },
        },
        {
          id: 'explanation',
          label: { en: 'An explanation', 'zh-CN': '一个说明', 'zh-TW': '一個說明', ja: '説明', ar: 'توضيح' },
        },
      ],
      commentLabel: {
        en: 'What happened?',
        'zh-CN': '发生了什么？',
        'zh-TW': '發生了什麼事？',
        ja: '詳しく教えてください',
        ar: 'ماذا حدث؟',
      },
      attachments: true,
      contact: true,
      consent: {
        version: 1,
        text: {
          en: 'You may use this address to answer my complaint.',
          'zh-CN': '同意使用该联系方式回复我的投诉。',
          'zh-TW': '同意使用此聯絡方式回覆我反映的問題。',
          ja: 'この連絡先を苦情への返信に使うことに同意します。',
          ar: 'أوافق على استخدام هذا العنوان للرد على شكواي.',
        },
      },
      branches: [],
    },
  ],
  thanks: [
    {
      text: {
        en: 'We have it. A person will answer you here.',
        'zh-CN': '已经收到，会有专人在这里回复您。',
        'zh-TW': '已經收到，會有專人在這裡回覆您。',
        ja: '受け付けました。担当者がここでお返事します。',
        ar: 'وصلتنا شكواك. سيرد عليك شخص ما هنا.',
      },
    },
  ],
};
