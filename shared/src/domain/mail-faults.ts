/** Why a mail did not leave, as far as those who run the server can do something about it. */
export const mailFaults = [
  'unknown_host',
  'unreachable',
  'certificate',
  'sign_in',
  'sender',
  'later',
  'refused',
  'late',
  'other',
] as const;
export type MailFault = (typeof mailFaults)[number];

/** The first that fits; what mail servers say themselves begins with a number of three digits. */
const signs: readonly [RegExp, MailFault][] = [
  [/ENOTFOUND|EAI_AGAIN|getaddrinfo/, 'unknown_host'],
  [/certificate|\bSSL\b|TLS\b|wrong version number/i, 'certificate'],
  [/invalid login|missing credentials|authentication|\b53[0458][ -]/i, 'sign_in'],
  [/^mail command failed/i, 'sender'],
  [/\b4\d\d[ -]/, 'later'],
  [/\b5\d\d[ -]/, 'refused'],
  [/ECONN|EHOST|ENET|ETIMEDOUT|timeout|greeting|closed|socket/i, 'unreachable'],
  [/^waited longer/, 'late'],
];

/** What kind of fault the words are that a mail was kept back with: those of the network, of the mail server, or ours. */
export const mailFaultOf = (said: string): MailFault => signs.find(([sign]) => sign.test(said))?.[1] ?? 'other';

/** What the mail server answered, among those words; null where it did not come to that. */
export const mailReplyIn = (said: string): string | null => /\b[45]\d\d[ -].*/s.exec(said)?.[0] ?? null;
