import {
  byTheirClocks,
  instantAt,
  isoLike,
  madeUp,
  numberIn,
  turns,
  untilSummer,
  zeroToTen,
  type PresetCase,
  type RawRow,
} from './made-up.test-data.ts';
import { asWorkbook } from './packed.test-data.ts';

const monkeyQuestions = ['How satisfied are you with the service?', 'What should we do better?'] as const;
const monkeyOf = (names: string) => {
  const before = names.split(',');
  return madeUp(
    [...before, ...monkeyQuestions],
    {
      'Respondent ID': (n) => String(118_000_000_000 + n),
      'Start Date': (n) => isoLike(n),
      'End Date': (n) => isoLike(n + 1),
      'IP Address': () => '203.0.113.9',
      'Email Address': (n) => `b${n}@example.org`,
      'First Name': () => 'Ann',
      'Last Name': turns('Lee', ''),
      'Custom Data 1': turns('', 'till 3'),
      [monkeyQuestions[0]]: turns('Very satisfied', 'Satisfied', '', 'Satisfied', 'Dissatisfied', 'Very dissatisfied'),
      [monkeyQuestions[1]]: turns('Opening hours', '', 'Parking', 'Queues', ''),
    },
    [[...before.map(() => ''), 'Response', 'Open-Ended Response']],
  );
};
const monkeyWords: Record<string, number> = {
  'Very satisfied': 5,
  Satisfied: 4,
  Dissatisfied: 2,
  'Very dissatisfied': 1,
};
const ofMonkey = {
  preset: 'SurveyMonkey',
  written: (row: RawRow) => row[monkeyQuestions[1]]!,
  at: (row: RawRow) => byTheirClocks(row['End Date']!),
  scores: { csat: (row: RawRow) => monkeyWords[row[monkeyQuestions[0]]!] ?? null },
  told: (row: RawRow) => ({
    externalId: row['Respondent ID'],
    contact: { email: row['Email Address'], name: `Ann ${row['Last Name']}`.trim() },
    attributes: { custom_data: row['Custom Data 1'] },
  }),
};
const monkey = monkeyOf(
  'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1',
);
const monkeyBook = monkeyOf('Respondent ID,Start Date,End Date,Email Address,First Name,Last Name,Custom Data 1');

const qualtricsNames =
  'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1,Q2'.split(
    ',',
  );
const qualtricsFrom = (from: number) =>
  madeUp(
    qualtricsNames,
    {
      StartDate: (n) => isoLike(from + n),
      EndDate: (n) => isoLike(from + n),
      Status: (n) => (n % 8 === 3 ? 'Survey Preview' : 'IP Address'),
      IPAddress: () => '203.0.113.5',
      Finished: (n) => (n % 7 === 2 ? 'False' : 'True'),
      RecordedDate: (n) => isoLike(from + n + 1),
      ResponseId: (n) => `R_${n}`,
      RecipientEmail: turns('', 'q@example.org'),
      ExternalReference: (n) => `ref ${n}`,
      DistributionChannel: turns('anonymous', 'email', 'email'),
      UserLanguage: turns('EN', 'ZH-S', 'EN'),
      Q1: zeroToTen,
      Q2: turns('Lines were long,\nand slow', '', 'Nothing'),
    },
    [
      qualtricsNames.map((name) =>
        name === 'Q1' ? 'How likely is it that you\nrecommend us?' : name === 'Q2' ? 'What should we improve?' : name,
      ),
      qualtricsNames.map((name) =>
        name.endsWith('Date') ? `{"ImportId":"${name}","timeZone":"America/Denver"}` : `{"ImportId":"${name}"}`,
      ),
    ],
  );
const ofQualtrics = {
  preset: 'Qualtrics',
  written: (row: RawRow) => row['Q2']!,
  scores: { nps: (row: RawRow) => numberIn(row['Q1']) },
  told: (row: RawRow) => ({
    externalId: row['ResponseId'],
    contact: { email: row['RecipientEmail'] },
    attributes: { reference: row['ExternalReference'], channel: row['DistributionChannel'] },
    locale: row['UserLanguage'] === 'EN' ? 'EN' : 'zh-Hans',
  }),
  left: {
    preview: (row: RawRow) => row['Status'] === 'Survey Preview',
    unfinished: (row: RawRow) => row['Finished'] === 'False' && row['Status'] !== 'Survey Preview',
  },
};

/** Files whose header takes several lines. */
export const layeredSurveyCases: readonly PresetCase[] = [
  { ...ofMonkey, ...monkey },
  { ...ofMonkey, of: 'as a workbook', ...monkeyBook, source: () => asWorkbook(monkeyBook.lines) },
  // It is winter in Denver until 9 March, and summer until 2 November.
  { ...ofQualtrics, ...qualtricsFrom(0), at: (row) => instantAt(row['RecordedDate']!, -7) },
  {
    ...ofQualtrics,
    of: 'in summer',
    ...qualtricsFrom(untilSummer),
    at: (row) => instantAt(row['RecordedDate']!, -6),
  },
];
