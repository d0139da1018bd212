import type { SurveyDefinition } from '@huiyin/shared/contract/questions';
import { defaultCategories } from '../../categories/default-categories.ts';

/** What went wrong, about what, what would put it right, and where the answer should go. */
export const complaint: SurveyDefinition = {
  questions: [
    {
      type: 'complaint',
      id: 'complaint',
      title: {
        en: 'Tell us what went wrong',
        'zh-CN': '请告诉我们哪里出了问题',
        'zh-TW': '請告訴我們哪裡出了問題',
        ja: 'お困りのことをお聞かせください',
        ar: 'أخبرنا ما المشكلة',
      },
      branches: [],
      categoriesTitle: {
        en: 'What is it about?',
        'zh-CN': '关于什么？',
        'zh-TW': '關於什麼？',
        ja: '何についてですか？',
        ar: 'ما موضوع الشكوى؟',
      },
      categories: defaultCategories,
      orderNumber: true,
      wishes: [
        {
          id: 'refund',
          label: { en: 'My money back', 'zh-CN': '退款', 'zh-TW': '退款', ja: '返金してほしい', ar: 'استرداد المال' },
        },
        {
          id: 'replacement',
          label: {
            en: 'A replacement',
            'zh-CN': '换一件',
            'zh-TW': '換一件',
            ja: '交換してほしい',
            ar: 'استبدال المنتج',
          },
        },
        {
          id: 'repair',
          label: { en: 'A repair', 'zh-CN': '维修', 'zh-TW': '維修', ja: '修理してほしい', ar: 'الإصلاح' },
        },
        {
          id: 'explanation',
          label: {
            en: 'An explanation',
            'zh-CN': '给个说明',
            'zh-TW': '給個說明',
            ja: '説明してほしい',
            ar: 'توضيح ما حدث',
          },
        },
        {
          id: 'change',
          label: {
            en: 'That it does not happen again',
            'zh-CN': '以后别再发生',
            'zh-TW': '以後別再發生',
            ja: '二度と起きないようにしてほしい',
            ar: 'ألّا يتكرر ذلك',
          },
        },
      ],
      commentLabel: {
        en: 'What happened?',
        'zh-CN': '发生了什么？',
        'zh-TW': '發生了什麼事？',
        ja: '何がありましたか？',
        ar: 'ماذا حدث؟',
      },
      attachments: true,
      contact: true,
      consent: {
        version: 1,
        text: {
          en: 'I agree that my contact details are used to answer this complaint, and for nothing else.',
          'zh-CN': '我同意将联系方式仅用于处理这次投诉。',
          'zh-TW': '我同意將聯絡方式僅用於處理這次反映的問題。',
          ja: '連絡先をこの件への回答のためだけに利用することに同意します。',
          ar: 'أوافق على استخدام بيانات الاتصال للرد على هذه الشكوى فقط.',
        },
      },
    },
  ],
  thanks: [
    {
      text: {
        en: 'We have it. A person will answer you here.',
        'zh-CN': '已经收到，会有专人在这里回复您。',
        'zh-TW': '已經收到，會有專人在這裡回覆您。',
        ja: '受け付けました。担当者がこちらでお返事します。',
        ar: 'وصلتنا شكواك، وسيردّ عليك أحد موظفينا هنا.',
      },
    },
  ],
};
