import type { Matter } from './matter.ts';

/** What was bought. */
export const product: readonly Matter[] = [
  {
    category: 'product/faulty',
    weight: 1.2,
    words: {
      en: {
        says: [
          'The kettle leaks from the bottom after two weeks. There is a puddle on the counter every morning.',
          'The zip of the jacket broke on the second day. For this price I expected it to last at least a season.',
          'The lamp flickers as soon as it is warm. I do not dare to leave it plugged in.',
        ],
        note: 'Third one of the batch of week 40. Purchasing asks for the batch number on the label, to send to the maker.',
        reply:
          'That is not how it should be. A new one, from another batch, is on its way to you today, and there is no need to send the faulty one back.',
        waits: 'The new one has not arrived, and I can hardly use the old one.',
        more: 'It left the warehouse yesterday evening; the carrier brings it tomorrow.',
        solved: 'The new one was delivered. We have told the maker about the batch.',
        bad: 'The new one has the very same fault.',
        good: 'The new one is fine, and there was nothing to send back.',
      },
      'zh-CN': {
        says: [
          '电水壶用了两个星期底部就漏水，每天早上台面上一滩水。',
          '衣服拉链第二天就坏了，这个价位的质量实在说不过去。',
          '台灯一热就闪，不敢插着不管，这安全吗？',
        ],
        note: '第 40 周那批货的第三件了，采购要标签上的批号，好转给厂家。',
        reply: '这确实不应该。今天就给您补发一个不同批次的新品，坏的不用寄回来。',
        waits: '新的还没收到，旧的根本没法用。',
        more: '昨晚已出仓，快递明天送到。',
        solved: '新品已送达，这个批次的问题也反馈给厂家了。',
        bad: '换来的还是同样的毛病。',
        good: '新的没问题，旧的也不用寄回。',
      },
      'zh-TW': {
        says: ['熱水壺用兩個星期底部就漏水，每天早上檯面都濕一片。', '外套的拉鍊第二天就壞了，這個價錢真的說不過去。'],
        note: '第 40 週那批貨的第三件了，採購要標籤上的批號轉給廠商。',
        reply: '這確實不應該。今天就補寄一個不同批次的新品給您，壞掉的不用寄回。',
        waits: '新的還沒收到，舊的根本不能用。',
        more: '昨晚已經出倉，明天會送到。',
        solved: '新品已送達，這個批次的問題也通知廠商了。',
        bad: '換來的還是一樣的毛病。',
        good: '新的沒有問題，舊的也不用寄回。',
      },
    },
  },
  {
    category: 'product/wrong',
    weight: 0.8,
    words: {
      en: {
        says: [
          'I ordered the dark blue one and got black. The label on the box even says black, so somebody picked the wrong one.',
          'I ordered {what} and got something for the garden. The delivery note is right, the box is not.',
        ],
        note: 'Picked from the shelf beside it. Right one is in stock; courier can swap at the door.',
        reply:
          'We picked the wrong one, I am sorry. The right one comes on Thursday, and the courier takes the other with him: you need not pack or print anything.',
        waits: 'Nobody came to swap it on Thursday.',
        more: 'The courier did not find your bell. He comes again today after 17:00 and calls before.',
        solved: 'Swapped at your door: you have the one you ordered.',
        bad: 'I have now two wrong ones.',
        good: 'Swapped in a minute at the door, no queue at the post office.',
      },
      'zh-CN': {
        says: [
          '拍的是深蓝色，寄来的是黑色，箱子上写的就是黑色，明显拣错了。',
          '买的是{what}，收到的是一套园艺工具，单子对，箱子不对。',
        ],
        note: '拣了旁边货架的。正确的有货，让快递上门换。',
        reply: '是我们拣错了，抱歉。正确的周四送到，错的由快递当场带走，您不用打包也不用打印面单。',
        waits: '周四没有人来换。',
        more: '快递没找到您的门铃，今天 17 点以后再去，到之前先打电话。',
        solved: '已上门换好，您收到的是当初下单的那款。',
        bad: '现在我有两个错的了。',
        good: '门口一分钟就换好了，不用跑驿站。',
      },
      'zh-TW': {
        says: ['訂的是深藍色，寄來的是黑色，外箱上就寫黑色。'],
        note: '拿到旁邊貨架的了。正確的有庫存，請物流到府換。',
        reply: '是我們揀錯了，很抱歉。正確的星期四送達，錯的由物流當場帶走，您不用打包。',
        waits: '星期四沒有人來換。',
        more: '物流找不到您的門鈴，今天 17 點以後會再去，到之前先打電話。',
        solved: '已經到府換好，您收到的是當初訂的那款。',
        bad: '現在我有兩個錯的了。',
        good: '門口一分鐘就換好了。',
      },
    },
  },
  {
    category: 'product/description',
    weight: 0.7,
    words: {
      en: {
        says: ['The size chart says M fits 96–100 cm. It is far too tight at 97. I followed your chart exactly.'],
        note: 'Measured one in the shop: M is 94. The chart is that of last year’s cut; web team knows.',
        reply:
          'You measured right, the chart is wrong: it is that of last year’s cut. Shall I send you an L, or would you rather have your money back?',
        waits: 'L, please. Has it been sent?',
        more: 'Your L was sent this morning; the label to return the M is in the box.',
        solved: 'The L fits, you write, and the chart on the page is corrected.',
        bad: 'The L is too tight as well.',
        good: 'L fits, and the chart is right now. Good.',
      },
      'zh-CN': {
        says: ['按尺码表买的 M，胸围 97 根本扣不上，尺码表是不是写错了？'],
        note: '门店量了一件：M 只有 94。尺码表是去年版型的，已告诉网页组。',
        reply: '您量得没错，是尺码表错了，那还是去年的版型。给您换 L，还是退款？',
        waits: '换 L 吧，寄出来了吗？',
        more: 'L 今早已寄出，退 M 的面单放在箱子里。',
        solved: '您说 L 合身，页面上的尺码表也改好了。',
        bad: 'L 还是太紧。',
        good: 'L 合身，尺码表也改对了，不错。',
      },
      'zh-TW': {
        says: ['照尺寸表買 M，胸圍 97 根本扣不上，尺寸表是不是寫錯了？'],
        note: '門市量了一件：M 只有 94。尺寸表是去年的版型，已通知網頁組。',
        reply: '您量得沒錯，是尺寸表錯了，那是去年的版型。幫您換 L，還是退款？',
        waits: '換 L 好了，寄出了嗎？',
        more: 'L 今天早上已寄出，退 M 的單子放在箱子裡。',
        solved: '您說 L 合身，網頁上的尺寸表也改好了。',
        bad: 'L 還是太緊。',
        good: 'L 合身，尺寸表也改了。',
      },
    },
  },
];
