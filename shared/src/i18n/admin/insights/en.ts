import type { Metric } from '../../../domain/metrics.ts';

/** Words for every metric. */
type OfEach<T = string> = Readonly<Record<Metric, T>>;

/** Words of Insights: metrics with their formulas, periods, chart, table, distribution. */
export const words = {
  heading: 'Insights',
  metricsLabel: 'Metrics',
  metrics: {
    csat: 'CSAT',
    csat_mean: 'Mean CSAT score',
    nps: 'NPS',
    ces: 'CES',
    ces_easy: 'Found it easy, 5 to 7',
    need_met: 'Need met',
    complaints: 'Complaints',
    first_reply: 'First reply, median',
    first_reply_p90: 'First reply, 9 of 10 within',
  } satisfies OfEach,
  titles: {
    csat: { day: 'CSAT by day', week: 'CSAT by week', month: 'CSAT by month' },
    csat_mean: { day: 'Mean CSAT score by day', week: 'Mean CSAT score by week', month: 'Mean CSAT score by month' },
    nps: { day: 'NPS by day', week: 'NPS by week', month: 'NPS by month' },
    ces: { day: 'CES by day', week: 'CES by week', month: 'CES by month' },
    ces_easy: { day: 'Found it easy by day', week: 'Found it easy by week', month: 'Found it easy by month' },
    need_met: { day: 'Need met by day', week: 'Need met by week', month: 'Need met by month' },
    complaints: { day: 'Complaints by day', week: 'Complaints by week', month: 'Complaints by month' },
    first_reply: {
      day: 'Median first reply by day',
      week: 'Median first reply by week',
      month: 'Median first reply by month',
    },
    first_reply_p90: {
      day: 'First reply to 9 of 10 by day',
      week: 'First reply to 9 of 10 by week',
      month: 'First reply to 9 of 10 by month',
    },
  } satisfies OfEach<unknown>,
  formulas: {
    csat: 'The share of answers with 4 or 5 on the scale from 1 to 5.',
    csat_mean: 'The mean of answers on the scale from 1 to 5.',
    nps: 'The share of 9 and 10 minus the share of 0 to 6, in points from −100 to 100.',
    ces: 'The mean of answers on the scale from 1, hard, to 7, easy.',
    ces_easy: 'The share of answers with 5 to 7 on the scale from 1, hard, to 7, easy.',
    need_met: 'The share of “yes” among the answers yes, partly and no.',
    complaints: 'How many complaints came in.',
    first_reply:
      'Half of the complaints that came in got their first reply within this time. Those still open without one count as long as they wait.',
    first_reply_p90:
      'Nine of ten complaints that came in got their first reply within this time. Those still open without one count as long as they wait.',
  } satisfies OfEach,
  rangeLabel: 'Period',
  ranges: { '30': '30 days', '90': '90 days', '180': '180 days', year: '12 months', custom: 'Custom' },
  from: 'From',
  to: 'To',
  noDay: 'Choose a day.',
  stillShown: (days: string) => `Still shown: ${days}.`,
  wrongRange: 'The first day must not be after the last one.',
  tooLong: (most: string) => `At most ${most} days can be shown at once.`,
  outside: (first: string, last: string) => `Days must lie between ${first} and ${last}.`,
  tooFine: (by: string, n: string, most: string, shown: string) =>
    `“${by}” would be ${n} points, and at most ${most} are shown: so this is “${shown}”.`,
  byLabel: 'Points',
  by: { day: 'Day', week: 'Week', month: 'Month' },
  channelLabel: 'Channel',
  anyChannel: 'All channels',
  only: (dimension: string, value: string) => `Only ${dimension}: ${value}.`,
  allAnswers: 'All answers',
  survey: {
    label: 'Survey',
    any: 'All surveys',
    version: 'Version',
    anyVersion: 'All versions',
    nth: (n: string) => `Version ${n}`,
    untold: 'How long a first reply takes is not told apart by survey.',
  },
  aspects: {
    heading: 'Aspects',
    aspect: 'Aspect',
    score: 'Score, 0 to 100',
    ratings: 'Ratings',
    change: 'Change',
    formula: 'The mean of ratings from 1 to 5, written as 0 to 100, with its 95% CI. Lowest first.',
    of: (name: string) => `${name} over time`,
    show: (name: string) => `Show ${name} over time`,
    close: 'Close',
    from: 'Asked in',
    others: (count: number, n: string) =>
      count === 1 ? 'One further aspect is not shown.' : `${n} further aspects are not shown.`,
    notRated: 'Nobody rated it in this period.',
  },
  untold: (most: string) =>
    `More than ${most} complaints of this time still wait for a first reply: too many to tell of a part of them.`,
  viewLabel: 'View',
  chart: 'Chart',
  table: 'Table',
  zoom: 'Zoom in',
  zoomed: 'The axis shows only the part of the scale that the values reach.',
  png: 'PNG',
  downloadPng: 'Download the chart as PNG',
  noPicture: 'The browser could not draw the picture.',
  period: 'Period',
  answers: 'Answers',
  before: (days: number, n: string) => (days === 1 ? 'Previous day' : `Previous ${n} days`),
  notOver: 'not over yet',
  value: {
    csat: 'CSAT, %',
    csat_mean: 'CSAT score, 1 to 5',
    nps: 'NPS, points',
    ces: 'CES, 1 to 7',
    ces_easy: 'Found it easy, %',
    need_met: 'Need met, %',
    complaints: 'Complaints',
    first_reply: 'First reply, minutes',
    first_reply_p90: '9 of 10 within, minutes',
  } satisfies OfEach,
  target: {
    one: 'Target',
    set: 'Set a target',
    change: 'Change the target',
    /** What is aimed at, with its unit. */
    at: (value: string) => `Target ${value}`,
    /** One of several in a form, by its place. */
    nth: (n: string) => `Target ${n}`,
    hint: 'Each holds from its day until the next one. Leave the value empty where none is to hold from that day on.',
    from: 'Holds from',
    add: 'Add one from another day',
    remove: (n: string) => `Remove target ${n}`,
    outside: (least: string, most: string) => `Give a number from ${least} to ${most}, or nothing.`,
    dayTwice: 'Another one begins on this day.',
    saved: 'The target is saved.',
    changed: 'The target changed in this period, which is measured against that of its last day.',
  },
  interval: '95% CI',
  between: (interval: string) => `95% CI ${interval}`,
  answerCount: (count: number, n: string) => `${n} ${count === 1 ? 'answer' : 'answers'}`,
  complaintCount: (count: number, n: string) => `${n} ${count === 1 ? 'complaint' : 'complaints'}`,
  chartHint: 'Arrow keys move through the points.',
  zone: (zone: string) =>
    `An answer keeps the day it got in the site’s time zone when it came in. The zone is now ${zone}.`,
  gaps: (needed: string) => `Where fewer than ${needed} people answered, the line has a gap.`,
  gapsOfReplies: 'Where there are too few first replies yet, the line has a gap.',
  leftOut: {
    suspect: {
      all: (count: number, n: string) =>
        count === 1 ? 'One answer is left out as suspect.' : `${n} answers are left out as suspect.`,
      ofAll: (count: number, n: string) =>
        count === 1 ? 'Of all answers, one is left out as suspect.' : `Of all answers, ${n} are left out as suspect.`,
    },
    test: {
      all: (count: number, n: string) =>
        count === 1 ? 'One test answer is left out.' : `${n} test answers are left out.`,
      ofAll: (count: number, n: string) =>
        count === 1 ? 'Of all answers, one is left out as a test.' : `Of all answers, ${n} are left out as tests.`,
    },
    both: {
      all: (_count: number, n: string) => `${n} answers are left out as suspect or as tests.`,
      ofAll: (_count: number, n: string) => `Of all answers, ${n} are left out as suspect or as tests.`,
    },
  },
  split: {
    heading: 'Breakdown',
    by: 'Breakdown by',
    others: (count: number, n: string) => (count === 1 ? 'one other' : `${n} others`),
    several: 'One answer may stand under several.',
    nothing: 'No answer of this period says anything of it.',
  },
  distribution: 'How people answered',
  score: 'Score',
  share: 'Share',
  groups: {
    csat: { good: 'Satisfied, 4–5', watch: 'In between, 3', bad: 'Dissatisfied, 1–2' },
    nps: { good: 'Promoters, 9–10', watch: 'Passives, 7–8', bad: 'Detractors, 0–6' },
    ces: { good: 'Easy, 6–7', watch: 'In between, 4–5', bad: 'Hard, 1–3' },
    need_met: { good: 'Yes, 3', watch: 'Partly, 2', bad: 'No, 1' },
  },
  empty: {
    answers: 'No answers in this period',
    complaints: 'No complaints in this period',
    text: 'Choose a longer period, or all channels.',
  },
  why: {
    heading: 'Why',
    of: 'Scores',
    all: 'All scores',
    basis: (count: number, n: string) =>
      `Share of the ${n} ${count === 1 ? 'answer' : 'answers'} with these scores, with its 95% CI. One answer may give several reasons.`,
    none: 'Nobody gave a reason.',
    others: (count: number, n: string) =>
      count === 1 ? 'One further reason is not shown.' : `${n} further reasons are not shown.`,
    reason: 'Reason',
  },
};

/** The shape of every language. */
export type InsightsBook = typeof words;
