import {
  byTheirClocks,
  instantAt,
  isoLike,
  madeUp,
  numberIn,
  turns,
  zeroToTen,
  type PresetCase,
} from './made-up.test-data.ts';

const monkeyQuestions = ['How satisfied are you with the service?', 'What should we do better?'];
const monkey = madeUp(
  [
    'Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1',
    ...monkeyQuestions,
  ].join(','),
  {
    'Respondent ID': (n) => String(118_000_000_000 + n),
    'Start Date': isoLike,
    'End Date': isoLike,
    'IP Address': () => '203.0.113.9',
    'Email Address': (n) => `b${n}@example.org`,
    'First Name': () => 'Ann',
    'Last Name': () => 'Lee',
    [monkeyQuestions[0]!]: turns('Very satisfied', 'Satisfied', '', 'Dissatisfied', 'Very dissatisfied'),
    [monkeyQuestions[1]!]: turns('Opening hours'),
  },
  [['', '', '', '', '', '', '', '', '', 'Response', 'Open-Ended Response']],
);
const monkeyWords: Record<string, number> = {
  'Very satisfied': 5,
  Satisfied: 4,
  Dissatisfied: 2,
  'Very dissatisfied': 1,
};

const qualtricsNames =
  'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,LocationLatitude,LocationLongitude,DistributionChannel,UserLanguage,Q1,Q2';
const qualtrics = madeUp(
  qualtricsNames,
  {
    StartDate: isoLike,
    EndDate: isoLike,
    Status: (n) => (n % 8 === 3 ? 'Survey Preview' : 'IP Address'),
    IPAddress: () => '203.0.113.5',
    Finished: (n) => (n % 7 === 2 ? 'False' : 'True'),
    RecordedDate: isoLike,
    ResponseId: (n) => `R_${n}`,
    UserLanguage: turns('EN', 'ZH-S'),
    Q1: zeroToTen,
    Q2: turns('Lines were long,\nand slow', ''),
  },
  [
    qualtricsNames
      .split(',')
      .map((name) =>
        name === 'Q1' ? 'How likely is it that you\nrecommend us?' : name === 'Q2' ? 'What should we improve?' : name,
      ),
    qualtricsNames
      .split(',')
      .map((name) =>
        name.endsWith('Date') ? `{"ImportId":"${name}","timeZone":"America/Denver"}` : `{"ImportId":"${name}"}`,
      ),
  ],
);

/** Files whose header takes several lines. */
export const layeredSurveyCases: readonly PresetCase[] = [
  {
    preset: 'SurveyMonkey',
    ...monkey,
    written: (row) => row[monkeyQuestions[1]!]!,
    at: (row) => byTheirClocks(row['End Date']!),
    scores: { csat: (row) => monkeyWords[row[monkeyQuestions[0]!]!] ?? null },
  },
  {
    preset: 'Qualtrics',
    ...qualtrics,
    written: (row) => row['Q2']!,
    // It is winter in Denver until 9 March.
    at: (row) => instantAt(row['RecordedDate']!, -7),
    scores: { nps: (row) => numberIn(row['Q1']) },
    left: {
      preview: (row) => row['Status'] === 'Survey Preview',
      unfinished: (row) => row['Finished'] === 'False' && row['Status'] !== 'Survey Preview',
    },
  },
];
