import type { Told } from '../../contract/events.ts';

type Sentences = Record<Told<'history'>, (...given: string[]) => string>;

/** What happened to a ticket, a sentence each event. `en` is the type. */
const en = {
  /** Who did it, where nobody is named. */
  actors: { person: 'Staff', key: 'A program', customer: 'Customer', system: 'Huiyin' },
  events: {
    'ticket.opened': (who: string) => `${who} opened the ticket`,
    'message.customer': (who: string) => `${who} wrote`,
    'message.staff': (who: string) => `${who} replied`,
    'note.added': (who: string) => `${who} added a note`,
    'attachment.added': (who: string) => `${who} added a picture`,
    'ticket.assigned': (who: string, to: string) => `${who} assigned it to ${to}`,
    'ticket.unassigned': (who: string) => `${who} took the assignment back`,
    'ticket.resolved': (who: string) => `${who} resolved the ticket`,
    'ticket.closed': (who: string) => `${who} closed the ticket`,
    'ticket.reopened': (who: string) => `${who} reopened the ticket`,
    'ticket.linked': (who: string, as: string, other: string) =>
      as === 'duplicate'
        ? `${who} marked it as a duplicate of ${other}`
        : `${who} marked ${other} as a duplicate of it`,
    'ticket.unlinked': (who: string, as: string, other: string) =>
      as === 'duplicate' ? `${who} says it is no duplicate of ${other}` : `${who} says ${other} is no duplicate of it`,
    'ticket.made_ahead': () => 'It is due now: the clock of the server was ahead when it was written',
    'mail.failed': () => 'The e-mail copy of a reply could not be delivered',
    'outcome.rated': (who: string, score: string) => `${who} rated the outcome ${score} of 5`,
  } satisfies Sentences,
  /** Assigned to whoever did it. */
  taken: (who: string) => `${who} took the ticket`,
  /** Reopened, because it was not to end. */
  takenBack: (who: string) => `${who} took that back`,
  /** What a later version may add. */
  other: (who: string) => `${who} changed something`,
};

export type HistoryBook = typeof en;

const zhCN: HistoryBook = {
  actors: { person: '成员', key: '程序', customer: '客户', system: '回音' },
  events: {
    'ticket.opened': (who) => `${who}创建了工单`,
    'message.customer': (who) => `${who}发来消息`,
    'message.staff': (who) => `${who}回复了`,
    'note.added': (who) => `${who}添加了备注`,
    'attachment.added': (who) => `${who}添加了一张图片`,
    'ticket.assigned': (who, to) => `${who}把工单交给${to}`,
    'ticket.unassigned': (who) => `${who}取消了负责人`,
    'ticket.resolved': (who) => `${who}标记为已解决`,
    'ticket.closed': (who) => `${who}关闭了工单`,
    'ticket.reopened': (who) => `${who}重新打开了工单`,
    'ticket.linked': (who, as, other) =>
      as === 'duplicate' ? `${who}标记为 ${other} 的重复工单` : `${who}把 ${other} 标记为本单的重复工单`,
    'ticket.unlinked': (who, as, other) =>
      as === 'duplicate' ? `${who}取消了与 ${other} 的重复标记` : `${who}取消了 ${other} 的重复标记`,
    'ticket.made_ahead': () => '现已到期：写入时服务器的时钟走快了',
    'mail.failed': () => '一条回复的邮件未能送达',
    'outcome.rated': (who, score) => `${who}给结果打了 ${score} 分（满分 5 分）`,
  },
  taken: (who) => `${who}接手了工单`,
  takenBack: (who) => `${who}撤销了这一步`,
  other: (who) => `${who}做了更改`,
};

const zhTW: HistoryBook = {
  actors: { person: '成員', key: '程式', customer: '客戶', system: '回音' },
  events: {
    'ticket.opened': (who) => `${who}建立了工單`,
    'message.customer': (who) => `${who}傳來訊息`,
    'message.staff': (who) => `${who}回覆了`,
    'note.added': (who) => `${who}新增了備註`,
    'attachment.added': (who) => `${who}加上了一張圖片`,
    'ticket.assigned': (who, to) => `${who}把工單交給${to}`,
    'ticket.unassigned': (who) => `${who}取消了負責人`,
    'ticket.resolved': (who) => `${who}標記為已解決`,
    'ticket.closed': (who) => `${who}關閉了工單`,
    'ticket.reopened': (who) => `${who}重新開啟了工單`,
    'ticket.linked': (who, as, other) =>
      as === 'duplicate' ? `${who}標記為 ${other} 的重複工單` : `${who}把 ${other} 標記為本單的重複工單`,
    'ticket.unlinked': (who, as, other) =>
      as === 'duplicate' ? `${who}取消了與 ${other} 的重複標記` : `${who}取消了 ${other} 的重複標記`,
    'ticket.made_ahead': () => '現已到期：寫入時伺服器的時鐘走快了',
    'mail.failed': () => '一則回覆的電子郵件未能送達',
    'outcome.rated': (who, score) => `${who}為結果評了 ${score} 分（滿分 5 分）`,
  },
  taken: (who) => `${who}接手了工單`,
  takenBack: (who) => `${who}撤銷了這一步`,
  other: (who) => `${who}做了變更`,
};

/** The book of history in every language. */
export const history = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
