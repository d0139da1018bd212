/** Words of the pages before the console: set-up, sign-in, reset, invitation. */
export const words = {
  name: 'Your name',
  email: 'E-mail address',
  password: 'Password',
  newPassword: 'New password',
  currentPassword: 'Current password',
  passwordHint: (least: number) => `At least ${least} characters. A phrase of a few words is best.`,
  passwordShort: (least: number) => `The password needs at least ${least} characters.`,
  passwordLong: (most: number) => `The password can have at most ${most} characters.`,
  emailWrong: 'This is not one e-mail address, such as name@shop.example.',
  missing: 'Please fill this in.',
  signIn: {
    heading: 'Sign in',
    action: 'Sign in',
    forgot: 'Forgot your password?',
    notSetUp:
      'Huiyin is not set up yet. Open the set-up link that the server printed when it started; this prints it again: pnpm huiyin setup-link',
  },
  forgot: {
    heading: 'Forgot your password?',
    text: 'Tell us your address, and we send you a link to choose a new one.',
    action: 'Send the link',
    sent: 'If somebody here has this address, a link is on its way. It works for one hour.',
    shown:
      'If somebody here has this address, the mail with the link stands at /dev/mail, on the machine the server runs on. The link works for one hour.',
    noMail:
      'Mail is not set up on this server, so it cannot send you a link. Ask an owner of your site for one; whoever runs the server makes one with: npx -y pnpm huiyin reset-link',
    back: 'Back to sign in',
  },
  reset: {
    heading: 'Choose a new password',
    action: 'Save the new password',
    done: 'Your new password is saved, and all other sessions are ended. Sign in with it now.',
    bad: 'This link has been used or has expired.',
    again: 'Ask for a new link',
  },
  invitation: {
    plain: 'Invitation',
    heading: (site: string) => `Join ${site}`,
    text: (email: string, role: string) => `You were invited as ${email}. Your role: ${role}.`,
    known: 'You have an account already: enter its password to join.',
    maybeKnown: 'If you have an account already, enter its password; if not, choose one.',
    action: 'Join',
    gone: 'This invitation has been used, withdrawn or has expired. Ask for a new one.',
  },
  setup: {
    heading: 'Set up Huiyin',
    text: 'Two minutes, once: who you are, and the site whose customers you want to hear.',
    you: 'You, the owner',
    site: 'Your first site',
    siteName: 'Name of the site',
    siteNameHint: 'Your customers see it, e.g. the name of your shop.',
    origins: 'Addresses where the widget may run',
    originsHint: 'One per line, e.g. shop.example. You can add them later.',
    timeZone: 'Time zone',
    timeZoneHint: 'Days, weeks and months are counted in it.',
    timeZoneWrong: 'Choose a time zone from the list, such as Asia/Shanghai.',
    languages: 'Languages of your customers',
    languagesMissing: 'Choose at least one language.',
    sample: 'Add sample data to look around',
    sampleHint: 'About 5,000 answers and 150 tickets, marked as sample. They can be removed on Today at any time.',
    action: 'Set up',
    working: 'Setting up …',
    noToken: 'The link is incomplete. Copy all of it from where the server printed it.',
    done: 'Huiyin is set up already.',
    badToken: 'This is not the set-up link. Copy it again from where the server printed it.',
  },
};

/** The shape of every language. */
export type AccountBook = typeof words;
