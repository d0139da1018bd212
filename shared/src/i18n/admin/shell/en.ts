/** Words of the console around the places: navigation, keyboard, figures, roles, problems. */
export const words = {
  product: 'Huiyin',
  places: {
    today: 'Today',
    inbox: 'Inbox',
    insights: 'Insights',
    improve: 'Improve',
    ask: 'Ask',
    settings: 'Settings',
  },
  /** Beside the Inbox, for the ear: how many tickets wait. */
  waiting: {
    needReply: (count: number, n: string) => `${n} ${count === 1 ? 'needs' : 'need'} a reply`,
    withOverdue: (count: number, n: string, overdue: string) =>
      `${n} ${count === 1 ? 'needs' : 'need'} a reply, ${overdue} overdue`,
    withUnread: (waiting: string, unread: string) => `${waiting}, ${unread} unread`,
  },
  /** What is new for somebody, behind the bell. */
  notices: {
    name: 'Notices',
    unread: (n: string) => `Notices, ${n} unread`,
    open: 'Show what is new for you',
  },
  navigation: 'Places',
  skip: 'Skip to content',
  site: 'Site',
  you: 'You and this console',
  language: 'Language',
  theme: 'Appearance',
  themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
  signOut: 'Sign out',
  profile: 'Profile and password',
  shortcuts: 'Keyboard shortcuts',
  singleKeys: 'Single-key shortcuts',
  palette: 'Search or jump to…',
  paletteHint: 'A place, a ticket, or what you want to do',
  goTo: (place: string) => `Go to ${place}`,
  switchTo: (site: string) => `Switch to ${site}`,
  addSite: 'Add a site',
  findTicket: (words: string) => `Find tickets with “${words}”`,
  keys: {
    search: 'Search',
    sheet: 'Show these shortcuts',
    palette: 'Search or jump to anything',
    move: 'Move down or up in a list',
    open: 'Open what is chosen',
    savedReplies: 'In a reply: insert a saved reply',
    undo: 'Undo what was done last',
    everywhere: 'Everywhere',
    close: 'Close or leave a field',
  },
  roles: { owner: 'Owner', manager: 'Manager', agent: 'Agent', viewer: 'Viewer' },
  /** Stands on Today for a role that sees neither tickets nor figures nor answers. */
  nothingToday: 'Your role shows nothing here. What it allows is in the other places.',
  channels: { widget: 'Widget', link: 'Link', qr: 'QR code', kiosk: 'Kiosk', mail: 'Mail', import: 'Import' },
  kinds: {
    csat: 'Rating (CSAT)',
    nps: 'Recommendation (NPS)',
    ces: 'Effort (CES)',
    need_met: 'Need met',
    complaint: 'Complaint',
    form: 'Form',
  },
  /** Of an NPS answer of which nobody knows the score. */
  unscored: {
    promoter: 'Promoter (no score given)',
    passive: 'Passive (no score given)',
    detractor: 'Detractor (no score given)',
  },
  loading: 'Loading …',
  tryAgain: 'Try again',
  loadAgain: 'Load the page again',
  undo: 'Undo',
  nothingToUndo: 'Nothing to undo.',
  dismiss: 'Dismiss',
  showAll: 'Show all',
  showLess: 'Show less',
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save',
  cancel: 'Cancel',
  export: 'Export…',
  close: 'Close',
  remove: 'Remove',
  saved: 'Saved.',
  more: 'Show more',
  sample: 'Sample',
  /** An answer, or its ticket, that no figure counts. */
  test: 'Test',
  justNow: 'just now',
  /** What something is called, and what it is; `value` may stand in a template of its own. */
  pair: (label: string, value: string) => `${label}: ${value}`,
  /** Something, and what is said of it by the way. */
  aside: (what: string, more: string) => `${what} (${more})`,
  printed: (moment: string) => `Printed ${moment}`,
  opensElsewhere: 'opens in a new tab',
  notFound: {
    heading: 'There is nothing at this address',
    text: 'The link may be old, or it belongs to another site.',
    home: 'Go to Today',
  },
  noSites: { heading: 'You have no site yet', text: 'Ask the owner of a site to invite you.' },
  figure: {
    noValue: 'no value',
    /** From where to where a figure may lie: plain numbers, shares in per cent, and what has a sign or a unit of its own. */
    interval: {
      plain: (low: string, high: string) => `${low}–${high}`,
      share: (low: string, high: string) => `${low}–${high}%`,
      worded: (low: string, high: string) => `${low} to ${high}`,
      /** Nobody can tell yet how far. */
      open: (low: string) => `${low} or more`,
    },
    basis: (count: number, n: string, interval: string) =>
      `${n} ${count === 1 ? 'answer' : 'answers'} · 95% CI ${interval}`,
    basisOfReplies: (count: number, n: string, interval: string) =>
      `${n} ${count === 1 ? 'complaint' : 'complaints'} · 95% CI ${interval}`,
    tooFew: (n: string, needed: string) => `too few answers: ${n} of ${needed}`,
    tooFewReplies: (n: string) => `not certain yet: too few of ${n} have a first reply`,
    noComplaints: 'no complaints',
    before: (days: number, n: string) => (days === 1 ? 'previous day' : `previous ${n} days`),
    /** How much a number changed, without its sign, by its unit; `of` is the number. */
    sizes: {
      share: (value: string, _of: number) => `${value} points`,
      points: (value: string, _of: number) => `${value} points`,
      score: (value: string, _of: number) => `${value} points`,
      count: (value: string, of: number) => `${value} ${of === 1 ? 'complaint' : 'complaints'}`,
      minutes: (value: string, _of: number) => value,
    },
    up: (size: string, within: string, period: string) => `+${size} (±${within}) vs. ${period}`,
    down: (size: string, within: string, period: string) => `−${size} (±${within}) vs. ${period}`,
    /** A change, and what it means. */
    judged: (change: string, tone: string) => `${change} · ${tone}`,
    tones: { good: 'better', bad: 'worse' },
    /** `change` has its sign, `within` its unit. */
    unclear: (change: string, within: string, period: string) => `No clear change vs. ${period} (${change} ±${within})`,
    /** What is aimed at, with its unit, and what comes of it. */
    target: (value: string, verdict: string) => `Target ${value}: ${verdict}`,
    verdicts: { met: 'met', missed: 'not met', unclear: 'not clear yet', too_few: 'too few to tell' },
    noComparison: 'Nothing to compare with yet',
    noBefore: (first: string) => `Nothing to compare with yet: the first answer came on ${first}`,
    notOver: 'Today is not over: it counts only so far.',
  },
  marked: 'Look at the fields marked above.',
  invalidIn: (fields: string) => `Something here is not right yet: ${fields}.`,
  /** Of what stands in a form still. */
  /** Beside what could not be saved since somebody else changed the same. */
  bothChanged: (places: string) =>
    `You both changed: ${places}. Yours stands here, with all else they changed. Saving now puts yours in place of theirs.`,
  kept: {
    conflict: 'Somebody changed this meanwhile. Yours is still here: save it again to put it in place of theirs.',
    conflictBy: (who: string) =>
      `${who} changed this meanwhile. Yours is still here: save it again to put it in place of theirs.`,
  },
  conflictBy: (who: string) => `Not done: ${who} changed this meanwhile. Have a look, then decide again.`,
  firstLanguage: {
    label: 'First language',
    hint: (mailed: string) =>
      `Visitors whose language is not ticked see this one, and it stands in where a text is missing. Invitations of colleagues are mailed in ${mailed}.`,
  },
  restored: 'Here is what you left unsaved.',
  discard: 'Discard changes',
  discarded: 'Your changes are discarded.',
  /** Texts and changes of one person that are not saved yet, in the lists and in the personal menu. */
  unsaved: {
    heading: 'Not saved yet',
    mark: 'Draft',
    /** Those of sections are called in their manifests. */
    kinds: {
      reply: (number: string) => `Reply to #${number}`,
      note: (number: string) => `Note on #${number}`,
      survey: (slug: string) => `Survey ${slug}`,
      rules: (slug: string) => `Rules of ${slug}`,
      wave: (slug: string) => `Wave of ${slug}`,
      target: (metric: string) =>
        `Target of ${{ csat: 'CSAT', nps: 'NPS', ces: 'CES', need_met: 'need met', first_reply: 'the first reply, median', first_reply_p90: 'the first reply, 9 of 10 within' }[metric] ?? metric}`,
    },
    at: (what: string, site: string) => `${what} · ${site}`,
  },
  leaveQuestion: {
    heading: 'Sign out with unsaved work?',
    text: (n: number, shown: string) =>
      n === 1
        ? 'One text or change of yours is not saved yet. Signing out removes it from this browser.'
        : `${shown} texts or changes of yours are not saved yet. Signing out removes them from this browser.`,
    leave: 'Sign out and remove',
    stay: 'Stay',
  },
  otherPerson: {
    heading: (who: string) => `${who} is signed in now`,
    text: (mine: string) =>
      `In this browser somebody else has signed in since you opened this tab as ${mine}. Nothing was sent. What ${mine} wrote is kept for them here.`,
    comeBack: (mine: string) => `Sign in as ${mine}`,
    goOn: (who: string) => `Go on as ${who}`,
  },
  problems: {
    offline: 'The server cannot be reached. Check your connection and try again.',
    not_loaded: 'This part of the console did not load.',
    bad_json: 'The server did not understand this. Reload the page and try again.',
    invalid: 'Something here is not right yet.',
    unauthenticated: 'Your session has ended. Please sign in again.',
    bad_credentials: 'Wrong e-mail or password.',
    forbidden: 'Your role does not allow this. Ask an owner of the site.',
    origin_not_allowed: 'This page was opened from an address the server does not know.',
    not_found: 'This is not here, or not yours to see.',
    method_not_allowed: 'The server does not offer this. Reload the page and try again.',
    other_person: 'Somebody else is signed in in this browser now. Nothing was sent.',
    conflict: 'Not done: somebody changed this meanwhile. Have a look, then decide again.',
    id_taken: 'This was sent before with other words. Reload and try again.',
    already_set_up: 'Huiyin is set up already. Sign in instead.',
    already_resolved: 'This ticket is resolved already.',
    already_closed: 'This ticket is closed already.',
    already_rated: 'This was rated already.',
    already_sent: 'It has gone to the customer already.',
    already_answered: 'This was answered already.',
    name_taken: 'This name is taken. Choose another.',
    not_closed: 'This ticket is not closed.',
    not_resolved: 'This ticket is not resolved yet.',
    ticket_closed: 'This ticket is closed. Reopen it to write.',
    last_owner: 'A site needs an owner. Make somebody else owner first.',
    role_held: 'People, open invitations or API keys still hold this role. Give them another first.',
    already_member: 'This person is here already.',
    gone: 'This link has been used or has expired. Ask for a new one.',
    too_large: 'This is too long.',
    misdirected: 'The server does not answer by this name. Open it by the address it was given (PUBLIC_URL).',
    works_elsewhere:
      'This person may do something, here or on another site, that you may not, so only they, or whoever runs the server (npx -y pnpm huiyin reset-link), can set a new password.',
    address_unproven:
      'Nothing shows yet that your address is yours. Choose a new password by “Forgot your password?” on the sign-in page, then try again.',
    unsupported_type: 'The server does not take this kind of file.',
    bad_picture: 'This is no picture the server can read. It takes PNG, JPEG and WebP.',
    no_room: 'The site has no room left for pictures.',
    not_available: 'This server does not offer this.',
    common_password: 'This password is one of those that are tried first. Choose another.',
    thread_full: 'This conversation is full.',
    too_many_tags: 'That would be too many tags.',
    rate_limited: 'Too many tries. Wait a minute and try again.',
    internal: 'Something went wrong on our side. Try again; if it stays, tell your operator.',
    busy: 'The server is busy. Try again in a moment.',
  },
};

/** The shape of every language. */
export type ShellBook = typeof words;
