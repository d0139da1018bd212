import type { Matter } from './matter.ts';

/** Deliveries that came, but late or broken. */
export const delivery: readonly Matter[] = [
  {
    category: 'delivery/late',
    weight: 2.5,
    late: 9,
    words: {
      en: {
        says: [
          'My order, {what}, was promised for Tuesday. It is Friday now and the tracking page still says “label created”.',
          'Third time the delivery date of {what} has moved. I took a day off for this. Please tell me a date you can keep.',
          'It used to be two days. I have been waiting for {what} for nine now.',
        ],
        note: 'Stuck in the carrier’s depot with a pallet of ours since Monday. Second time this month at this depot: for the Monday call.',
        reply:
          'I am sorry, this should not have taken so long. I have just called the carrier: your parcel is stuck in their depot and goes out tomorrow morning. I will look again at noon and write to you.',
        waits: 'It is past noon. Has the parcel left the depot?',
        more: 'Your parcel has left the depot: it was scanned on the van at 11:20 and is to be with you tomorrow between 10 and 14.',
        solved:
          'The carrier reports it as delivered this morning. For the lost days we have credited the shipping fee.',
        bad: 'The parcel is still in the depot.',
        good: 'It came when you said it would.',
      },
      'zh-CN': {
        says: [
          '说好周二到的{what}，今天都周五了，物流还停在“已揽收”，到底发没发？',
          '{what}的送货时间改了三次，我专门请了假在家等，你们能不能给个准信？',
          '以前两天就到，这次{what}等了九天。',
        ],
        note: '和我们的一整托货一起，从周一压在承运方中转站。这个站这个月第二次了，周一例会提。',
        reply:
          '真的很抱歉，让您等了这么久。我刚和承运方通过电话，包裹压在中转站，明天一早发出，中午我再查一次并告诉您。',
        waits: '中午已经过了，包裹离开中转站了吗？',
        more: '包裹已离开中转站，11:20 扫码上车，预计明天 10 点到 14 点之间送到您那里。',
        solved: '物流显示今天上午已签收。耽误的这几天，运费已经退到您的账户。',
        bad: '包裹还压在中转站。',
        good: '说几点到就几点到了。',
      },
      'zh-TW': {
        says: [
          '說好星期二到的{what}，今天都星期五了，物流還停在「已收件」，到底寄出了沒？',
          '{what}的送貨時間改了三次，我特地請假在家等，可以給個確定的時間嗎？',
        ],
        note: '跟我們一整個棧板的貨從週一就卡在物流轉運站。這個站這個月第二次了，週一會議提。',
        reply: '真的很抱歉讓您等這麼久。我剛和物流確認，包裹卡在轉運站，明天一早會送出，中午我再查一次並回覆您。',
        waits: '中午過了，包裹離開轉運站了嗎？',
        more: '包裹已離開轉運站，11:20 上車，預計明天 10 點到 14 點送達。',
        solved: '物流顯示今天早上已送達。耽誤的這幾天，運費已經退給您。',
        bad: '包裹還卡在轉運站。',
        good: '說幾點到就幾點到。',
      },
    },
  },
  {
    category: 'delivery/late',
    weight: 0.6,
    late: 2,
    words: {
      en: {
        says: ['I paid for express shipping of {what} and it took nine days. I would like the shipping fee back.'],
        note: 'Express was booked, label was printed as standard. Fee is ours to give back.',
        reply:
          'You paid for express and did not get it: the label was printed as standard. The fee goes back to your card today.',
        waits: 'The express fee is not on my card yet.',
        more: 'Accounting has just released it. Your bank shows it by tomorrow evening.',
        solved: 'The express fee was paid back, in full.',
        bad: 'I still have paid express for nine days of waiting.',
        good: 'The fee came back without a discussion.',
      },
      'zh-CN': {
        says: ['{what}加钱选的次日达，结果等了九天，运费总该退给我吧。'],
        note: '客户付的是次日达，面单打成了普通件，运费该我们退。',
        reply: '您付了次日达的钱，面单却打成了普通件，是我们的错。运费今天就原路退回。',
        waits: '次日达的运费还没退到账。',
        more: '财务刚放款，明晚之前您的银行就能看到。',
        solved: '次日达的运费已全额退回。',
        bad: '等了九天，次日达的钱还是没退。',
        good: '运费二话不说就退了。',
      },
      'zh-TW': {
        says: ['{what}加購了快速到貨，結果等了九天，運費應該退給我吧。'],
        note: '客人付的是快速到貨，託運單印成一般件，運費應由我們退。',
        reply: '您付了快速到貨的費用，託運單卻印成一般件，是我們的疏失。運費今天就退回您的卡片。',
        waits: '快速到貨的運費還沒退。',
        more: '會計剛放款，明天晚上以前會入帳。',
        solved: '快速到貨的運費已經全額退回。',
        bad: '等了九天，運費還是沒退。',
        good: '運費很乾脆地退了。',
      },
    },
  },
  {
    category: 'delivery/damaged',
    weight: 1,
    words: {
      en: {
        says: [
          'The box with {what} was left in the rain in front of the door. The carton fell apart and the manual is a sponge.',
          'One of the six glasses was in pieces. The other five are lovely, please send me just the one.',
        ],
        note: 'Pictures are clear. One layer of carton only: same packing as in the two cases of last week.',
        reply:
          'That should have been packed and handed over better. What was spoilt is on its way to you again, and you need not send anything back.',
        waits: 'The replacement has not come yet.',
        more: 'It was packed anew, in two layers this time, and left this morning.',
        solved: 'The replacement was delivered and, as you write, is in one piece.',
        bad: 'The replacement came in the same thin box, broken.',
        good: 'New one here, well wrapped.',
      },
      'zh-CN': {
        says: [
          '装{what}的箱子放在门口被雨淋透，纸箱都烂了，说明书糊成一团。',
          '六个杯子碎了一个，其他都很好，补发一个就行，不想整套退。',
        ],
        note: '照片很清楚，只有一层纸箱，和上周那两单包装一样。',
        reply: '包装和交接都没做好，抱歉。损坏的部分已经重新寄出，原来的不用寄回。',
        waits: '补发的还没收到。',
        more: '这次重新打包，用了双层纸箱，今早已发出。',
        solved: '补发的已送到，您说完好无损，那就好。',
        bad: '补发的还是那种薄箱子，又碎了。',
        good: '新的收到了，包得很严实。',
      },
      'zh-TW': {
        says: ['裝{what}的箱子被放在門口淋雨，紙箱都爛了。', '六個杯子破了一個，其他都很好，補寄一個就可以。'],
        note: '照片很清楚，只有一層紙箱，跟上週那兩件包裝一樣。',
        reply: '包裝和交件都沒做好，很抱歉。損壞的部分已經重新寄出，原本的不用寄回。',
        waits: '補寄的還沒收到。',
        more: '這次用雙層紙箱重新包裝，今天早上已寄出。',
        solved: '補寄的已送達，您說完好無缺，那就好。',
        bad: '補寄的還是薄紙箱，又破了。',
        good: '新的收到了，包得很紮實。',
      },
    },
  },
];
