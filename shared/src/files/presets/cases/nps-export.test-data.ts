import { instantAt, isoLike, madeUp, numberIn, turns, zeroToTen, type PresetCase } from './made-up.test-data.ts';

const question = ['Q#1: How likely are you to recommend us?', 'Q#2: What could we do better?'] as const;
const npsNames = [
  ...'Date & Time (UTC),Response uuid,Respondent uuid,Device,Platform,Page,email,first_name,last_name'.split(','),
  question[0],
  'label',
  question[1],
  'insight',
  ...'city,conversation_id,country,state,HubSpot profile,Intercom profile'.split(','),
];
const npsExport = madeUp(npsNames, {
  'Date & Time (UTC)': isoLike,
  'Response uuid': (n) => `0b7e-${n}`,
  'Respondent uuid': (n) => `77aa-${n % 7}`,
  Device: turns('desktop', 'phone', 'desktop'),
  Platform: () => 'Chrome',
  Page: (n) => `https://app.example/p${n % 4}`,
  email: (n) => (n % 5 === 2 ? '' : `r${n}@example.org`),
  first_name: () => 'Ann',
  last_name: () => 'Lee',
  [question[0]]: (n) => (n % 8 === 6 ? '' : zeroToTen(n)),
  label: (n) =>
    n % 8 === 6 ? '' : Number(zeroToTen(n)) > 8 ? 'Promoter' : Number(zeroToTen(n)) > 6 ? 'Passive' : 'Detractor',
  [question[1]]: (n) => (n % 8 === 6 ? '' : turns('more colours', '', 'cheaper')(n)),
  insight: turns('price', ''),
  city: () => 'Lyon',
  country: turns('France', 'Spain', 'France'),
});
/** Its header has two lines, and no name above the second column of a question. */
const npsLines = [
  npsNames.map((name) => (name === 'label' || name === 'insight' ? '' : name)),
  npsNames.map(
    (name) =>
      ['Score', 'Label', 'Answer', 'Insight'][[question[0], 'label', question[1], 'insight'].indexOf(name)] ?? '',
  ),
  ...npsExport.lines.slice(1),
];

/** Of a tool whose files do not say whose they are. */
export const npsExportCases: readonly PresetCase[] = [
  {
    preset: 'NPS export',
    ...npsExport,
    text: npsLines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\n'),
    written: (row) => row[question[1]]!,
    at: (row) => instantAt(row['Date & Time (UTC)']!, 0),
    scores: { nps: (row) => numberIn(row[question[0]]) },
    told: (row) => ({
      externalId: row['Response uuid'],
      page: row['Page'],
      contact: { email: row['email'], name: 'Ann Lee' },
      attributes: { device: row['Device'], platform: 'Chrome', country: row['country'] },
    }),
  },
];
