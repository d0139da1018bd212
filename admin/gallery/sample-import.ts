import type { ImportLine } from '@huiyin/shared/contract/imports/kept';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import type { Progress } from '@huiyin/shared/files/sending/progress';
import { nonePassedOver } from '@huiyin/shared/files/passed-over';
import type { Chosen, Run } from '../src/imports/chosen.ts';

/** What a table says whose scores are words, and whose dates can be read either way. */
export const inspection: ImportInspection = {
  format: 'csv',
  encoding: 'gb18030',
  separator: ',',
  sheet: null,
  sheets: [],
  headerLines: [1],
  preset: null,
  columns: [
    { name: '评价时间', filled: 60, examples: ['03/04/2025', '05/04/2025'] },
    { name: '打分', filled: 60, examples: ['满意', '5', '9'] },
    { name: '评价内容', filled: 41, examples: ['送得很快', '包装破了'] },
    { name: '备注', filled: 0, examples: [] },
  ],
  map: 'occurredAt=评价时间,csat=打分,comment=评价内容',
  open: ['dateOrder'],
  otherwise: null,
  misfits: [],
  moments: { columns: ['评价时间'], order: null, zone: null, periods: [] },
  times: [],
  scores: [
    {
      kind: 'csat',
      columns: ['打分'],
      worst: 1,
      best: 5,
      values: [
        { value: '满意', rows: 20, score: 4, group: null, exact: true },
        { value: '5', rows: 30, score: 5, group: null, exact: true },
        { value: '3.5', rows: 8, score: 4, group: null, exact: false },
        { value: '9', rows: 2, score: null, group: null, exact: true },
      ],
    },
  ],
  metrics: [],
  days: { first: '2025-04-03', last: '2025-05-07' },
  ids: 'rows',
  whole: true,
  rows: 62,
  answers: 60,
  passedOver: { ...nonePassedOver(), blank: 1, total: 1 },
  refused: [{ field: 'csat', trouble: 'score_scale', rows: 2, line: 9, value: '9' }],
  first: [
    {
      line: 2,
      answer: { kind: 'csat', score: 5, comment: '送得很快', occurredAt: '2025-04-03', externalId: 'row:1:csat' },
    },
    {
      line: 3,
      answer: { kind: 'csat', score: 2, occurredAt: '2025-04-05T09:30:00', externalId: 'row:2:csat', locale: 'zh' },
    },
  ],
};

/** What a table says that holds a count and a share of each day, and names nobody knows. */
export const ofNumbers: Partial<ImportInspection> = {
  columns: [
    { name: 'day', filled: 3, examples: ['2026-05-01', '2026-05-02'] },
    { name: 'Orders (shop in the old town and its three branches)', filled: 3, examples: ['120', '98'] },
    { name: 'kept', filled: 2, examples: ['82.5 %'] },
    { name: 'customers', filled: 3, examples: ['80', '70'] },
  ],
  map: 'occurredAt=day,metrics.orders=Orders (shop in the old town and its three branches),metrics.kept=kept',
  open: [],
  moments: { columns: ['day'], order: null, zone: null, periods: [] },
  scores: [],
  metrics: [
    {
      metric: 'orders',
      name: 'Orders (shop in the old town and its three branches)',
      unit: 'count',
      better: 'more',
      values: 3,
    },
    { metric: 'kept', name: 'kept', unit: 'share', better: 'more', values: 2 },
  ],
  days: { first: '2026-05-01', last: '2026-05-03' },
  rows: 3,
  answers: 5,
  passedOver: nonePassedOver(),
  refused: [],
  first: [
    {
      line: 2,
      answer: { kind: 'metric', metric: 'orders', name: 'orders', unit: 'count', value: 120, occurredAt: '2026-05-01' },
    },
    {
      line: 2,
      answer: {
        kind: 'metric',
        metric: 'kept',
        name: 'kept',
        unit: 'share',
        value: 0.825,
        occurredAt: '2026-05-01T01:30:00.000Z',
      },
    },
  ],
};

