import type { HistoryBook } from './en.ts';

export const words: HistoryBook = {
  actors: { person: '成员', key: '程序', customer: '客户', system: '回音' },
  events: {
    'ticket.opened': (who) => `${who}创建了工单`,
    'message.customer': (who) => `${who}发来消息`,
    'message.staff': (who) => `${who}回复了`,
    'note.added': (who) => `${who}添加了备注`,
    'attachment.added': (who) => `${who}添加了一张图片`,
    'ticket.assigned': (who, to) => `${who}把工单分配给${to}`,
    'ticket.unassigned': (who) => `${who}取消了分配`,
    'ticket.resolved': (who) => `${who}标记为已解决`,
    'ticket.closed': (who) => `${who}关闭了工单`,
    'ticket.reopened': (who) => `${who}重新打开了工单`,
    'ticket.linked': (who, as, other) =>
      as === 'duplicate' ? `${who}标记为 ${other} 的重复工单` : `${who}把 ${other} 标记为本单的重复工单`,
    'ticket.unlinked': (who, as, other) =>
      as === 'duplicate' ? `${who}取消了与 ${other} 的重复标记` : `${who}取消了 ${other} 的重复标记`,
    'ticket.snoozed': (who, until) => `${who}稍后处理，${until}再提醒`,
    'ticket.unsnoozed': (who) => `${who}取消了稍后处理`,
    'ticket.corrected': (who) => `${who}通过导入更正了客户的内容`,
    'ticket.categorized': (who, from, to) =>
      !from ? `${who}把分类设为“${to}”` : to ? `${who}把分类从“${from}”改为“${to}”` : `${who}移除了分类“${from}”`,
    'ticket.tagged': (who, tags) => `${who}添加了标签：${tags}`,
    'ticket.untagged': (who, tags) => `${who}移除了标签：${tags}`,
    'ticket.marked_test': (who) => `${who}将其标为测试，不计入任何数字`,
    'ticket.unmarked_test': (who) => `${who}取消了测试标记，重新计入`,
    'ticket.replied': () => '首次回复（导入前）',
    'ticket.made_ahead': () => '现已到期：写入时服务器的时钟走快了',
    'mail.failed': () => '一条回复的邮件未能送达',
    'outcome.rated': (who, score) => `${who}给结果打了 ${score} 分（满分 5 分）`,
  },
  imported: { 'ticket.resolved': '已解决（导入前）', 'ticket.closed': '已关闭（导入前）' },
  ratedReopened: (who, score) => `${who}给结果打了 ${score} 分（满分 5 分），工单重新打开`,
  taken: (who) => `${who}接手了工单`,
  takenBack: (who) => `${who}撤销了这一步`,
  givenBack: (who, to) => `${who}撤销了这一步，工单恢复由${to}负责`,
  unassignedAgain: (who) => `${who}撤销了这一步，工单恢复为未分配`,
  other: (who) => `${who}做了更改`,
};
