import type { Matter } from './matter.ts';

/** Money. */
export const payment: readonly Matter[] = [
  {
    category: 'payment/refund',
    weight: 1,
    words: {
      en: {
        says: [
          'I returned the shoes on the 3rd and the warehouse confirmed it. The refund is still not on my card.',
          'You cancelled my order for {what} ten days ago. The money is still with you.',
        ],
        note: 'Refund was made, to the card that expired in spring. Bank sent it back on Monday.',
        reply:
          'I have checked with accounting: the refund went to a card that is no longer valid and came back to us. It goes to your new one today.',
        waits: 'Nothing on the new card so far.',
        more: 'The bank takes up to three working days; I have the reference and look again on Thursday.',
        solved: 'The refund was booked to your new card this morning.',
        bad: 'The refund is still not there.',
        good: 'The money was there the next day.',
      },
      'zh-CN': {
        says: [
          '鞋子 3 号就退回去了，仓库也确认收到了，钱到现在还没退。',
          '{what}的订单十天前就取消了，钱还在你们那里。',
        ],
        note: '退款做了，退到了春天就过期的那张卡，银行周一退了回来。',
        reply: '我和财务核对过：款退到了一张失效的卡，又被退了回来。今天改退到您的新卡。',
        waits: '新卡还没收到钱。',
        more: '银行最多三个工作日，流水号在我手上，周四我再查一次。',
        solved: '退款今早已入您的新卡。',
        bad: '退款还是没到。',
        good: '第二天钱就到了。',
      },
      'zh-TW': {
        says: ['鞋子 3 號就退回去了，倉庫也確認收到，錢到現在還沒退。'],
        note: '退款做了，退到春天就過期的卡，銀行週一退回。',
        reply: '我和會計確認過：款項退到一張失效的卡，又被退了回來。今天改退到您的新卡。',
        waits: '新卡還沒收到錢。',
        more: '銀行最多三個工作天，我星期四再查一次。',
        solved: '退款今天早上已入您的新卡。',
        bad: '退款還是沒到。',
        good: '隔天錢就到了。',
      },
    },
  },
  {
    category: 'payment/charge',
    weight: 0.9,
    words: {
      en: {
        says: [
          'I was charged twice for the same order: two times 84.90 on the same evening.',
          'The discount code was accepted in the basket, but I was charged the full price.',
        ],
        note: 'The payment page timed out and sent the basket a second time, without its discount. What was booked too much is ours to reverse.',
        reply:
          'You are right, too much was booked. I have reversed the difference. Please tell me if it is not there by Friday.',
        waits: 'It is Friday, and the wrong amount is still booked.',
        more: 'Our part is done, reference in your mail. Your bank shows it with Monday’s statement.',
        solved: 'The bank confirms it: what was booked too much is back.',
        bad: 'Still charged too much.',
        good: 'Seen, reversed, done.',
      },
      'zh-CN': {
        says: [
          '同一个订单扣了我两次款，都是 268 元，请尽快查一下。',
          '购物车里优惠券是用上了的，付款的时候又按原价扣的。',
        ],
        note: '支付页超时后把购物车又提交了一次，优惠没带上。多扣的我们撤销。',
        reply: '确实多扣了，差额已经撤销，周五前没到账请告诉我。',
        waits: '周五了，多扣的钱还在账上。',
        more: '我们这边已处理，流水号在您邮箱里，银行周一的账单会显示。',
        solved: '银行已确认，多扣的钱退回来了。',
        bad: '多扣的还是没退。',
        good: '查得快，退得也快。',
      },
      'zh-TW': {
        says: ['同一張訂單刷了我兩次，請盡快幫我查。'],
        note: '付款頁逾時後又送出一次：同一個購物車，一分鐘內兩筆。多扣的由我們取消。',
        reply: '確實多扣了，差額已經取消，星期五前沒退請告訴我。',
        waits: '星期五了，多刷的還在帳單上。',
        more: '我們這邊已處理，編號在您的信箱，銀行週一的帳單會顯示。',
        solved: '銀行已確認，多刷的退回來了。',
        bad: '多刷的還是沒退。',
        good: '查得快，退得也快。',
      },
    },
  },
  {
    category: 'payment/invoice',
    weight: 0.6,
    words: {
      en: {
        says: ['Please send me an invoice with our VAT number. I have asked twice through the form.'],
        note: 'The form drops what stands behind the country code. Made by hand; told the web team.',
        reply:
          'The form lost your VAT number. I have made the invoice by hand: it is in your mail in a minute, with the number.',
        waits: 'The invoice is here, but the VAT number is that of our old company.',
        more: 'Corrected, and the old one is void. The new one has just been sent.',
        solved: 'You have the invoice with the right number, and your account keeps it for the next.',
        bad: 'The number is still not on it.',
        good: 'Invoice is right, our bookkeeper is happy.',
      },
      'zh-CN': {
        says: ['开票申请提交了两次都没人处理，公司月底要报销，麻烦快一点。'],
        note: '表单把税号后几位截掉了，系统退回没人看见。已手工开票，并告诉网页组。',
        reply: '表单漏了您的税号，申请被退回却没人处理，抱歉。我已手工开好，马上发到您邮箱。',
        waits: '发票收到了，但抬头是我们以前的公司名。',
        more: '已更正，原来那张作废，新的刚刚发出。',
        solved: '发票抬头和税号都对了，账户也记下了，下次自动带出。',
        bad: '税号还是不对。',
        good: '发票没问题，赶上报销了。',
      },
      'zh-TW': {
        says: ['發票要打統編，表單送了兩次都沒有人處理，公司月底要報帳。'],
        note: '表單漏掉統編，申請被退回沒人看到。已人工開立，並通知網頁組。',
        reply: '表單漏了您的統編，很抱歉。我已人工開立，馬上寄到您的信箱。',
        waits: '發票收到了，但抬頭是我們以前的公司。',
        more: '已更正，原本那張作廢，新的剛寄出。',
        solved: '抬頭和統編都正確了，帳戶也記下來，下次自動帶出。',
        bad: '統編還是不對。',
        good: '發票沒問題，趕上報帳了。',
      },
    },
  },
];
