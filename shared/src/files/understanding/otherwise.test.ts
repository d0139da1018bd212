import { expect, it } from 'vitest';
import { openImport } from '../open-import.ts';
import { file } from '../reading/source.test-data.ts';

const inspected = async (lines: readonly string[], map?: string) =>
  (await openImport(file(lines.join('\n')), map === undefined ? {} : { map })).inspection();

const zendesk = [
  'Ticket ID,Subject,Requester,Requester email,Assignee,Group,Created at,Solved at,Satisfaction Score,Satisfaction Comment',
  '700,Parcel is late,Ann,ann@a.example,Bo,Support,2025-04-01 09:05,2025-04-01 12:00,Good,Thanks',
  '701,Cup is broken,Ann,ann@a.example,Bo,Support,2025-04-02 09:05,2025-04-02 12:00,Bad,',
];
const tickets = (about: string) => [
  `工单编号,${about},状态,满意度,创建时间,首次回复时间`,
  '1,快递三天没有更新物流了,已关闭,4,2025-03-05 09:00,2025-03-05 09:30',
  '2,收到的杯子碎了两个没人管,处理中,2,2025-03-06 09:00,',
];

it.each([
  ['of a help desk', zendesk, 'Subject', ['Satisfaction Score']],
  ['with complaints', tickets('投诉内容'), '投诉内容', ['满意度']],
  ['with texts', tickets('反馈内容'), '反馈内容', ['满意度']],
  [
    'with a subject, and a comment on the rating',
    [
      'Ticket ID,Ticket subject,Satisfaction comment,Ticket status,Satisfaction rating,Ticket created',
      '1,Parcel is late again,Thanks to all,Closed,Good,2025-03-05 09:00',
      '2,Cup is broken in two,,Open,Bad,2025-03-06 09:00',
    ],
    'Ticket subject',
    ['Satisfaction rating'],
  ],
])(
  'rows of tickets %s can be complaints with their ratings, and ratings alone again',
  async (_, lines, about, rated) => {
    const ratings = await inspected(lines);
    expect(ratings.scores.map(({ columns }) => columns)).toEqual([rated]);
    expect(ratings.otherwise).toMatchObject({ as: 'complaints', columns: [about] });
    const complaints = await inspected(lines, ratings.otherwise!.map);
    expect(complaints).toMatchObject({ open: [], refused: [], answers: 4 });
    expect(complaints.first.map(({ answer }) => answer)).toMatchObject([
      { kind: 'csat' },
      { kind: 'complaint', comment: lines[1]!.split(',')[1] },
      { kind: 'csat' },
      { kind: 'complaint' },
    ]);
    expect(complaints.otherwise).toEqual({ as: 'ratings', columns: rated, map: ratings.map });
  },
);

it.each([
  [5, 'complaints', [5, 5]],
  [4, 'ratings', [14, 0]],
  [0, undefined, [10, 0]],
] as const)('of ten tickets of a help desk %i are rated: they can be %s instead', async (rated, as, counts) => {
  const rows = Array.from({ length: 10 }, (_, n) =>
    zendesk[1]!.replace('700', `70${n}`).replace('Good', n < rated ? 'Good' : 'Offered'),
  );
  const { otherwise, answers, passedOver } = await inspected([zendesk[0]!, ...rows]);
  expect(otherwise?.as).toBe(as);
  expect([answers, passedOver.unscored]).toEqual(counts);
});

it.each([
  ['a survey', ['day,score,comment', '2025-03-05,4,It was fine for me']],
  ['complaints alone', ['created,complaint,status', '2025-03-05,It came late again,closed']],
  ['rows that name their kind', ['day,kind,score,status', '2025-03-05,csat,4,closed', '2025-03-05,nps,9,open']],
  ['our own', ['externalId,occurredAt,kind,score,status', 'a,2025-03-05,csat,4,']],
])('%s are one thing alone', async (_, lines) => {
  expect((await inspected(lines)).otherwise).toBeNull();
});
