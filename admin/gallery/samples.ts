import { language } from '../src/language/language.ts';

const samples = {
  en: {
    word: 'Delivery',
    others: ['Service', 'Product', 'Price', 'Opening hours'],
    act: 'Save',
    longAct: 'Save and send the answer to everybody who is still waiting for one',
    name: 'Mei Chen',
    heading: 'Where the parcel went',
    sentence: 'Two of the three tins came, and the parcel says it is complete.',
    text: 'Two of the three tins came, and the parcel says it is complete. I called the shop on Monday, was told that somebody would look into it, and have heard nothing since. Please tell me whether the third tin is still on its way, or whether I should ask my bank for the money.',
    day: '3 March',
  },
  'zh-CN': {
    word: '配送',
    others: ['服务', '商品', '价格', '营业时间'],
    act: '保存',
    longAct: '保存，并把回复发给每一位还在等待的顾客，包括上个月的',
    name: '陈梅',
    heading: '包裹去了哪里',
    sentence: '三罐茶只到了两罐，包裹单上却写着“已全部发出”。',
    text: '三罐茶只到了两罐，包裹单上却写着“已全部发出”。我星期一打电话到店里，对方说会有人去查，之后就再也没有消息了。请告诉我：第三罐茶是还在路上，还是我该向银行申请退款？订单号是 20261129-0042，一共 298 元。',
    day: '3月3日',
  },
  'zh-TW': {
    word: '配送',
    others: ['服務', '商品', '價格', '營業時間'],
    act: '儲存',
    longAct: '儲存，並把回覆寄給每一位還在等待的顧客，包括上個月的',
    name: '陳梅',
    heading: '包裹去了哪裡',
    sentence: '三罐茶只到了兩罐，包裹單上卻寫著「已全部寄出」。',
    text: '三罐茶只到了兩罐，包裹單上卻寫著「已全部寄出」。我星期一打電話到店裡，對方說會有人去查，之後就再也沒有消息了。請告訴我：第三罐茶是還在路上，還是我該向銀行申請退款？訂單編號是 20261129-0042，一共 298 元。',
    day: '3月3日',
  },
};

/** What stands in the states, in the language of the console. */
export const sample = (): (typeof samples)['en'] => samples[language()];

/** A word that no line has room for. */
export const endless = 'mailto-a-customer-with-a-very-long-address-indeed@subdomain.of.a.shop-with-a-long-name.example';

/** What can be chosen, each by its own word. */
export const choices = (): { value: string; label: string }[] =>
  [sample().word, ...sample().others].map((label, at) => ({ value: String(at), label }));
