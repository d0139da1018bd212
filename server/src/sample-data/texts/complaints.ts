import type { SampleLanguage } from '../story.ts';

/** What complaints of the sample shop are about; the ids of the default survey. */
export type Category = 'delivery' | 'product' | 'service' | 'payment' | 'website' | 'other';

/** What unhappy customers of the sample shop wrote, by language and category. */
export const complaints: Record<SampleLanguage, Record<Category, readonly string[]>> = {
  en: {
    delivery: [
      'My order was promised for Tuesday. It is Friday now and the tracking page still says "label created". Is it even on its way?',
      'The courier marked the parcel as delivered at 14:10, but I was home all day and nothing came. My neighbours have not seen it either.',
      'Third time the delivery date has moved. I took a day off work for this. Please just tell me a date you can keep.',
      'The box was left in the rain in front of the door. The carton fell apart and the manual is a sponge.',
      'I paid for express shipping and the parcel took nine days. I would like the shipping fee back.',
      'Half of my order arrived. The packing slip lists four items, there were two in the box.',
      'You sent it to my old address although I changed it in my account before ordering.',
    ],
    product: [
      'The kettle leaks from the bottom after two weeks. There is a puddle on the counter every morning.',
      'I ordered the dark blue one and got black. The label on the box even says black, so somebody picked the wrong one.',
      'The zip of the jacket broke on the second day. For this price I expected it to last at least a season.',
      'One of the six glasses was in pieces. The other five are lovely, please send me just the one.',
      'The charger gets so hot that I do not dare to leave it plugged in. Is there a recall?',
      'The size chart says M fits 96–100 cm. It is far too tight at 97. I followed your chart exactly.',
    ],
    service: [
      'I waited 40 minutes in the phone queue, then the line dropped. Nobody called back.',
      'I have explained the same problem to three different people now. Can one person please keep my case?',
      'The agent in the chat told me to "read the terms" and closed the conversation. That was rude.',
      'I was promised an answer within a day. It has been six.',
      'Your colleague said a replacement was on its way. Today I hear there was never one in the system.',
    ],
    payment: [
      'I returned the shoes on the 3rd and the warehouse confirmed it. The refund is still not on my card.',
      'I was charged twice for the same order: two times 84.90 on the same evening.',
      'The discount code was accepted in the basket but the invoice shows the full price.',
      'Please send me an invoice with our VAT number. I have asked twice through the form.',
      'The gift card says "already used". It has been in a drawer since my birthday.',
    ],
    website: [
      'The checkout jumps back to the basket whenever I pick a pickup point. Tried Firefox and Safari.',
      'I cannot reset my password. The mail never comes, not even in spam.',
      'The app logs me out every single time I switch to my banking app to confirm the payment.',
      'The filter for size shows items that are sold out in that size. It makes browsing pointless.',
      'Your site says "in stock", I pay, and an hour later you cancel because it is not. Twice this month.',
    ],
    other: [
      'Please stop sending me the newsletter. I have unsubscribed four times.',
      'I would like to know what you do with the packaging you take back. The page about it gives a 404.',
      'Somebody else’s order confirmation landed in my mailbox, with their name and address. You should look into that.',
      'The opening hours of the Harbour Street shop are wrong on your page. I stood before a closed door.',
    ],
  },
  'zh-CN': {
    delivery: [
      '说好周二到，今天都周五了，物流还停在“已揽收”，到底发没发货？',
      '显示已签收，可我一整天都在家，根本没人送来，门口和驿站也没有。',
      '快递放在门口被雨淋透了，箱子都烂了，里面的说明书全糊在一起。',
      '加钱选的次日达，结果等了九天，运费总该退给我吧。',
      '少发了两件，清单上写四件，箱子里只有两件，客服让我自己再找找，怎么找？',
      '改了三次送货时间，我专门请了假在家等，你们能不能给个准信？',
      '下单前就改了新地址，货还是寄到老房子去了，现在谁去帮我取？',
      '生鲜放了三天才送到，虾都化了，一股味，没法吃。',
    ],
    product: [
      '电水壶用了两个星期底部就漏水，每天早上台面上一滩水。',
      '拍的是深蓝色，寄来的是黑色，箱子上写的就是黑色，明显拣错了。',
      '衣服拉链第二天就坏了，这个价位的质量实在说不过去。',
      '六个杯子碎了一个，其他都很好，补发一个就行，不想整套退。',
      '充电头烫得不敢碰，晚上都不敢插着睡觉，这安全吗？',
      '按尺码表买的 M，胸围 97 根本扣不上，尺码表是不是写错了？',
    ],
    service: [
      '电话排队四十分钟，刚接通就断了，也没人回拨。',
      '同一个问题我跟三个客服讲了三遍，能不能固定一个人负责？',
      '在线客服甩给我一句“自己看条款”就结束会话，态度太差了。',
      '答应 24 小时内回复，现在都第六天了。',
      '上次说已经安排换货，今天再问说系统里没有记录，到底谁说了算？',
    ],
    payment: [
      '鞋子 3 号就退回去了，仓库也确认收到了，钱到现在还没退。',
      '同一个订单扣了我两次款，都是 268 元，请尽快查一下。',
      '购物车里优惠券是用上了的，付款的时候又按原价扣的。',
      '开票申请提交了两次都没人处理，公司月底要报销，麻烦快一点。',
      '礼品卡提示“已使用”，可我从来没刮开过密码。',
    ],
    website: [
      '一选自提点就跳回购物车，换了两个浏览器都不行。',
      '找回密码一直收不到短信，垃圾箱也翻过了。',
      '每次切到银行 App 确认付款，回来就被退出登录，订单也没了。',
      '页面显示有货，付完款一小时又说没货给取消了，这个月第二次了。',
      '按尺码筛选出来的全是没有那个尺码的，筛选有什么用？',
    ],
    other: [
      '推广短信退订了四次还在发，能不能彻底停掉？',
      '我收到了别人的订单确认邮件，里面有姓名和地址，你们要查一下。',
      '你们网页上写的门店营业时间不对，我跑过去门是关的。',
      '包装回收的页面打不开，想知道旧纸箱到底能不能寄回去。',
    ],
  },
  'zh-TW': {
    delivery: [
      '說好星期二到貨，今天都星期五了，物流還停在「已收件」，到底寄出了沒？',
      '系統顯示已送達，可是我整天在家都沒人按門鈴，管理室也沒有包裹。',
      '加購了快速到貨，結果等了九天，運費應該退給我吧。',
      '東西只到了一半，明細上寫四件，箱子裡只有兩件。',
    ],
    product: [
      '熱水壺用兩個星期底部就漏水，每天早上檯面都濕一片。',
      '訂的是深藍色，寄來的是黑色，外箱上就寫黑色。',
      '外套的拉鍊第二天就壞了，這個價錢真的說不過去。',
    ],
    service: ['電話等了四十分鐘，才接通就斷線，也沒有人回撥。', '同一個問題跟三位客服講了三次，可以固定一個人處理嗎？'],
    payment: ['鞋子 3 號就退回去了，倉庫也確認收到，錢到現在還沒退。', '同一張訂單刷了我兩次，請盡快幫我查。'],
    website: ['一選超商取貨就跳回購物車，換了兩個瀏覽器都一樣。', '忘記密碼的驗證信一直收不到，垃圾信件匣也找過了。'],
    other: ['電子報取消訂閱四次了還是一直寄。', '收到別人的訂單確認信，裡面有姓名跟地址，你們應該查一下。'],
  },
};
