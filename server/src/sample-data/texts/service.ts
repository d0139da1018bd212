import type { Matter } from './matter.ts';

/** How customers were dealt with. */
export const service: readonly Matter[] = [
  {
    category: 'service/no_answer',
    weight: 1,
    words: {
      en: {
        says: [
          'I waited 40 minutes in the phone queue, then the line dropped. Nobody called back.',
          'I was promised an answer within a day. It has been six.',
          'I have explained the same problem to three different people now. Can one person please keep my case?',
        ],
        note: 'Checked the log: three of us had it in hand, and it was given to nobody. I keep this one.',
        reply:
          'You are right, and I am sorry. From now on this stays with me. I have read everything you wrote, so you need not repeat anything, and I call you today at five.',
        waits: 'It is half past five and nobody has called.',
        more: 'I tried at five and got your mailbox. I try again at six, and tomorrow at nine if that does not suit.',
        solved: 'We have talked, and your question is answered. My direct number stays yours.',
        bad: 'No call, again.',
        good: 'One person who calls when she says so. That is all I wanted.',
      },
      'zh-CN': {
        says: [
          '电话排队四十分钟，刚接通就断了，也没人回拨。',
          '答应 24 小时内回复，现在都第六天了。',
          '同一个问题我跟三个客服讲了三遍，能不能固定一个人负责？',
        ],
        note: '查了记录，三个人经过手，却没有派给任何人。这单我跟。',
        reply:
          '您说得对，是我们的错。从现在起由我跟进到底，前面的记录我都看过了，您不用再讲一遍。今天五点我给您打电话。',
        waits: '五点半了，没有电话。',
        more: '五点打过，转到了语音信箱。六点我再打，不方便的话明早九点。',
        solved: '电话里已经说清楚了，我的直线电话您留着，有事直接找我。',
        bad: '还是没人打电话。',
        good: '有一个人说打就打，我要的就是这个。',
      },
      'zh-TW': {
        says: [
          '電話等了四十分鐘，才接通就斷線，也沒有人回撥。',
          '同一個問題跟三位客服講了三次，可以固定一個人處理嗎？',
        ],
        note: '查了紀錄，三個人經手過，卻沒有派給任何人。這件我負責。',
        reply:
          '您說得對，是我們的疏失。接下來由我負責到底，先前的紀錄我都看過了，您不用再說一次。今天五點我打電話給您。',
        waits: '五點半了，沒有電話。',
        more: '五點打過，轉到語音信箱。六點我再打，不方便的話明天早上九點。',
        solved: '電話裡已經說明清楚，我的專線您留著。',
        bad: '還是沒有人打電話。',
        good: '說打就打，這樣就好。',
      },
    },
  },
  {
    category: 'service/attitude',
    weight: 0.6,
    words: {
      en: {
        says: ['The agent in the chat told me to “read the terms” and closed the conversation. That was rude.'],
        note: 'Read the chat: it is as she says. Spoke with the colleague; the return was within the 30 days after all.',
        reply:
          'That was not the tone we want, and the answer was wrong too: you are within the 30 days. I have approved your return myself.',
        waits: 'Where is the label for the return?',
        more: 'In your mail since ten: it comes from the carrier, not from us.',
        solved: 'Your return is in and was paid back. The colleague apologises.',
        bad: 'Nobody has apologised, and there is no label.',
        good: 'An honest apology. Settled for me.',
      },
      'zh-CN': {
        says: ['在线客服甩给我一句“自己看条款”就结束会话，态度太差了。'],
        note: '看了聊天记录，客户说的属实，已和同事谈过；其实还在 30 天退货期内。',
        reply: '这样的态度不应该出现，而且答得也不对：您还在 30 天退货期内。退货我已经亲自批准了。',
        waits: '退货面单在哪里？',
        more: '十点已发到您邮箱，发件人是快递公司，不是我们。',
        solved: '退货已收到并退款，那位同事也向您道歉。',
        bad: '没人道歉，也没有面单。',
        good: '道歉很诚恳，这事就过去了。',
      },
      'zh-TW': {
        says: ['線上客服丟一句「自己看條款」就結束對話，態度很差。'],
        note: '看了對話紀錄，客人說的是事實，已跟同事談過；其實還在 30 天內。',
        reply: '這樣的態度不應該出現，而且回答也不對：您還在 30 天鑑賞期內，退貨我已經核准。',
        waits: '退貨單在哪裡？',
        more: '十點已寄到您的信箱，寄件人是物流公司。',
        solved: '退貨已收到並退款，那位同事也向您致歉。',
        bad: '沒有人道歉，也沒有退貨單。',
        good: '道歉很有誠意。',
      },
    },
  },
  {
    category: 'service/information',
    weight: 0.6,
    words: {
      en: {
        says: ['Your colleague said a replacement was on its way. Today I hear there was never one in the system.'],
        note: 'She wrote it into the old form, which is not read since May. Entered now, and the form is taken off the desk.',
        reply:
          'The replacement was promised and never entered. I have entered it now and have its number in front of me: it leaves today.',
        waits: 'Is there really a replacement this time?',
        more: 'The replacement is on the van, and the link to follow it is in your mail.',
        solved: 'The replacement was delivered today, and the old form is gone.',
        bad: 'Nothing was sent, for the second time.',
        good: 'This time what was said was also done.',
      },
      'zh-CN': {
        says: ['上次说已经安排换货，今天再问说系统里没有记录，到底谁说了算？'],
        note: '同事填在旧表里了，那张表五月起就没人看。已补录，旧表撤掉。',
        reply: '换货答应了却没有录入系统。现在已经录好，单号就在我面前，今天寄出。',
        waits: '这次真的安排换货了吗？',
        more: '换的货已经上车，物流链接发到您邮箱了。',
        solved: '换的货今天已送到，那张旧表也撤了。',
        bad: '第二次了，还是没寄。',
        good: '这次说到做到了。',
      },
      'zh-TW': {
        says: ['上次說已經安排換貨，今天再問卻說系統裡沒有紀錄，到底誰說了算？'],
        note: '同事填在舊表單裡，那張五月起就沒有人看。已補登，舊表單撤掉。',
        reply: '換貨答應了卻沒有登錄。現在已經登好，單號就在我面前，今天寄出。',
        waits: '這次真的有安排換貨嗎？',
        more: '換的貨已經上車，查詢連結寄到您的信箱了。',
        solved: '換的貨今天已送達，舊表單也撤掉了。',
        bad: '第二次了，還是沒寄。',
        good: '這次說到做到。',
      },
    },
  },
];
