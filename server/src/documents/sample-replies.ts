/** The reply templates of the sample. */
export const replies: readonly { title: string; texts: Record<'en' | 'zh-CN' | 'zh-TW', string> }[] = [
  {
    title: 'We have it and are on it',
    texts: {
      en: 'Hello {name|there},\n\nThank you for telling us. Your complaint has the number {number}; I am looking into it and will write again today.\n\n{agent}',
      'zh-CN': '{name|您好}，感谢您的反馈。\n\n您的投诉编号是 {number}，我正在核实，今天之内会再回复您。\n\n{agent}',
      'zh-TW': '{name|您好}，感謝您的回饋。\n\n您的案件編號是 {number}，我正在確認，今天之內會再回覆您。\n\n{agent}',
    },
  },
  {
    title: 'Parcel is late: sorry, and what happens now',
    texts: {
      en: 'Hello {name|there},\n\nI am sorry that your parcel is late. I have asked the carrier where it is. If it has not moved by tomorrow evening, we send a new one at our cost.\n\n{agent}',
      'zh-CN':
        '{name|您好}，很抱歉您的包裹延误了。\n\n我已请快递公司查询包裹位置。如果明晚之前仍无进展，我们会免费为您重新寄出一份。\n\n{agent}',
      'zh-TW':
        '{name|您好}，很抱歉您的包裹延誤了。\n\n我已請物流公司查詢包裹位置。如果明晚之前仍無進展，我們會免費為您重新寄出一份。\n\n{agent}',
    },
  },
  {
    title: 'Refund is on its way',
    texts: {
      en: 'Hello {name|there},\n\nThe refund for complaint {number} is on its way. It takes three to five working days until you see it on your account.\n\n{agent}',
      'zh-CN': '{name|您好}，投诉编号 {number} 的退款已经发起，预计三到五个工作日到账。\n\n{agent}',
      'zh-TW': '{name|您好}，案件 {number} 的退款已經發出，預計三到五個工作天入帳。\n\n{agent}',
    },
  },
];
