/** Words of the look of the widget, in Settings. */
export const words = {
  heading: 'Look of the widget',
  hint: 'What the script tag says comes before this.',
  accent: 'Colour',
  accentPick: 'Pick a colour',
  accentWrong: 'A colour looks like #1f6f5c.',
  scheme: 'Light or dark',
  schemes: { auto: 'As the visitor’s device', light: 'Light', dark: 'Dark' },
  font: 'Font',
  fontHint: 'CSS font names with commas between. Empty: the font of the visitor’s system.',
  fontWrong: 'Font names are letters, digits, blanks and quotes, with commas between.',
  radius: 'Roundness of corners, in pixels (0 to 24)',
  largeText: 'Large text for everybody',
  largeTextHint: 'For older customers. Those who enlarge text in their browser get larger text without it.',
  button: 'The button',
  position: 'Place',
  positions: {
    'bottom-right': 'Bottom right',
    'bottom-left': 'Bottom left',
    'top-right': 'Top right',
    'top-left': 'Top left',
  },
  icon: 'Icon',
  icons: { bubble: 'Speech bubble', star: 'Star', smile: 'Smile', none: 'None' },
  label: (language: string) => `Text of the button in ${language}`,
  labelHint: 'Empty: “Feedback” in the language of the visitor.',
  offset: 'Distance from the edges, in pixels (0 to 200)',
  zIndex: 'Layer (z-index)',
  zIndexHint: 'Higher lies above. The open panel always lies above everything.',
  numberWrong: 'This must be a whole number within its bounds.',
  pause: 'Days between any two surveys',
  pauseHint: 'For one visitor, of those that come up by themselves. 0: no pause.',
  preview: {
    heading: 'Preview',
    hint: 'The look as it is set here, saved or not, with two surveys as examples; yours are shown under Ask. Try it: nothing is sent.',
    bar: 'How it is shown',
    scheme: 'Light or dark',
    language: 'Language',
    contrast: {
      text: {
        black: (ratio: string) => `Black text on the colour: contrast ${ratio} : 1, which is easy to read.`,
        white: (ratio: string) => `White text on the colour: contrast ${ratio} : 1, which is easy to read.`,
      },
      used: {
        light: (ratio: string) => `The colour on the light panel: ${ratio} : 1, enough for marks and lines.`,
        dark: (ratio: string) => `The colour on the dark panel: ${ratio} : 1, enough for marks and lines.`,
      },
      replaced: {
        light: (ratio: string) =>
          `The colour on the light panel: only ${ratio} : 1. Marks and lines are drawn in the colour of the text there.`,
        dark: (ratio: string) =>
          `The colour on the dark panel: only ${ratio} : 1. Marks and lines are drawn in the colour of the text there.`,
      },
    },
  },
};

/** The shape of every language. */
export type LookBook = typeof words;
