import type { NoticeKind, NoticeWay } from '../../../domain/notices/notice-kinds.ts';

type Sentences = Record<NoticeKind, (number: string) => string>;
type NamedSentences = Partial<Record<NoticeKind, (number: string, who: string) => string>>;

/** Words of what is new for somebody: the list behind the bell, and how they are told. */
export const words = {
  /** What happened on a ticket; `named` where it is known who did it, of staff or the customer. */
  told: {
    assigned: (number) => `${number} was given to you`,
    mentioned: (number) => `A note on ${number} mentions you`,
    overdue: (number) => `The reply to ${number} is overdue`,
    customer_wrote: (number) => `The customer wrote on ${number}`,
    reopened: (number) => `${number} was reopened`,
    unassigned: (number) => `${number} came in and is unassigned`,
  } as Sentences,
  named: {
    assigned: (number, who) => `${who} gave you ${number}`,
    mentioned: (number, who) => `${who} mentions you on ${number}`,
    customer_wrote: (number, who) => `${who} wrote on ${number}`,
    reopened: (number, who) => `${who} reopened ${number}`,
  } as NamedSentences,
  unread: 'Unread',
  markAll: 'Mark all as read',
  choose: 'How you are told',
  empty: {
    heading: 'Nothing new for you',
    text: 'When a ticket is given to you, a note mentions you, a reply is overdue or your customer writes, it stands here.',
  },
  /** Settings → Notices. */
  ways: {
    heading: 'What you are told, and how',
    text: 'This holds for you alone, on all your sites. Each way holds those before it: what a mail tells stands in the console too.',
    kinds: {
      assigned: 'A ticket is given to you',
      mentioned: 'A note mentions you',
      overdue: 'A reply is overdue, yours or nobody’s',
      customer_wrote: 'The customer writes on a ticket of yours',
      reopened: 'A ticket of yours is reopened',
      unassigned: 'A complaint comes in that nobody has',
    } as Record<NoticeKind, string>,
    names: {
      none: 'Not at all',
      console: 'In the console',
      browser: 'By the browser',
      digest: 'By mail in the morning',
      mail: 'By mail at once',
    } as Record<NoticeWay, string>,
    /** What each way means; of none there is nothing to say. */
    meaning: {
      console: 'It stands behind the bell until you open the ticket or mark it as read.',
      browser: 'A message of your browser besides, while no window of the console is before you.',
      digest: 'Besides, one mail at nine in the morning with what you have not read by then.',
      mail: 'Besides, a mail two minutes later, if you have not looked at the console for five minutes. There is at most one in a quarter of an hour.',
    } as Record<Exclude<NoticeWay, 'none'>, string>,
    noMail:
      'This server sends no mail: until it does, what you want by mail is told by the ways before it. Whoever runs the server can set it up (SMTP_URL).',
  },
  browser: {
    heading: 'In this browser',
    text: 'What you chose to be told by the browser is shown while no window of the console is before you. A press on it opens the ticket.',
    ask: 'Allow messages',
    granted: 'This browser shows messages of the console.',
    show: 'Show me one',
    example: 'This is how you are told',
    denied:
      'This browser was told to show no messages from this address. You can change that where it says what the page may do, beside the address; then come back here.',
    insecure:
      'Browsers show messages only of secure addresses (https). This one is not: whoever runs the server can give it one.',
    unsupported: 'This browser shows no messages of web pages. You are told in the console, and by mail.',
  },
  quiet: {
    heading: 'When no mail comes',
    text: 'What would have come then comes afterwards, if it is still unread.',
    hours: 'At certain hours of each day',
    from: 'From',
    to: 'To',
    days: 'On whole days',
    zone: 'Your time zone',
    zoneHint: 'It also says when nine in the morning is. Leave it empty for the time zone of the site.',
    zoneWrong: 'Choose a time zone from the list, such as Asia/Shanghai.',
    timeMissing: 'Enter a time.',
    sameTimes: 'It must not end when it begins.',
    language: 'Language of mails to you',
    languageOfSite: 'The first language of the site',
  },
  saved: 'How you are told is saved.',
};

/** The shape of every language. */
export type NoticesBook = typeof words;
