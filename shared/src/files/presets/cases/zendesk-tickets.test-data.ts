import { byTheirClocks, isoLike, madeUp, turns, type PresetCase, type RawRow } from './made-up.test-data.ts';
import { story } from './story.test-data.ts';

const zendeskWords: Record<string, number> = { Good: 5, 'Good with comment': 5, Bad: 1, 'Bad with comment': 1 };

const minutes = (cell: string) => (Number(cell) > 0 ? Number(cell) * 60 : undefined);

const zendeskNames =
  'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,Requester wait time in minutes';
const zendeskOf = (...words: string[]) =>
  madeUp(zendeskNames, {
    'Summation column': () => '1',
    Id: (n) => String(700 + n),
    Requester: turns('Someone', 'Ann Lee', 'Bo'),
    'Requester email': (n) => `r${n}@example.org`,
    Assignee: turns('Agent A', 'Agent B', ''),
    Group: turns('Support', 'Sales'),
    Subject: (n) => `It does not work (${n})`,
    Tags: turns('', 'late refund'),
    // Nobody knows the last.
    Status: turns('Closed', 'Solved', 'Closed', 'Open', 'Pending', 'Closed', 'Solved', 'Archived'),
    Priority: turns('Normal', 'High', ''),
    Via: turns('Mail', 'Web', 'Mail'),
    'Created at': isoLike,
    'Updated at': (n) => isoLike(n + 3),
    'Solved at': (n) => (n % 8 === 3 || n % 8 === 4 ? '' : isoLike(n + 1)),
    'Satisfaction Score': turns(...words),
    'First reply time in minutes': (n) => String((n % 6) * 7),
    'Requester wait time in minutes': (n) => String(n * 11),
  });
const ofZendesk = {
  preset: 'Zendesk tickets',
  at: (row: RawRow) => byTheirClocks(row['Created at']!),
  scores: { csat: (row: RawRow) => zendeskWords[row['Satisfaction Score']!] ?? null },
  told(row: RawRow, kind: string, isFirst: boolean) {
    const reply = minutes(row['First reply time in minutes']!);
    const solved = row['Solved at'] ? byTheirClocks(row['Solved at']) : undefined;
    return {
      externalId: row['Id'],
      contact: { email: row['Requester email'], name: row['Requester'] },
      attributes: {
        subject: row['Subject'],
        team: row['Group'],
        priority: row['Priority'],
        channel: row['Via'],
        tags: row['Tags'],
        ...(kind !== 'complaint' && { agent: row['Assignee'], first_reply_seconds: reply, resolved_at: solved }),
      },
      ...story(kind, {
        status: row['Status']!,
        agent: row['Assignee']!,
        firstRepliedAt: reply === undefined ? undefined : `PT${reply}S`,
        resolvedAt: solved,
      }),
      ...(isFirst && { waitSeconds: Number(row['Requester wait time in minutes']) * 60 }),
    };
  },
};
const oftenRated = ['Good', 'Offered', 'Bad', 'Unoffered', 'Good with comment', 'Good', 'Good'];

/** Files of tickets of Zendesk: their ratings, or they themselves. */
export const zendeskCases: readonly PresetCase[] = [
  { ...ofZendesk, ...zendeskOf(...oftenRated) },
  {
    ...ofZendesk,
    of: 'as complaints',
    isOtherwise: true,
    ...zendeskOf(...oftenRated),
    complaint: (row) => row['Subject']!,
  },
  {
    ...ofZendesk,
    of: 'seldom rated',
    ...zendeskOf('Offered', 'Unoffered', 'Good', 'Offered', 'Bad', 'Offered', 'Unoffered'),
    complaint: (row) => row['Subject']!,
  },
];
