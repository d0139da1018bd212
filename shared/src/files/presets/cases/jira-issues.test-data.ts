import {
  atlassian,
  byTheirClocks,
  madeUp,
  numberIn,
  oneToFive,
  turns,
  yearFirst,
  type PresetCase,
  type RawRow,
} from './made-up.test-data.ts';
import { story } from './story.test-data.ts';

const jiraNames =
  'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Priority,Resolution,Assignee,Reporter,Creator,Created,Updated,Last Viewed,Resolved,Custom field ([CHART] Date of First Response)';
const jiraCells = {
  Summary: (n: number) => `Printer ${n} is on fire`,
  'Issue key': (n: number) => `HD-${n}`,
  'Issue id': (n: number) => String(5000 + n),
  'Issue Type': turns('Incident', 'Service Request', 'Incident'),
  // Nobody knows the last.
  Status: turns('Done', 'Waiting for support', 'Resolved', 'Done', 'Done', 'Resolved', 'Done', 'Ready for the lab'),
  'Project name': () => 'Help desk',
  Priority: turns('High', 'Low', 'Low'),
  Resolution: turns('Done', '', 'Fixed'),
  Assignee: turns('Ann Lee', '', 'Bo'),
  Created: atlassian,
  Resolved: (n: number) => (n % 8 === 1 ? '' : atlassian(n + 4)),
  'Custom field ([CHART] Date of First Response)': (n: number) => (n % 3 === 2 ? '' : atlassian(n + 1)),
};
const fromAtlassian = (cell: string) => byTheirClocks(yearFirst(cell));
const ofJira = {
  scores: { csat: (row: RawRow) => numberIn(row['Satisfaction rating']) },
  told(row: RawRow, kind: string) {
    const [reply, solved] = [row['Custom field ([CHART] Date of First Response)']!, row['Resolved']!].map((cell) =>
      cell === '' ? undefined : fromAtlassian(cell),
    );
    return {
      externalId: row['Issue key'],
      attributes: {
        ...('Satisfaction rating' in row && { subject: row['Summary'] }),
        type: row['Issue Type'],
        priority: row['Priority'],
        project: 'Help desk',
        resolution: row['Resolution'],
        ...(kind !== 'complaint' && { agent: row['Assignee'], first_replied_at: reply, resolved_at: solved }),
      },
      ...story(kind, { status: row['Status']!, agent: row['Assignee']!, firstRepliedAt: reply, resolvedAt: solved }),
    };
  },
};
const serviceOf = (isRated: (n: number) => boolean) =>
  madeUp(`${jiraNames},Satisfaction rating,Custom field (Satisfaction date)`, {
    ...jiraCells,
    'Satisfaction rating': (n) => (isRated(n) ? oneToFive(n) : ''),
    'Custom field (Satisfaction date)': (n) => (isRated(n) ? atlassian(n + 6) : ''),
  });
const issues = madeUp(`${jiraNames},Description`, {
  ...jiraCells,
  Description: turns('', 'First line\nsecond line'),
});

/** Files of issues of Jira: their ratings, or they themselves. */
export const jiraCases: readonly PresetCase[] = [
  {
    ...ofJira,
    preset: 'Jira Service Management',
    ...serviceOf((n) => n % 4 !== 1),
    at: (row) => fromAtlassian(row['Custom field (Satisfaction date)']!),
  },
  {
    ...ofJira,
    preset: 'Jira Service Management',
    of: 'seldom rated',
    ...serviceOf((n) => n % 4 === 1),
    at: (row) => fromAtlassian(row['Created']!),
    complaint: (row) => row['Summary']!,
  },
  {
    preset: 'Jira issues',
    ...issues,
    at: (row) => fromAtlassian(row['Created']!),
    complaint: (row) => [row['Summary'], row['Description']].filter(Boolean).join(' — '),
    told: ofJira.told,
  },
];
