import type { SampleLanguage } from '../story.ts';
import type { Category } from './complaints.ts';

/** What is said on the tickets of the sample shop after the complaint. */
interface Words {
  /** The first reply, by what the complaint is about. */
  reply: Record<Category, readonly string[]>;
  /** A later reply. */
  more: readonly string[];
  /** The customer again: still waiting, and content. */
  stillWaiting: readonly string[];
  thanks: readonly string[];
  note: readonly string[];
  solved: readonly string[];
  /** With the score of the outcome: 1–2 and 4–5. */
  notSolved: readonly string[];
  wellSolved: readonly string[];
}

export const conversations: Record<SampleLanguage, Words> = {
  en: {
    reply: {
      delivery: [
        'I am sorry, this should not have taken so long. I have just called the carrier: your parcel is stuck in their depot and goes out tomorrow morning. I will look again at noon and write to you.',
        'Thank you for telling us. I have opened a search with the carrier. If it does not turn up by Thursday we send a new one at no cost.',
      ],
      product: [
        'That is not how it should be. A replacement is on its way to you today, and there is no need to send the faulty one back.',
        'I am sorry about that. Would you rather have a replacement or your money back? Either is fine, just tell me.',
      ],
      service: [
        'You are right, and I am sorry. From now on this stays with me. I have read everything you wrote, so you need not repeat anything.',
        'That was not the tone we want. I have taken your case over myself and will answer the actual question today.',
      ],
      payment: [
        'I have checked with accounting: the amount was booked this morning and should be on your card within three working days.',
        'You are right, it was charged twice. I have reversed the second one. Please tell me if it is not there by Friday.',
      ],
      website: [
        'Thank you, we can see the same thing here. It is being fixed. Meanwhile I am happy to place the order for you.',
        'I have reset it by hand and sent you a new link. It works for two hours.',
      ],
      other: ['Thank you for telling us. I have passed it on to the people who can change it and will let you know.'],
    },
    more: [
      'A short word in between: it is moving, and I expect news tomorrow.',
      'I have just looked again: the carrier confirms delivery for today between 10 and 14.',
    ],
    stillWaiting: [
      'Any news? Still nothing here.',
      'It is the day after tomorrow now. What is happening?',
      'Thanks, but that did not work for me.',
    ],
    thanks: ['That helps, thank you.', 'Great, I will wait for it then.'],
    note: [
      'Second time this month with this carrier and postcode. Worth raising in the Monday call.',
      'Warehouse says the batch from week 40 has the same fault.',
      'Customer is very patient, add a voucher if it slips again.',
      'Checked the chat log: we did promise a call back.',
    ],
    solved: [
      'It is done. If anything is still not right, just answer here.',
      'This should be settled now. Thank you for your patience.',
    ],
    notSolved: ['Nothing has arrived yet.', 'The problem is exactly the same.'],
    wellSolved: ['Solved, and quicker than I thought.', 'Thank you for sorting this out.'],
  },
  'zh-CN': {
    reply: {
      delivery: [
        '真的很抱歉，让您等了这么久。我刚和承运方通过电话，包裹压在中转站，明天一早发出，中午我再查一次并告诉您。',
        '谢谢您告诉我们。已经向快递发起查件，周四前找不到，我们直接补发，不用您承担任何费用。',
      ],
      product: [
        '这确实不应该。今天就给您补发一个新的，坏的不用寄回来。',
        '实在抱歉。您想换货还是退款？都可以，告诉我一声就行。',
      ],
      service: [
        '您说得对，是我们的错。从现在起由我跟进到底，前面的记录我都看过了，您不用再讲一遍。',
        '这样的态度不应该出现。您的问题我接手了，今天之内给您答复。',
      ],
      payment: [
        '我和财务核对过，款项今早已经退出，三个工作日内会到您的账户。',
        '确实重复扣款了，多扣的一笔已经撤销，周五前没到账请告诉我。',
      ],
      website: [
        '谢谢反馈，我们这边也复现了，正在修。您着急的话，我可以先帮您下单。',
        '我手动重置好了，新的链接已经发给您，两小时内有效。',
      ],
      other: ['谢谢您告诉我们，已经转给负责的同事，有结果我来回复您。'],
    },
    more: ['先跟您说一声进展：已经在处理，预计明天有消息。', '刚又查了一次，快递确认今天 10 点到 14 点之间送达。'],
    stillWaiting: ['有消息了吗？还是没收到。', '都过去两天了，到底什么情况？', '谢谢，但按您说的做还是不行。'],
    thanks: ['好的，谢谢，麻烦您了。', '行，那我再等等。'],
    note: [
      '同一家承运方、同一个邮编，这个月第二次了，周一例会提一下。',
      '仓库反馈第 40 周那批货有同样的问题。',
      '这位客户很有耐心，再延误就补一张券。',
      '查了聊天记录，我们确实答应过回电。',
    ],
    solved: ['已经处理好了，如果还有哪里不对，直接在这里回复我。', '这件事应该解决了，谢谢您的耐心。'],
    notSolved: ['到现在还没收到。', '问题一点没变。'],
    wellSolved: ['解决了，比想象中快。', '处理得不错，谢谢。'],
  },
  'zh-TW': {
    reply: {
      delivery: ['真的很抱歉讓您等這麼久。我剛和物流確認，包裹卡在轉運站，明天一早會送出，中午我再查一次並回覆您。'],
      product: ['這確實不應該。今天就補寄一個新的給您，壞掉的不用寄回。'],
      service: ['您說得對，是我們的疏失。接下來由我負責到底，先前的紀錄我都看過了，您不用再說一次。'],
      payment: ['我和會計確認過，款項今天早上已經退出，三個工作天內會入帳。'],
      website: ['謝謝您的回報，我們這邊也看到一樣的狀況，正在修正。若您趕時間，我可以先幫您下單。'],
      other: ['謝謝您告訴我們，已經轉給負責的同事，有結果我再回覆您。'],
    },
    more: ['先跟您報告進度：已經在處理，預計明天有消息。'],
    stillWaiting: ['有消息了嗎？還是沒收到。', '都過兩天了，現在是什麼狀況？'],
    thanks: ['好的，謝謝您。'],
    note: ['同一家物流、同一個區域，這個月第二次了，週一會議提一下。', '查了對話紀錄，我們確實答應過回電。'],
    solved: ['已經處理好了，如果還有哪裡不對，直接在這裡回覆我。'],
    notSolved: ['到現在還沒收到。'],
    wellSolved: ['解決了，比想像中快。'],
  },
};
