/** Words of Settings, Profile. */
export const words = {
  heading: 'You',
  name: 'Name',
  nameHint: 'Colleagues see it, and customers above your replies.',
  missing: 'Please fill this in.',
  email: 'E-mail address',
  emailHint: 'You sign in with it. To use another one, have yourself invited at it.',
  saved: (name: string) => `You are called ${name} now.`,
  languageHint: 'In this browser.',
  notices: 'What you are told by mail, in which language and time zone',
  toNotices: 'Choose in Notices',
  sessions: {
    heading: 'Where you are signed in',
    text: 'In each browser for thirty days from signing in.',
    since: (moment: string) => `Signed in ${moment}`,
    this: 'This browser',
    end: 'Sign out everywhere else',
    ended: 'You are signed out everywhere else.',
  },
};

/** The shape of every language. */
export type ProfileBook = typeof words;
