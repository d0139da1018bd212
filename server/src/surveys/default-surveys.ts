import type { SurveyDefinition, SurveyKind } from '@huiyin/shared/contract/surveys';

/** The surveys a new site starts with, in every language we speak. */
export const defaultSurveys: Record<SurveyKind, SurveyDefinition> = {
  csat: {
    texts: {
      en: {
        question: 'How was our service today?',
        low: 'Very poor',
        high: 'Very good',
        choicesTitle: 'What went wrong?',
        choices: [
          { id: 'slow', label: 'Took too long' },
          { id: 'unsolved', label: 'Not solved' },
          { id: 'attitude', label: 'Unfriendly' },
          { id: 'unclear', label: 'Hard to understand' },
          { id: 'price', label: 'Price' },
        ],
        commentLabel: 'Anything we should know?',
        thanks: 'Thank you. We read every answer.',
      },
      'zh-CN': {
        question: '您对这次服务满意吗？',
        low: '很不满意',
        high: '非常满意',
        choicesTitle: '哪里没做好？',
        choices: [
          { id: 'slow', label: '等得太久' },
          { id: 'unsolved', label: '问题没解决' },
          { id: 'attitude', label: '态度不好' },
          { id: 'unclear', label: '说得不清楚' },
          { id: 'price', label: '价格' },
        ],
        commentLabel: '还有什么想告诉我们？',
        thanks: '谢谢您，每一条我们都会看。',
      },
      'zh-TW': {
        question: '您對這次的服務滿意嗎？',
        low: '非常不滿意',
        high: '非常滿意',
        choicesTitle: '哪裡沒做好？',
        choices: [
          { id: 'slow', label: '等太久' },
          { id: 'unsolved', label: '問題沒解決' },
          { id: 'attitude', label: '態度不佳' },
          { id: 'unclear', label: '說明不清楚' },
          { id: 'price', label: '價格' },
        ],
        commentLabel: '還有什麼想告訴我們？',
        thanks: '謝謝您，每一則我們都會看。',
      },
    },
  },
  nps: {
    texts: {
      en: {
        question: 'How likely are you to recommend us to a friend?',
        low: 'Not at all',
        high: 'Certainly',
        choicesTitle: 'What matters most?',
        choices: [],
        commentLabel: 'What is the main reason?',
        thanks: 'Thank you. This helps us see where we stand.',
      },
      'zh-CN': {
        question: '您有多大可能把我们推荐给朋友？',
        low: '完全不会',
        high: '一定会',
        choicesTitle: '最看重什么？',
        choices: [],
        commentLabel: '主要原因是什么？',
        thanks: '谢谢您，这能帮我们看清自己。',
      },
      'zh-TW': {
        question: '您有多大的可能把我們推薦給朋友？',
        low: '完全不會',
        high: '一定會',
        choicesTitle: '最看重什麼？',
        choices: [],
        commentLabel: '主要原因是什麼？',
        thanks: '謝謝您，這能幫我們看清自己。',
      },
    },
  },
  complaint: {
    texts: {
      en: {
        question: 'Tell us what went wrong',
        choicesTitle: 'What is it about?',
        choices: [
          { id: 'delivery', label: 'Delivery' },
          { id: 'product', label: 'Product' },
          { id: 'service', label: 'Service' },
          { id: 'payment', label: 'Payment or refund' },
          { id: 'website', label: 'Website or app' },
          { id: 'other', label: 'Something else' },
        ],
        commentLabel: 'What happened?',
        thanks: 'We have it. A person will answer you here.',
      },
      'zh-CN': {
        question: '请告诉我们哪里出了问题',
        choicesTitle: '关于什么？',
        choices: [
          { id: 'delivery', label: '配送' },
          { id: 'product', label: '商品' },
          { id: 'service', label: '服务' },
          { id: 'payment', label: '付款或退款' },
          { id: 'website', label: '网站或应用' },
          { id: 'other', label: '其他' },
        ],
        commentLabel: '发生了什么？',
        thanks: '已经收到，会有专人在这里回复您。',
      },
      'zh-TW': {
        question: '請告訴我們哪裡出了問題',
        choicesTitle: '關於什麼？',
        choices: [
          { id: 'delivery', label: '配送' },
          { id: 'product', label: '商品' },
          { id: 'service', label: '服務' },
          { id: 'payment', label: '付款或退款' },
          { id: 'website', label: '網站或 App' },
          { id: 'other', label: '其他' },
        ],
        commentLabel: '發生了什麼事？',
        thanks: '已經收到，會有專人在這裡回覆您。',
      },
    },
  },
};
