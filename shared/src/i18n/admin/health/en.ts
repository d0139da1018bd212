import type { JobName } from '../../../domain/jobs.ts';
import type { MailFault } from '../../../domain/mail-faults.ts';

type Names = Readonly<Record<JobName, { name: string; text: string }>>;

const jobs: Names = {
  mail: { name: 'Send mail', text: 'Copies of replies, invitations and links for new passwords.' },
  'held-replies': { name: 'Send replies', text: 'Once the seconds are over in which they can be taken back.' },
  notices: { name: 'Tell people of changes to their account', text: 'By mail, when a password was changed.' },
  customers: { name: 'Tell whose a ticket is', text: 'By a signed id, an e-mail address or a telephone number.' },
  'wave-draws': {
    name: 'Draw customers for waves',
    text: 'Once each month or quarter, from the customers the site knows.',
  },
  'answer-index': {
    name: 'Make answers found',
    text: 'By score, language, place, words and all else they are listed by.',
  },
  'due-times': {
    name: 'Put due times right',
    text: 'Tickets written while the clock of the server was ahead would wait for too long.',
  },
  overdue: { name: 'Tell what is overdue', text: 'Replies whose time has passed, once each.' },
  'ticket-notices': { name: 'Tell people what is new', text: 'What concerns them, in the console.' },
  'notice-mail': { name: 'Mail what is new', text: 'To whoever is not looking, as they chose.' },
  'invitation-reminders': { name: 'Remind of invitations', text: 'Once, whoever has not answered by then.' },
  'import-undoing': { name: 'Undo imports', text: 'Takes away what an import stored, a piece at a time.' },
  'first-replies': {
    name: 'Count earlier first replies',
    text: 'After an upgrade, those that an earlier release did not count.',
  },
  'search-index': { name: 'Renew the search index', text: 'After an upgrade that finds more, or finds it better.' },
};

/** Words of Settings, Health. */
export const words = {
  jobs: {
    heading: 'What goes on by itself',
    text: 'This server does these things without anybody waiting for them, for all its sites.',
    name: 'What',
    state: 'State',
    lastRun: 'Last done',
    never: 'Nothing to do so far',
    states: { fine: 'In order', running: 'Running', late: 'Late', failing: 'Failing' },
    since: 'The oldest waits since',
    late: 'Nothing works on it: see whether a Huiyin server is running beside this database, or its worker is called each minute.',
    failure: (times: number, shown: string, error: string) =>
      times === 1
        ? `It failed (${error}) and is tried again. The log of the server says why: job.failed.`
        : `It failed ${shown} times in a row (${error}) and is tried again. The log of the server says why: job.failed.`,
    names: jobs,
  },
  mail: {
    heading: 'Mail of this site',
    states: {
      sent: 'Mail goes out.',
      shown:
        'No mail goes out: SMTP_URL is not set. On the machine the server runs on, /dev/mail shows what was written.',
      withheld: 'No mail goes out: SMTP_URL is not set. What was written until then is never sent.',
    },
    troubled:
      'Mail is set up, but some of it does not leave: the mail server cannot be reached or does not take it yet. It is tried again. The log of the server says why: mail.failed.',
    from: (address: string) => `It comes from ${address}.`,
    faultOf: (fault: string) => `The last that did not leave: ${fault}`,
    none: 'No mail was written within 30 days.',
    counts: (n: number, shown: string) =>
      n === 1 ? 'Of the one mail written within 30 days:' : `Of the ${shown} mails written within 30 days:`,
    newest: 'Of the newest 1,000 mails, within 30 days:',
    sent: 'Sent',
    waiting: 'Waiting to be sent',
    retrying: 'Tried, not sent yet',
    retryingSince: 'The oldest of these was written',
    failed: 'Not delivered, for good',
    unsent: 'Never sent',
    lastSent: 'Last sent',
    lastFailed: 'Last not delivered',
    failedText: 'Their tickets say “E-mail not delivered” below the reply.',
    test: {
      action: 'Send me a test mail',
      hint: (email: string) => `It goes to ${email}, as every other mail does.`,
      waiting: (email: string) => `On its way to ${email} …`,
      retrying: 'It has not left yet, and is tried again by itself.',
      sent: (email: string, moment: string) =>
        `The mail server took it for ${email} on ${moment}. If it does not come, look among junk mail.`,
      failed: 'The mail server refused it for good.',
      kept: 'It does not leave, since no mail goes out from this server.',
      reply: (said: string) => `It answered: “${said}”`,
    },
    faults: {
      unknown_host: 'The mail server’s name is not known. Look for a slip in SMTP_URL.',
      unreachable: 'The mail server does not answer. Is the port in SMTP_URL right, and may this machine reach it?',
      certificate:
        'The connection is not safe. smtps:// goes with port 465, smtp:// with 587, and the name in SMTP_URL is that of the certificate.',
      sign_in:
        'The mail server refuses the sign-in. Look at user and password in SMTP_URL; many ask for an app password.',
      sender: 'The mail server takes no mail from this address. Set MAIL_FROM to one that it knows.',
      later: 'The mail server asks to come again later. That happens by itself.',
      refused: 'The mail server does not take this mail, or not for this address.',
      late: 'It waited for more than two days, and is no news any more.',
      other: 'The log of the server says what happened: mail.failed.',
    } as Readonly<Record<MailFault, string>>,
  },
  refresh: 'Refresh',
};

/** The shape of every language. */
export type HealthBook = typeof words;
