import type { HistoryBook } from './en.ts';

export const words: HistoryBook = {
  actors: { person: '成員', key: '程式', customer: '客戶', system: '回音' },
  events: {
    'ticket.opened': (who) => `${who}建立了案件`,
    'message.customer': (who) => `${who}傳來訊息`,
    'message.staff': (who) => `${who}回覆了`,
    'note.added': (who) => `${who}新增了備註`,
    'attachment.added': (who) => `${who}加上了一張圖片`,
    'ticket.assigned': (who, to) => `${who}把案件指派給${to}`,
    'ticket.unassigned': (who) => `${who}取消了指派`,
    'ticket.resolved': (who) => `${who}標記為已解決`,
    'ticket.closed': (who) => `${who}關閉了案件`,
    'ticket.reopened': (who) => `${who}重新開啟了案件`,
    'ticket.linked': (who, as, other) =>
      as === 'duplicate' ? `${who}標記為 ${other} 的重複案件` : `${who}把 ${other} 標記為本案件的重複案件`,
    'ticket.unlinked': (who, as, other) =>
      as === 'duplicate' ? `${who}取消了與 ${other} 的重複標記` : `${who}取消了 ${other} 的重複標記`,
    'ticket.snoozed': (who, until) => `${who}稍後處理，${until}再提醒`,
    'ticket.unsnoozed': (who) => `${who}取消了稍後處理`,
    'ticket.corrected': (who) => `${who}透過匯入更正了客戶的內容`,
    'ticket.categorized': (who, from, to) =>
      !from
        ? `${who}把分類設為「${to}」`
        : to
          ? `${who}把分類從「${from}」改為「${to}」`
          : `${who}移除了分類「${from}」`,
    'ticket.tagged': (who, tags) => `${who}加上了標籤：${tags}`,
    'ticket.untagged': (who, tags) => `${who}移除了標籤：${tags}`,
    'ticket.marked_test': (who) => `${who}將其標為測試，不計入任何數字`,
    'ticket.unmarked_test': (who) => `${who}取消了測試標記，重新計入`,
    'ticket.replied': () => '首次回覆（匯入前）',
    'ticket.made_ahead': () => '現已到期：寫入時伺服器的時鐘走快了',
    'mail.failed': () => '一則回覆的電子郵件未能送達',
    'outcome.rated': (who, score) => `${who}為結果評了 ${score} 分（滿分 5 分）`,
  },
  imported: { 'ticket.resolved': '已解決（匯入前）', 'ticket.closed': '已關閉（匯入前）' },
  ratedReopened: (who, score) => `${who}為結果評了 ${score} 分（滿分 5 分），案件重新開啟`,
  taken: (who) => `${who}接手了案件`,
  takenBack: (who) => `${who}撤銷了這一步`,
  givenBack: (who, to) => `${who}撤銷了這一步，案件恢復由${to}負責`,
  unassignedAgain: (who) => `${who}撤銷了這一步，案件恢復為未指派`,
  other: (who) => `${who}做了變更`,
};