/** A file that was looked at. */
export const chosen = (change: Partial<Chosen> = {}, said: Partial<ImportInspection> = {}): Chosen => ({
  file: new File(['a'], '评价 2025.csv'),
  choices: { source: '评价 2025.csv' },
  looked: {
    inspection: { ...inspection, ...said },
    opening: {
      file: '评价 2025.csv',
      bytes: 1,
      fingerprint: 'f'.repeat(64),
      header: 'e'.repeat(64),
      choices: {},
      answers: 60,
    },
    formats: ['问卷星', 'SurveyMonkey', 'Delighted'],
  },
  isLooking: false,
  alike: [],
  ...change,
});

/** How far something came. */
export const progress = (change: Partial<Progress> = {}): Progress => ({
  phase: 'checking',
  of: 10_000,
  rows: 10_000,
  stored: 9_874,
  alreadyThere: 120,
  corrected: 0,
  refused: 6,
  before: { rows: 0, stored: 0, alreadyThere: 0, corrected: 0, refused: 0 },
  passedOver: { ...nonePassedOver(), blank: 1 },
  errors: [{ times: 6, first: { line: 12, field: 'csat', message: '', trouble: 'score_unread', value: 'n. a.' } }],
  leftOut: [],
  remarks: [],
  isMore: false,
  mayCorrect: [],
  isTooMuchToCorrect: false,
  isMoreToCorrect: false,
  elsewhere: { compared: 0, sources: [] },
  waiting: { open: 0, late: 0 },
  isTorn: false,
  ...change,
});

/** A file that is on its way. */
export const run = (change: Partial<Run> = {}): Run => ({
  phase: 'checking',
  state: 'over',
  progress: progress(),
  refused: new Blob(),
  ...change,
});

/** Rows that may correct stored answers: one score, one text that is new, one that says the same, one that was dealt with otherwise. */
export const offered: NonNullable<Run['offered']> = [
  { field: 'score', was: '2', becomes: '4', also: [] },
  { field: null, was: '', becomes: '', also: [] },
  { field: 'comment', was: '', becomes: '送得很快', also: [] },
  {
    field: 'status',
    was: 'open',
    becomes: 'resolved',
    also: [{ field: 'resolvedAt', was: '', becomes: '2026-05-03T09:30:00.000Z' }],
  },
].map((one, i) => ({ ...one, line: 7 + i, externalId: `row:${i}:csat`, id: `answer ${i}`, knownAs: [] }));

/** Another source holds most of a file. */
export const elsewhere: Progress['elsewhere'] = {
  compared: 9_874,
  sources: [
    {
      source: '评价 2025.csv',
      file: '评价 2025.csv',
      openedAt: '2026-05-03T09:30:00.000Z',
      answers: 9_800,
      telling: 9_800,
    },
  ],
};

/** An import as the list has it. */
export const importLine = (change: Partial<ImportLine> = {}): ImportLine => ({
  id: '0193a000-0000-7000-8000-00000000000a',
  state: 'done',
  file: '评价 2025.csv',
  bytes: 1,
  fingerprint: 'f'.repeat(64),
  header: 'e'.repeat(64),
  choices: { map: inspection.map, dateOrder: 'dmy', source: '评价 2025.csv' },
  by: { kind: 'person', name: 'Wang' },
  openedAt: '2026-05-03T09:30:00.000Z',
  finishedAt: '2026-05-03T09:31:00.000Z',
  undoneAt: null,
  answers: 10_000,
  rows: 10_000,
  stored: 9_874,
  alreadyThere: 120,
  corrected: 0,
  refused: 6,
  passedOver: nonePassedOver(),
  nextLine: 10_002,
  canBeUndone: true,
  takenBack: 0,
  restored: 0,
  correctedSince: 0,
  kept: { answers: 0, tickets: [] },
  ...change,
});
