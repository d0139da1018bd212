import type { Matter } from './matter.ts';

const category = 'delivery/missing';

/** Deliveries that never came: the worked example. What staff note leads to its cause, a list printed before the last orders. */
export const missed: readonly Matter[] = [
  {
    category,
    weight: 3,
    words: {
      en: {
        says: [
          'I ordered {what} for {when} and stayed in for it. Nobody came, and nobody told me.',
          'The van was in our street {when}. My neighbour got her order; mine ({what}) was not on it.',
          'Delivery of {what} was promised for {when}. The shop says it left, the driver says it was not on his list.',
        ],
        note: 'Not on the driver’s list: it was printed at 13:30, this order was packed at 13:42. It still stands in the back of the shop.',
        reply:
          'I am sorry that you waited in vain. Your order was packed, but was not on the list of the driver. It goes out with the first tour tomorrow, and I will write to you when it has left.',
        waits: 'The first tour is over and there is still nothing here. Was it forgotten again?',
        more: 'The driver has your order with him now and comes to you last, between 11 and 12. I have him on the phone.',
        solved: 'The driver handed it over today and took your signature. We have given back the delivery fee.',
        bad: 'Today it was not on the van either.',
        good: 'It came at eleven, as you said, and the fee is back.',
      },
      'zh-CN': {
        says: [
          '订了{what}，约的{when}送，我专门在家等，没人来，也没人说一声。',
          '{when}送货车就在我们小区，邻居的送到了，我的{what}没在车上。',
          '说好{when}送{what}，门店说已经出库，司机说单子上没有我这一单。',
        ],
        note: '司机的派送单 13:30 就打出来了，这一单 13:42 才打包，没上单，货还在门店后仓。',
        reply: '让您白等了，非常抱歉。货已经打包好，但没有列进司机的派送单。明天头一班车给您送，出发时我发消息告诉您。',
        waits: '头一班车都跑完了，还是没送来，是不是又漏了？',
        more: '您的货已经在车上，您是最后一站，11 点到 12 点之间到。我正和司机通着电话。',
        solved: '司机今天已送到，您也签收了，配送费已经退回。',
        bad: '今天车上还是没有我的货。',
        good: '十一点准时送到，配送费也退了。',
      },
      'zh-TW': {
        says: [
          '訂了{what}，約{when}送，我特地在家等，沒有人來，也沒有人通知。',
          '{when}送貨車就停在我們巷口，鄰居的收到了，我的{what}卻不在車上。',
        ],
        note: '司機的配送單 13:30 就印出來了，這張訂單 13:42 才包好，沒列進去，貨還在門市後場。',
        reply: '讓您白等一趟，真的很抱歉。貨已經包好，但沒有列進司機的配送單。明天第一班車會送，出發時我會通知您。',
        waits: '第一班車都跑完了，還是沒收到，是不是又漏掉了？',
        more: '您的貨已經在車上，您是最後一站，11 點到 12 點會到，我正在跟司機通電話。',
        solved: '司機今天已經送到並請您簽收，運費也退給您了。',
        bad: '今天車上還是沒有我的貨。',
        good: '十一點就送到了，運費也退了。',
      },
    },
  },
  {
    category,
    weight: 2,
    words: {
      en: {
        says: [
          'According to the app I got {what} {when}. I was at home, nothing came, and the neighbours have nothing either.',
          '“Handed over”, it says, {when}. Not to me. Where is my order, {what}?',
        ],
        note: 'Tour was closed as a whole: 31 stops ticked at once, 30 signatures. This stop was never scanned.',
        reply:
          'You are right: the driver closed the whole tour, and your stop was never scanned. Your order is still in the shop. Tomorrow it is delivered against your signature.',
        waits: 'It says delivered once more, and again there is nothing.',
        more: 'Today you are stop 4, and I see the van on the map: half an hour. The entry of yesterday is wrong, the tour was closed late.',
        solved: 'Delivered and scanned at your door today. The wrong entry is gone from your account.',
        bad: 'Again marked as delivered, again nothing here.',
        good: 'This time it was real. Thank you for looking at the scans.',
      },
      'zh-CN': {
        says: [
          '系统显示{what}{when}已送达，可我一直在家，没人来，邻居也没代收。',
          '{when}就显示“已签收”，签收的不是我。我的{what}到底在哪？',
        ],
        note: '整趟车一次性点了完成：31 站只有 30 个签名，这一站根本没扫码。',
        reply: '您说得对，司机把整趟车一起点了完成，您这一站没有扫码，货还在门店。明天重新送，以您的签名为准。',
        waits: '又显示已送达了，还是什么都没有。',
        more: '您今天是第 4 站，我在地图上看着车，半小时内到。昨天那条记录不对，是整趟车补点的完成。',
        solved: '今天已在您家门口扫码送达，账户里的错误记录也删掉了。',
        bad: '又显示已签收，还是没见到货。',
        good: '这次是真送到了，谢谢帮忙查扫码记录。',
      },
      'zh-TW': {
        says: [
          '系統顯示{what}{when}已送達，可是我整天在家沒人按門鈴，管理室也沒有。',
          '{when}就顯示「已簽收」，簽的不是我。我的{what}在哪裡？',
        ],
        note: '整趟車一次按了完成：31 站只有 30 個簽名，這一站沒有刷條碼。',
        reply: '您說得對，司機把整趟車一起按了完成，您這一站沒有刷條碼，貨還在門市。明天會重送，以您的簽名為準。',
        waits: '又顯示已送達，還是什麼都沒有。',
        more: '您今天是第 4 站，我在地圖上看著車，半小時內會到。昨天那筆紀錄不對，是整趟車補按的完成。',
        solved: '今天已經在您家門口刷條碼送達，帳戶裡的錯誤紀錄也移除了。',
        bad: '又顯示已簽收，還是沒看到貨。',
        good: '這次真的送到了，謝謝您幫忙查紀錄。',
      },
    },
  },
];
