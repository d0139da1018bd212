import type { NoticeKind } from '../domain/notices/notice-kinds.ts';

/** Texts of mails, by language; `{name}` marks what is filled in. */
export interface MailTexts {
  /** Of dates. */
  locale: string;
  replySubject: string;
  replyIntro: string;
  replyOutro: string;
  invitationSubject: string;
  invitationBody: string;
  resetSubject: string;
  resetBody: string;
  passwordSubject: string;
  passwordBody: string;
  testSubject: string;
  testBody: string;
  /** Of several notices, and of one alone its line. */
  noticesSubject: string;
  notices: Readonly<Record<NoticeKind, string>>;
  noticesMore: string;
  noticesOutro: string;
  roles: Readonly<Record<'owner' | 'manager' | 'agent' | 'viewer', string>>;
}

const en: MailTexts = {
  locale: 'en',
  replySubject: 'Your complaint #{number} at {site}: an answer',
  replyIntro: '“{site}” answered your complaint #{number}:',
  replyOutro: 'You can read and answer it where you wrote it: {page}',
  invitationSubject: 'An invitation to work on Huiyin',
  invitationBody:
    '“{inviter}” invites you to work on “{site}” as {role}.\n\nAccept within seven days:\n{link}\n\nIf you did not expect this, leave it: nothing happens.',
  resetSubject: 'Choose a new password for Huiyin',
  resetBody:
    'Somebody asked for a new password for this address.\n\nChoose one within an hour:\n{link}\n\nIf it was not you, leave it: nothing changes.',
  passwordSubject: 'Your Huiyin password was changed',
  passwordBody:
    'The password of {email} was changed on {when}.\n\nIf it was you, there is nothing to do.\n\nIf it was not, choose a new one now, and tell whoever runs this Huiyin:\n{link}',
  testSubject: 'Test mail from Huiyin',
  testBody:
    '“{name}” asked for this mail at “{site}”, under Settings → Health.\n\nIt has arrived: mail from this Huiyin reaches you. There is nothing to do.',
  noticesSubject: 'Huiyin: {n} things new for you',
  notices: {
    assigned: '#{number} at “{site}” was assigned to you',
    mentioned: 'A note on #{number} at “{site}” mentions you',
    overdue: 'The reply to #{number} at “{site}” is overdue',
    customer_wrote: 'The customer wrote on #{number} at “{site}”',
    reopened: '#{number} at “{site}” was reopened',
    unassigned: '#{number} at “{site}” is assigned to nobody',
  },
  noticesMore: 'And {n} more in the console:\n{link}',
  noticesOutro: 'You had not read this in the console yet. Choose what you are told, and how:\n{link}',
  roles: { owner: 'owner', manager: 'manager', agent: 'agent', viewer: 'viewer' },
};

const zhCN: MailTexts = {
  locale: 'zh-CN',
  replySubject: '{site}回复了您的投诉（编号 {number}）',
  replyIntro: '“{site}”回复了您的投诉（编号 {number}）：',
  replyOutro: '您可以在提交投诉的页面查看并继续回复：{page}',
  invitationSubject: '回音：一份工作邀请',
  invitationBody:
    '“{inviter}”邀请您以“{role}”身份加入“{site}”。\n\n请在七天内接受：\n{link}\n\n如果你并不知情，忽略即可，不会有任何影响。',
  resetSubject: '重设你的回音密码',
  resetBody: '有人为这个邮箱申请了新密码。\n\n请在一小时内设置：\n{link}\n\n如果不是你本人，忽略即可，密码不会改变。',
  passwordSubject: '你的回音密码已更改',
  passwordBody:
    '{email} 的密码已于 {when} 更改。\n\n如果是你本人操作，无需理会。\n\n如果不是，请立即重设密码，并告知管理这套回音系统的人：\n{link}',
  testSubject: '回音：测试邮件',
  testBody:
    '这封邮件由“{name}”在“{site}”的“设置 → 运行状况”中发出。\n\n既然已经收到，说明这套回音系统的邮件能送达，无需其他操作。',
  noticesSubject: '回音：你有 {n} 条新通知',
  notices: {
    assigned: '“{site}”的 #{number} 已分配给你',
    mentioned: '“{site}”的 #{number} 有备注提到了你',
    overdue: '“{site}”的 #{number} 回复已超时',
    customer_wrote: '“{site}”的 #{number} 有客户新消息',
    reopened: '“{site}”的 #{number} 已重新打开',
    unassigned: '“{site}”的 #{number} 还没有负责人',
  },
  noticesMore: '后台还有另外 {n} 条：\n{link}',
  noticesOutro: '以上内容你尚未在后台查看。可在此选择接收哪些通知、以何种方式接收：\n{link}',
  roles: { owner: '所有者', manager: '管理员', agent: '客服', viewer: '只读成员' },
};

const zhTW: MailTexts = {
  locale: 'zh-TW',
  replySubject: '{site}回覆了您反映的問題（案件 {number}）',
  replyIntro: '「{site}」回覆了您反映的問題（案件 {number}）：',
  replyOutro: '您可以在反映問題的頁面查看並繼續回覆：{page}',
  invitationSubject: '回音：一份工作邀請',
  invitationBody:
    '「{inviter}」邀請您以「{role}」身分加入「{site}」。\n\n請在七天內接受：\n{link}\n\n如果你並不知情，略過即可，不會有任何影響。',
  resetSubject: '重設你的回音密碼',
  resetBody:
    '有人為這個電子郵件申請了新密碼。\n\n請在一小時內設定：\n{link}\n\n如果不是你本人，略過即可，密碼不會改變。',
  passwordSubject: '你的回音密碼已變更',
  passwordBody:
    '{email} 的密碼已於 {when} 變更。\n\n如果是你本人操作，不需理會。\n\n如果不是，請立即重設密碼，並告知管理這套回音系統的人：\n{link}',
  testSubject: '回音：測試郵件',
  testBody:
    '這封郵件由「{name}」在「{site}」的「設定 → 運作狀況」中寄出。\n\n既然已經收到，表示這套回音系統的郵件能送達，無需其他操作。',
  noticesSubject: '回音：你有 {n} 則新通知',
  notices: {
    assigned: '「{site}」的 #{number} 已指派給你',
    mentioned: '「{site}」的 #{number} 有備註提到了你',
    overdue: '「{site}」的 #{number} 回覆已逾時',
    customer_wrote: '「{site}」的 #{number} 有客戶新訊息',
    reopened: '「{site}」的 #{number} 已重新開啟',
    unassigned: '「{site}」的 #{number} 還沒有負責人',
  },
  noticesMore: '後台還有另外 {n} 則：\n{link}',
  noticesOutro: '以上內容你尚未在後台查看。可在此選擇要接收哪些通知、以何種方式接收：\n{link}',
  roles: { owner: '擁有者', manager: '管理員', agent: '客服', viewer: '唯讀成員' },
};

/** Mail texts in every language mails are written in. */
export const mailBooks: Readonly<Record<'en' | 'zh-CN' | 'zh-TW', MailTexts>> = { en, 'zh-CN': zhCN, 'zh-TW': zhTW };
