import type { Language } from '../domain/languages.ts';

const en = {
  subject: 'How was it at {site}?',
  reminder: 'Once more: how was it at {site}?',
  intro: '“{site}” would like to know how it went ({service}).',
  introOfWave: '“{site}” would like to know what you think.',
  reminded: 'You have not answered yet. This is the only reminder.',
  open: 'Answer here, it takes a moment:',
  button: 'Answer',
  until: 'The link is yours alone and works until {day}. Nothing is sent by opening it.',
  never: 'You do not want to be asked again?',
  stop: 'Do not ask again',
};

/** Texts of the mail that invites a customer to a survey; `{name}` marks what is filled in. */
export type InvitationMailBook = typeof en;

/** The same in every language customers are asked in. */
export const invitationMails: Readonly<Record<Language, InvitationMailBook>> = {
  en,
  'zh-CN': {
    subject: '{site}想听听您的感受',
    reminder: '再次邀请：{site}想听听您的感受',
    intro: '“{site}”想了解您对这次服务的感受（{service}）。',
    introOfWave: '“{site}”想听听您的看法。',
    reminded: '您还没有作答。我们只提醒这一次。',
    open: '请点此作答，只需片刻：',
    button: '作答',
    until: '此链接仅供您本人使用，{day}前有效。打开链接不会提交任何内容。',
    never: '不想再收到这类邀请？',
    stop: '不再询问',
  },
  'zh-TW': {
    subject: '{site}想聽聽您的感受',
    reminder: '再次邀請：{site}想聽聽您的感受',
    intro: '「{site}」想了解您對這次服務的感受（{service}）。',
    introOfWave: '「{site}」想聽聽您的看法。',
    reminded: '您還沒有作答。我們只提醒這一次。',
    open: '請由此作答，只需片刻：',
    button: '作答',
    until: '此連結僅供您本人使用，{day}前有效。開啟連結不會送出任何內容。',
    never: '不想再收到這類邀請？',
    stop: '不再詢問',
  },
  ja: {
    subject: '{site}のご利用はいかがでしたか',
    reminder: '再度のご案内：{site}のご利用はいかがでしたか',
    intro: '「{site}」が今回のご利用（{service}）についてご意見をお待ちしています。',
    introOfWave: '「{site}」がご意見をお待ちしています。',
    reminded: 'まだご回答をいただいていません。お知らせはこの一度だけです。',
    open: 'こちらからご回答ください。すぐに終わります：',
    button: '回答する',
    until: 'このリンクはお客様専用で、{day}まで有効です。開いただけでは何も送信されません。',
    never: '今後のご案内が不要な場合：',
    stop: '今後は尋ねない',
  },
  ar: {
    subject: 'كيف كانت تجربتك مع {site}؟',
    reminder: 'مرة أخرى: كيف كانت تجربتك مع {site}؟',
    intro: 'يود «{site}» معرفة رأيك في هذه الخدمة ({service}).',
    introOfWave: 'يود «{site}» معرفة رأيك.',
    reminded: 'لم تجب بعد. هذا هو التذكير الوحيد.',
    open: 'أجب من هنا، ولن يستغرق ذلك إلا لحظات:',
    button: 'أجب',
    until: 'هذا الرابط لك وحدك ويعمل حتى {day}. فتحه لا يرسل شيئًا.',
    never: 'ألا تريد أن نسألك مرة أخرى؟',
    stop: 'لا تسألوني مرة أخرى',
  },
};
