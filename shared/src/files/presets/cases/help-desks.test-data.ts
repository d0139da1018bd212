import { byTheirClocks, isoLike, madeUp, numberIn, oneToFive, turns, type PresetCase } from './made-up.test-data.ts';

const zendeskWords: Record<string, number> = { Good: 5, 'Good with comment': 5, Bad: 1, 'Bad with comment': 1 };

const satisfaction = [...'0123456789'].map((n) => ({
  id: 35_000 + Number(n),
  ticket_id: 900 + Number(n),
  score: Number(n) % 3 === 0 ? 'bad' : Number(n) % 4 === 1 ? 'offered' : 'good',
  created_at: `2025-03-1${n}T09:30:00Z`,
  comment: Number(n) % 2 === 0 ? `Thank you ${n}` : null,
  reason: 'Some other reason',
}));

const view = madeUp('Ticket ID,Created at,Satisfaction Score,Satisfaction Comment,Satisfaction Reason', {
  'Ticket ID': (n) => String(n),
  'Created at': isoLike,
  'Satisfaction Score': turns('Bad with comment', 'Good', 'Good'),
  'Satisfaction Comment': turns('Nobody came', '', 'At last'),
  'Satisfaction Reason': turns('It took too long', ''),
});

const calls = madeUp(
  'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating',
  {
    'Call Id': (n) => `ID00${n}`,
    Agent: turns('Diane', 'Stewart', 'Diane'),
    Date: (n) => isoLike(n).slice(0, 10),
    Time: (n) => isoLike(n).slice(11),
    Topic: turns('Billing', 'Streaming'),
    'Answered (Y/N)': (n) => (n % 5 === 3 ? 'N' : 'Y'),
    Resolved: turns('Y', 'N', 'Y'),
    'Speed of answer in seconds': (n) => (n % 5 === 3 ? '' : String(9 + n * 3)),
    AvgTalkDuration: (n) => (n % 5 === 3 ? '' : `00:0${n % 7}:${10 + n}`),
    'Satisfaction rating': (n) => (n % 5 === 3 ? '' : oneToFive(n)),
  },
);

/** Files of tools that answer, whose rows are no tickets. */
export const helpDeskCases: readonly PresetCase[] = [
  {
    preset: 'Zendesk satisfaction',
    text: satisfaction.map((one) => JSON.stringify(one)).join('\n'),
    rows: satisfaction.map((one) => ({
      score: one.score,
      created_at: one.created_at,
      comment: one.comment ?? '',
      id: String(one.id),
      ticket: String(one.ticket_id),
    })),
    at: (row) => row['created_at']!,
    scores: { csat: (row) => ({ good: 5, bad: 1 })[row['score']!] ?? null },
    written: (row) => row['comment']!,
    told: (row) => ({
      externalId: row['id'],
      answers: { reasons: ['Some other reason'] },
      attributes: { ticket: row['ticket'] },
    }),
  },
  {
    preset: 'Zendesk satisfaction view',
    ...view,
    written: (row) => row['Satisfaction Comment']!,
    at: (row) => byTheirClocks(row['Created at']!),
    scores: { csat: (row) => zendeskWords[row['Satisfaction Score']!] ?? null },
    told: (row) => ({
      externalId: row['Ticket ID'],
      answers: row['Satisfaction Reason'] ? { reasons: [row['Satisfaction Reason']] } : {},
    }),
  },
  {
    preset: 'Call centre log',
    ...calls,
    at: (row) => byTheirClocks(`${row['Date']} ${row['Time']}`),
    scores: { csat: (row) => numberIn(row['Satisfaction rating']) },
    told(row) {
      const [, minutes, seconds] = row['AvgTalkDuration']!.split(':').map(Number);
      return {
        externalId: row['Call Id'],
        category: row['Topic'],
        attributes: { solved: row['Resolved'], agent: row['Agent'] },
        waitSeconds: Number(row['Speed of answer in seconds']),
        handleSeconds: minutes! * 60 + seconds!,
      };
    },
  },
];
