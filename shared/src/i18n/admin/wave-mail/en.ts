/** Words of inviting the drawn customers of a wave by mail. */
export const words = {
  heading: 'Invite by mail',
  hint: 'Whoever was drawn and has not been asked yet gets a link of their own by mail, and one reminder after three days.',
  act: 'Invite by mail',
  ask: (count: number, n: string) => (count === 1 ? 'Invite 1 customer by mail?' : `Invite ${n} customers by mail?`),
  inLanguage: (language: string, n: string) => `${language}: ${n}`,
  browserLanguage: 'Language of their browser',
  between: ', ',
  askText: (languages: string) => `${languages}. Whoever your rules leave in peace gets no mail.`,
  askWithout: (n: string) => ` Drawn, but without an address: ${n}.`,
  send: 'Send the mails',
  nobody: 'Nobody who was drawn is left to be invited by mail.',
  sending: (n: string, of: string) => `${n} of ${of} looked at`,
  stay: 'Stay on this page until it is done. Who was not reached is invited when you press the button again.',
  invited: (n: string) => `Invited: ${n}`,
  withoutAddress: (n: string) => `Without an address: ${n}`,
  notAsked: (reason: string, n: string) => `Not invited, ${reason}: ${n}`,
};

export type WaveMailBook = typeof words;
