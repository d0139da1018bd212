import type { SampleLanguage } from '../story.ts';

/** How a rating was meant: its score is low, in the middle or high on its scale. */
export type Mood = 'low' | 'middle' | 'high';

/** What customers of the sample shop wrote beside a rating. `late` is said while deliveries are slow, `missed` of one that never came. */
export const comments: Record<SampleLanguage, Record<Mood | 'late' | 'missed', readonly string[]>> = {
  en: {
    missed: [
      'It never came.',
      'Waited all afternoon for nothing.',
      'My order was not on the van.',
      'Delivered to somebody, not to me.',
    ],
    late: [
      'Still waiting for my parcel.',
      'Used to be two days, now it takes ten.',
      'Nobody can tell me where my order is.',
      'The date moved again this morning.',
      'Good shop, terrible delivery lately.',
      'Arrived a week late, and only after I called.',
    ],
    low: [
      'My question was not answered at all.',
      'Had to explain everything twice.',
      'The return label did not work.',
      'Not what was shown in the picture.',
      'Too expensive for what it is.',
      'I only got copied text as an answer.',
      'The replacement is broken as well.',
    ],
    middle: [
      'Fine, but the box was three sizes too big.',
      'It worked in the end.',
      'OK. Nothing special.',
      'Friendly people, slow process.',
      'Good product, confusing invoice.',
      'The app could be clearer.',
    ],
    high: [
      'Quick and friendly, thank you!',
      'Mina solved it in two minutes.',
      'Refund was there the next day. Impressive.',
      'Well packed, exactly as described.',
      'A real person answered. So rare these days.',
      'My third order, never a problem.',
      'You called me back although it was nearly closing time.',
      'Swapping the size was easier than I feared.',
    ],
  },
  'zh-CN': {
    missed: ['根本没送来。', '白等了一下午。', '我的货没在车上。', '显示送达，我没收到。'],
    late: [
      '还在等快递，都一个多星期了。',
      '以前两天就到，现在要十天。',
      '问了三次，没人知道我的货在哪里。',
      '早上又说要延后。',
      '东西不错，最近物流太拉胯了。',
      '晚到一周，还是我打电话催才发的。',
    ],
    low: [
      '问题根本没解决。',
      '同样的话说了两遍。',
      '退货面单扫不出来。',
      '和图片差太多了。',
      '这个价格不值。',
      '回复全是复制粘贴的。',
      '换来的还是坏的。',
    ],
    middle: [
      '还行，就是箱子太大了，浪费。',
      '最后算是解决了。',
      '一般般吧。',
      '人很客气，流程有点慢。',
      '东西可以，发票看不懂。',
      'App 再简单点就好了。',
    ],
    high: [
      '回复很快，态度也好，谢谢！',
      '小林两分钟就帮我搞定了。',
      '第二天就退款了，没想到这么快。',
      '包装很用心，和描述一样。',
      '终于遇到真人客服了。',
      '第三次买了，一直很满意。',
      '快下班了还给我回电话，感动。',
      '换尺码比想象中方便。',
    ],
  },
  'zh-TW': {
    missed: ['根本沒送來。', '白等了一個下午。', '我的貨不在車上。'],
    late: ['包裹還在等，一個多禮拜了。', '以前兩天就到，現在要十天。', '最近的配送真的很慢。'],
    low: ['問題完全沒有解決。', '同樣的事情要講兩次。', '跟照片差很多。', '回覆都是罐頭訊息。'],
    middle: ['還可以，就是箱子太大。', '最後有解決。', '普普通通。', '人很客氣，流程有點慢。'],
    high: [
      '回覆很快，態度很好，謝謝！',
      '隔天就退款了，超有效率。',
      '包裝很用心。',
      '第三次回購，一直很滿意。',
      '終於是真人客服。',
    ],
  },
};
