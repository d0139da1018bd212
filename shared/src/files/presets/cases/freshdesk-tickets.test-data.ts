import {
  atlassian,
  byTheirClocks,
  isoLike,
  madeUp,
  oneToFive,
  turns,
  yearFirst,
  type PresetCase,
  type RawRow,
} from './made-up.test-data.ts';
import { asSpreadsheetml } from './packed.test-data.ts';
import { story } from './story.test-data.ts';

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
const freshdeskOf = (moment: (n: number) => string, isRated: (n: number) => boolean) =>
  madeUp(freshdeskNames, {
    'Ticket ID': (n) => String(19_000 + n),
    Subject: (n) => `cannot log in ${n}`,
    Status: turns('Closed', 'Waiting on Customer', 'Closed', 'Resolved', 'Open', 'Closed'),
    Priority: turns('Low', 'High'),
    Source: turns('Email', 'Portal', 'Email'),
    Type: turns('Incident', ''),
    Agent: turns('Agent A', 'Agent B', 'Agent A'),
    Group: () => 'Platform',
    'Created time': moment,
    'Resolved time': (n) => (n % 6 === 3 ? moment(n + 2) : ''),
    'Closed time': (n) => (n % 6 === 0 || n % 6 === 5 ? moment(n + 3) : ''),
    'Initial response time': (n) => (n % 4 === 1 ? '' : moment(n + 1)),
    'Time tracked': turns('0:00', '1:30', '', '27:05'),
    'Survey results': (n) => (isRated(n) ? freshdeskWords[Number(oneToFive(n))]! : ''),
    Product: () => 'Till',
    'Full name': turns('Ann Lee', 'Bo'),
    'Contact ID': (n) => `c${n}@example.org`,
    'Company Name': turns('', 'Shop'),
  });
/** In hours and minutes; nobody tracked nothing. */
function trackedIn(row: RawRow) {
  const [hours = 0, minutes = 0] = row['Time tracked']!.split(':').map(Number);
  return hours + minutes > 0 && { handleSeconds: (hours * 60 + minutes) * 60 };
}
const ofFreshdesk = (readMoment: (cell: string) => string) => {
  const when = (cell: string) => (cell === '' ? undefined : readMoment(cell));
  return {
    preset: 'Freshdesk',
    at: (row: RawRow) => readMoment(row['Created time']!),
    scores: { csat: (row: RawRow) => freshdeskWords.indexOf(row['Survey results']!) || null },
    told(row: RawRow, kind: string, isFirst: boolean) {
      const steps = [row['Initial response time']!, row['Resolved time']!, row['Closed time']!].map(when);
      const [firstRepliedAt, resolvedAt, closedAt] = steps;
      return {
        externalId: row['Ticket ID'],
        contact: { email: row['Contact ID'], name: row['Full name'] },
        attributes: {
          subject: row['Subject'],
          type: row['Type'],
          team: 'Platform',
          priority: row['Priority'],
          channel: row['Source'],
          product: 'Till',
          company: row['Company Name'],
          ...(kind !== 'complaint' && {
            agent: row['Agent'],
            first_replied_at: firstRepliedAt,
            resolved_at: resolvedAt,
            closed_at: closedAt,
          }),
        },
        ...(isFirst && trackedIn(row)),
        ...story(kind, { status: row['Status']!, agent: row['Agent']!, firstRepliedAt, resolvedAt, closedAt }),
      };
    },
  };
};
const dayFirst = ofFreshdesk((cell) => byTheirClocks(yearFirst(cell)));
const fresh = freshdeskOf(atlassian, (n) => n % 6 !== 5);
const freshSeldom = freshdeskOf(isoLike, (n) => n % 5 === 2);

/** Files of tickets of Freshdesk: their ratings, or they themselves. */
export const freshdeskCases: readonly PresetCase[] = [
  { ...dayFirst, ...fresh },
  { ...dayFirst, of: 'as .xls', ...fresh, source: () => asSpreadsheetml(fresh.lines) },
  { ...ofFreshdesk(byTheirClocks), of: 'seldom rated', ...freshSeldom, complaint: (row) => row['Subject']! },
  { ...ofFreshdesk(byTheirClocks), of: 'ratings alone', isOtherwise: true, ...freshSeldom },
];
