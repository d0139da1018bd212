import { byTheirClocks, isoLike, madeUp, momentOf, numberIn, turns, type PresetCase } from './made-up.test-data.ts';

const zendeskWords: Record<string, number> = { Good: 5, 'Good with comment': 5, Bad: 1, 'Bad with comment': 1 };

const zendeskNames =
  'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes';
const zendesk = madeUp(zendeskNames, {
  'Summation column': () => '1',
  Id: (n) => String(700 + n),
  Requester: () => 'Someone',
  'Requester email': (n) => `r${n}@example.org`,
  Assignee: turns('Agent A', 'Agent B'),
  Group: () => 'Support',
  Subject: (n) => `It does not work (${n})`,
  Status: turns('Closed', 'Solved'),
  'Created at': isoLike,
  'Updated at': isoLike,
  'Solved at': isoLike,
  'Satisfaction Score': turns('Good', 'Offered', 'Bad', 'Unoffered', 'Good with comment'),
  'First reply time in minutes': (n) => String(n * 3),
});

const satisfaction = [...'0123456789'].map((n) => ({
  id: 35_000 + Number(n),
  ticket_id: 900 + Number(n),
  score: Number(n) % 3 === 0 ? 'bad' : Number(n) % 4 === 1 ? 'offered' : 'good',
  created_at: `2025-03-1${n}T09:30:00Z`,
  comment: Number(n) % 2 === 0 ? 'Thank you' : null,
  reason: 'Some other reason',
}));

const view = madeUp('Ticket ID,Created at,Satisfaction Score,Satisfaction Comment,Satisfaction Reason', {
  'Ticket ID': (n) => String(n),
  'Created at': isoLike,
  'Satisfaction Score': turns('Bad with comment', 'Good'),
  'Satisfaction Comment': turns('Nobody came', ''),
});

const freshdeskWords = [
  '',
  'Extremely dissatisfied',
  'Mostly dissatisfied',
  'Neutral',
  'Mostly satisfied',
  'Extremely satisfied',
];
const freshdeskNames =
  'Ticket ID,Subject,Status,Priority,Source,Type,Agent,Group,Created time,Due by Time,Resolved time,Closed time,Last update time,Initial response time,Time tracked,First response time (in hrs),Resolution time (in hrs),Agent interactions,Customer interactions,Resolution status,First response status,Tags,Survey results,Association type,Product,Every response status,Full name,Contact ID,Company Name';
const freshdesk = madeUp(freshdeskNames, {
  'Ticket ID': (n) => String(19_000 + n),
  Subject: (n) => `cannot log in ${n}`,
  Status: turns('Closed', 'Waiting on Customer'),
  Agent: turns('Agent A', 'Agent B'),
  'Created time': (n) => `${10 + (n % 9)}/02/2025 1${n % 10}:00`,
  'First response time (in hrs)': () => '0:10:00',
  'Resolution time (in hrs)': () => '27:31:07',
  'Survey results': (n) => freshdeskWords[(n * 5) % 6]!,
  'Full name': () => 'Ann Lee',
  'Contact ID': (n) => `c${n}@example.org`,
});

const atlassian = (n: number) => {
  const { y, m, d, h, i } = momentOf(n);
  return `${d}/${m}/${y} ${h}:${i}`;
};
const fromAtlassian = (cell: string) => {
  const [d, m, y, h, i] = cell.split(/\D/);
  return byTheirClocks([y, m, d, h, i].join('-'));
};
const jiraNames =
  'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Resolution,Assignee,Reporter,Creator,Created,Updated,Last Viewed,Resolved';
const jiraCells = {
  Summary: (n: number) => `Printer ${n} is on fire`,
  'Issue key': (n: number) => `HD-${n}`,
  'Issue id': (n: number) => String(5000 + n),
  'Issue Type': turns('Incident', 'Service Request'),
  Status: turns('Done', 'Waiting for support', 'Resolved'),
  'Project name': () => 'Help desk',
  Created: atlassian,
};
const service = madeUp(`${jiraNames},Satisfaction rating,Custom field (Satisfaction date)`, {
  ...jiraCells,
  'Satisfaction rating': (n) => (n % 4 === 1 ? '' : String(1 + (n % 5))),
  'Custom field (Satisfaction date)': (n) => (n % 4 === 1 ? '' : atlassian(n + 2)),
});
const issues = madeUp(`${jiraNames},Description`, {
  ...jiraCells,
  Description: turns('', 'First line\nsecond line'),
});

const calls = madeUp(
  'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating',
  {
    'Call Id': (n) => `ID00${n}`,
    Agent: turns('Diane', 'Stewart'),
    Date: (n) => isoLike(n).slice(0, 10),
    Time: (n) => isoLike(n).slice(11),
    Topic: turns('Billing', 'Streaming'),
    'Answered (Y/N)': (n) => (n % 5 === 3 ? 'N' : 'Y'),
    'Satisfaction rating': (n) => (n % 5 === 3 ? '' : String(1 + ((n * 2) % 5))),
  },
);

/** Files of tools that answer. */
export const helpDeskCases: readonly PresetCase[] = [
  {
    preset: 'Zendesk tickets',
    ...zendesk,
    at: (row) => byTheirClocks(row['Created at']!),
    scores: { csat: (row) => zendeskWords[row['Satisfaction Score']!] ?? null },
  },
  {
    preset: 'Zendesk satisfaction',
    text: satisfaction.map((one) => JSON.stringify(one)).join('\n'),
    rows: satisfaction.map(({ score, created_at }) => ({ score, created_at })),
    at: (row) => row['created_at']!,
    scores: { csat: (row) => ({ good: 5, bad: 1 })[row['score']!] ?? null },
  },
  {
    preset: 'Zendesk satisfaction view',
    ...view,
    written: (row) => row['Satisfaction Comment']!,
    at: (row) => byTheirClocks(row['Created at']!),
    scores: { csat: (row) => zendeskWords[row['Satisfaction Score']!] ?? null },
  },
  {
    preset: 'Freshdesk',
    ...freshdesk,
    at: (row) => fromAtlassian(row['Created time']!),
    scores: { csat: (row) => freshdeskWords.indexOf(row['Survey results']!) || null },
  },
  {
    preset: 'Jira Service Management',
    ...service,
    at: (row) => fromAtlassian(row['Custom field (Satisfaction date)']!),
    scores: { csat: (row) => numberIn(row['Satisfaction rating']) },
  },
  { preset: 'Jira issues', ...issues, at: (row) => fromAtlassian(row['Created']!), isComplaint: () => true },
  {
    preset: 'Call centre log',
    ...calls,
    at: (row) => byTheirClocks(`${row['Date']} ${row['Time']}`),
    scores: { csat: (row) => numberIn(row['Satisfaction rating']) },
  },
];
