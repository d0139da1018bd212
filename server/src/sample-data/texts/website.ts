import type { Matter } from './matter.ts';

/** The shop's own pages, and the rest. */
export const website: readonly Matter[] = [
  {
    category: 'website/error',
    weight: 0.8,
    words: {
      en: {
        says: [
          'The checkout jumps back to the basket whenever I pick a pickup point. Tried Firefox and Safari.',
          'The app logs me out every single time I switch to my banking app to confirm the payment, and the basket is empty.',
        ],
        note: 'Seen here too, with every basket of more than ten lines. Web team has it as 4471.',
        reply:
          'Thank you, we see the same thing here, and it is being mended. Meanwhile I am happy to place the order for you: just tell me yes.',
        waits: 'Yes, please place it. I still cannot check out.',
        more: 'Your order is placed, at the price of your basket. You pay when it comes.',
        solved: 'The checkout was mended last night, and your order is placed.',
        bad: 'The checkout still throws me out.',
        good: 'Works again, and you ordered for me. Thank you.',
      },
      'zh-CN': {
        says: [
          '一选自提点就跳回购物车，换了两个浏览器都不行。',
          '每次切到银行 App 确认付款，回来就被退出登录，购物车也空了。',
        ],
        note: '我们也复现了，购物车超过十行就这样，网页组编号 4471。',
        reply: '谢谢反馈，我们这边也复现了，正在修。您着急的话，我可以先帮您下单，回我一声就行。',
        waits: '那帮我下单吧，还是结不了账。',
        more: '订单已按您购物车的价格下好，货到付款。',
        solved: '结账的问题昨晚修好了，您的订单也下好了。',
        bad: '结账还是跳出来。',
        good: '修好了，还帮我下了单，谢谢。',
      },
      'zh-TW': {
        says: ['一選超商取貨就跳回購物車，換了兩個瀏覽器都一樣。'],
        note: '我們也試出來了，購物車超過十項就會這樣，網頁組編號 4471。',
        reply: '謝謝您的回報，我們這邊也看到一樣的狀況，正在修正。若您趕時間，我可以先幫您下單。',
        waits: '那請幫我下單，還是結不了帳。',
        more: '訂單已經照您購物車的價格成立，貨到付款。',
        solved: '結帳的問題昨晚修好了，您的訂單也成立了。',
        bad: '結帳還是會跳掉。',
        good: '修好了，還幫我下單，謝謝。',
      },
    },
  },
  {
    category: 'website/account',
    weight: 0.5,
    words: {
      en: {
        says: ['I cannot reset my password. The mail never comes, not even in spam.'],
        note: 'Address has a typing error in the account: exmaple. Identity checked by two order numbers.',
        reply:
          'There was a typing error in the address of your account, so the mail went nowhere. I have put it right and sent you a new link; it works for two hours.',
        waits: 'The link says it has expired.',
        more: 'Here is another one, good until midnight.',
        solved: 'You are in again, and the address of your account is right.',
        bad: 'I still cannot sign in.',
        good: 'Signed in at once.',
      },
      'zh-CN': {
        says: ['找回密码一直收不到邮件，垃圾箱也翻过了。'],
        note: '账户里的邮箱拼错了一个字母。已用两个订单号核对身份。',
        reply: '账户里的邮箱有个拼写错误，邮件寄不到。已经改好并重新发了链接，两小时内有效。',
        waits: '链接提示已过期。',
        more: '再发一个，今晚十二点前有效。',
        solved: '您已经能登录了，账户邮箱也改对了。',
        bad: '还是登不进去。',
        good: '一下就登上了。',
      },
      'zh-TW': {
        says: ['忘記密碼的驗證信一直收不到，垃圾信件匣也找過了。'],
        note: '帳戶的信箱打錯一個字母。已用兩個訂單編號核對身分。',
        reply: '帳戶的信箱有個錯字，所以信寄不到。已經改好並重新寄出連結，兩小時內有效。',
        waits: '連結顯示已過期。',
        more: '再寄一個，今晚十二點前有效。',
        solved: '您已經可以登入，帳戶信箱也改好了。',
        bad: '還是登不進去。',
        good: '一下就登入了。',
      },
    },
  },
  {
    category: 'other',
    weight: 0.7,
    words: {
      en: {
        says: ['Please stop sending me the newsletter. I have unsubscribed four times.'],
        note: 'Two entries with two spellings of the address; only one was ever taken off.',
        reply:
          'You were on the list twice, in two spellings, and we took off only one. Both are gone now. What was under way may still come tomorrow.',
        waits: 'Another newsletter this morning.',
        more: 'What still comes was under way since Monday. The list itself has you no more; I have just looked.',
        solved: 'No newsletter has gone to you for a week, and none will.',
        bad: 'And here is the next newsletter.',
        good: 'Quiet at last.',
      },
      'zh-CN': {
        says: ['推广邮件退订了四次还在发，能不能彻底停掉？'],
        note: '名单里有两条，邮箱大小写不同，每次只退了一条。',
        reply: '您在名单里有两条，写法不同，我们只退了一条。现在两条都删了，已经排队的明天可能还会到一封。',
        waits: '今早又收到一封推广。',
        more: '现在还会到的，是周一就排好的。刚又查过，名单里已经没有您了。',
        solved: '一周没有再发给您，以后也不会。',
        bad: '又来了一封。',
        good: '终于清静了。',
      },
      'zh-TW': {
        says: ['電子報取消訂閱四次了還是一直寄。'],
        note: '名單裡有兩筆，信箱寫法不同，每次只取消一筆。',
        reply: '您在名單裡有兩筆，我們只取消了一筆。現在兩筆都刪了，已排程的明天可能還會到一封。',
        waits: '今天早上又收到一封電子報。',
        more: '現在還會到的，是週一就排好的。剛又查過，名單裡已經沒有您。',
        solved: '一週沒有再寄給您，以後也不會。',
        bad: '又來了一封。',
        good: '終於清靜了。',
      },
    },
  },
];
