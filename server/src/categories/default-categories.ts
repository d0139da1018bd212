import type { Question } from '@huiyin/shared/contract/questions';
import { other, otherLabel } from '@huiyin/shared/domain/other';

type Categories = Extract<Question, { type: 'complaint' }>['categories'];

/** What complaints of a new site are about, in two levels. */
export const defaultCategories: Categories = [
  {
    id: 'delivery',
    label: { en: 'Delivery', 'zh-CN': '配送', 'zh-TW': '配送', ja: '配達', ar: 'التوصيل' },
    children: [
      {
        id: 'late',
        label: { en: 'Late', 'zh-CN': '送晚了', 'zh-TW': '送晚了', ja: '遅れている', ar: 'تأخّر' },
      },
      {
        id: 'missing',
        label: { en: 'Did not arrive', 'zh-CN': '没收到', 'zh-TW': '沒收到', ja: '届かない', ar: 'لم يصل' },
      },
      {
        id: 'damaged',
        label: {
          en: 'Damaged on the way',
          'zh-CN': '送到时已损坏',
          'zh-TW': '送到時已損壞',
          ja: '届いたときに壊れていた',
          ar: 'تضرّر أثناء النقل',
        },
      },
    ],
  },
  {
    id: 'product',
    label: { en: 'Product', 'zh-CN': '商品', 'zh-TW': '商品', ja: '商品', ar: 'المنتج' },
    children: [
      {
        id: 'faulty',
        label: {
          en: 'Does not work',
          'zh-CN': '坏了或不能用',
          'zh-TW': '故障或無法使用',
          ja: '壊れている・動かない',
          ar: 'لا يعمل',
        },
      },
      {
        id: 'wrong',
        label: {
          en: 'Wrong item',
          'zh-CN': '发错货',
          'zh-TW': '寄錯商品',
          ja: '注文したものと違う',
          ar: 'منتج غير الذي طلبته',
        },
      },
      {
        id: 'description',
        label: {
          en: 'Not as described',
          'zh-CN': '与描述不符',
          'zh-TW': '與描述不符',
          ja: '説明と違う',
          ar: 'غير مطابق للوصف',
        },
      },
    ],
  },
  {
    id: 'service',
    label: { en: 'Service', 'zh-CN': '服务', 'zh-TW': '服務', ja: '対応・サポート', ar: 'الخدمة' },
    children: [
      {
        id: 'no_answer',
        label: { en: 'No answer', 'zh-CN': '没人回应', 'zh-TW': '沒有回應', ja: '返事がない', ar: 'لا أحد يرد' },
      },
      {
        id: 'attitude',
        label: { en: 'Unfriendly', 'zh-CN': '态度不好', 'zh-TW': '態度不佳', ja: '対応が不親切', ar: 'تعامل غير لطيف' },
      },
      {
        id: 'information',
        label: {
          en: 'Wrong information',
          'zh-CN': '说法有误',
          'zh-TW': '說法有誤',
          ja: '案内が間違っていた',
          ar: 'معلومات خاطئة',
        },
      },
    ],
  },
  {
    id: 'payment',
    label: {
      en: 'Payment or refund',
      'zh-CN': '付款或退款',
      'zh-TW': '付款或退款',
      ja: 'お支払い・返金',
      ar: 'الدفع أو استرداد المال',
    },
    children: [
      {
        id: 'charge',
        label: {
          en: 'Charged wrongly',
          'zh-CN': '扣款有误',
          'zh-TW': '扣款有誤',
          ja: '請求額が違う',
          ar: 'خطأ في المبلغ المخصوم',
        },
      },
      {
        id: 'refund',
        label: {
          en: 'Refund not here',
          'zh-CN': '退款没到账',
          'zh-TW': '退款沒到帳',
          ja: '返金されない',
          ar: 'لم يصل المبلغ المسترد',
        },
      },
      {
        id: 'invoice',
        label: { en: 'Invoice', 'zh-CN': '发票', 'zh-TW': '發票', ja: '領収書・請求書', ar: 'الفاتورة' },
      },
    ],
  },
  {
    id: 'website',
    label: {
      en: 'Website or app',
      'zh-CN': '网站或应用',
      'zh-TW': '網站或 App',
      ja: 'サイト・アプリ',
      ar: 'الموقع أو التطبيق',
    },
    children: [
      {
        id: 'error',
        label: {
          en: 'Something does not work',
          'zh-CN': '打不开或报错',
          'zh-TW': '打不開或出現錯誤',
          ja: '動かない・エラーが出る',
          ar: 'خلل أو رسالة خطأ',
        },
      },
      {
        id: 'account',
        label: {
          en: 'Account or sign-in',
          'zh-CN': '账号或登录',
          'zh-TW': '帳號或登入',
          ja: 'アカウント・ログイン',
          ar: 'الحساب أو تسجيل الدخول',
        },
      },
      {
        id: 'unclear',
        label: {
          en: 'Hard to find or use',
          'zh-CN': '不好找、不好用',
          'zh-TW': '不好找、不好用',
          ja: '探しにくい・使いにくい',
          ar: 'صعب الاستخدام',
        },
      },
    ],
  },
  {
    id: other,
    label: otherLabel,
    children: [],
  },
];
