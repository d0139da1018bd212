// What comes from outside where a language, a zone, a number or a moment is expected, and breaks whoever hands it on unread.
// Runs in the browser too.

/** Language tags of bare containers, old systems and attackers; none is a BCP 47 tag that names a language of ours. */
export const strangeTags: readonly string[] = [
  '',
  'C',
  'POSIX',
  'C.UTF-8',
  'en_US.UTF-8@posix',
  'zh_CN',
  'en-x',
  'i-klingon',
  'und',
  'x-private',
  '-',
  'a-b-c-d',
  'tr-TR-',
  '*',
  'zh-yue',
  '日本語',
  'toString',
  '\u0000',
  'e'.repeat(10_000),
];

/** Names of no time zone. */
export const strangeZones: readonly string[] = [
  '',
  'Mars/Olympus',
  '+08:00',
  'local',
  'undefined',
  'Etc/Unknown',
  '北京',
  'UTC; drop',
  'a'.repeat(100),
];

/** Names that turn what stands beside them, run the other way, have no place to break, or are made of marks alone. */
export const strangeNames = {
  override: '\u202emoc.knab',
  ends: '\u2069\u202egnp.exe',
  hebrew: 'דנה לוי',
  arabic: 'مشكلة في التوصيل',
  long: 'W'.repeat(100),
  emoji: '🍵'.repeat(50),
  marks: '\u0301\u0302'.repeat(20),
} as const;

/** No numbers, or none that can be counted with. */
export const strangeNumbers: readonly number[] = [Number.NaN, Infinity, -Infinity, -0, 1e300, Number.MIN_VALUE];

/** Texts that are no moment. */
export const strangeDates: readonly string[] = [
  '',
  'yesterday',
  '2026-02-30T00:00:00.000Z',
  '2026-13-01',
  '+275761-01-01T00:00:00.000Z',
  '0',
  '٢٠٢٦-١١-٢١',
];
