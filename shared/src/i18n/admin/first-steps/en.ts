/** Words of what is to be done until the first real answer. */
export const words = {
  heading: 'Until the first answer comes',
  intro: 'Once somebody has answered on your site, what needs you and what people say stands here.',
  /** For who cannot set up the site. */
  others: 'The people who run this site are setting it up.',
  progress: (done: string, all: string) => `${done} of ${all} done`,
  done: 'Done',
  steps: {
    origins: {
      title: 'Allow the address of your pages',
      text: 'Answers from other addresses are refused.',
      act: 'Allow an address',
    },
    page: {
      title: 'Paste the tag into your pages',
      text: 'Best just before </body>. Then open your page and press its feedback button.',
      act: 'More ways',
    },
    demo: {
      title: 'Try the demo',
      text: 'A small shop with the widget. Answer as a customer would; it does not count as a real answer here.',
      act: 'Open the demo',
    },
    colleague: {
      title: 'Invite a colleague',
      text: 'So that somebody answers when you are away.',
      act: 'Invite somebody',
    },
    mail: {
      title: 'Set up mail',
      text: 'So that replies and invitations also leave by e-mail. Whoever runs the server does it.',
      act: 'See how mail does',
    },
  },
  listening: 'Listening for the first page …',
  heard: 'The first page has reached us.',
  turnedAway: (address: string) => `${address} has asked for the widget, and is not allowed yet.`,
};

/** The shape of every language. */
export type FirstStepsBook = typeof words;
