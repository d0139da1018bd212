import type { ImportResult } from '@huiyin/shared/contract/imports/taken';
import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';

/** What a file of cases/ gives: as it is, or with a choice. */
export interface Case {
  file: string;
  choices?: Record<string, string>;
  /** Scores by kind in the order of the file, or groups of NPS; of complaints their number. */
  stored: Partial<Record<'csat' | 'nps' | 'ces', string> & { complaint: number }>;
  /** The earliest moment. */
  first: string;
  understood?: Partial<ImportInspection>;
  passedOver?: Partial<ImportResult['passedOver']>;
}

const oneToFive = '1 2 3 4 5 1 2 3 4 5 1 2';
const zeroToTen = '0 1 2 3 4 5 6 7 8 9 10 0';

/** The files of cases/ that are taken whole. */
export const cases: readonly Case[] = [
  {
    file: '01-gbk-zh-header-ymd.csv',
    stored: { csat: '5 1 2 5 1 3 2 5 2 1' },
    first: '2025-01-03T00:00:00.000Z',
    understood: { encoding: 'gb18030', separator: ',', ids: 'rows' },
  },
  {
    file: '03-shift-jis-worded-scores.csv',
    stored: { csat: '5 4 3 2 1 5 4 3 2 1 5 4' },
    first: '2025-04-01T01:15:00.000Z',
    understood: { encoding: 'shift_jis' },
  },
  {
    file: '04-utf16le-tabs.txt',
    stored: { nps: '0 3 6 9 1 4 7 10 2 5 8 0' },
    first: '2025-03-01T04:00:00.000Z',
    understood: { encoding: 'utf-16le', separator: '\t' },
  },
  {
    file: '05-utf16le-google-play-console.csv',
    stored: { csat: oneToFive },
    first: '2025-05-01T00:30:00.000Z',
    understood: {
      preset: { name: 'Google Play Console', certainty: 'code', applied: true },
      encoding: 'utf-16le',
      separator: ',',
    },
  },
  {
    file: '06-semicolon-decimal-comma-latin1.csv',
    stored: { csat: '4 5 3 2 1 4 5 3 2 1 4 5' },
    first: '2025-02-03T02:05:00.000Z',
    understood: { encoding: 'windows-1252', separator: ';' },
    passedOver: { total: 1 },
  },
  {
    file: '07-tabs.tsv',
    stored: { csat: oneToFive },
    first: '2025-06-01T04:00:00.000Z',
    understood: { separator: '\t' },
  },
  { file: '09-no-offset.csv', stored: { csat: oneToFive }, first: '2025-07-01T12:29:26.000Z' },
  {
    file: '09-no-offset.csv',
    choices: { timeZone: 'America/New_York' },
    stored: { csat: oneToFive },
    first: '2025-07-02T00:29:26.000Z',
  },
  {
    file: '10-moments.csv',
    choices: { dateOrder: 'dmy' },
    stored: { csat: Array.from({ length: 20 }, () => 5).join(' ') },
    first: '2025-01-07T01:30:00.000Z',
  },
  {
    file: '11-scores-csat.csv',
    choices: { values: '10=5,0=1' },
    stored: { csat: '5 5 5 4 5 4 5 4 5 5 5 4 5 5 4 5 5 5 5 5 1' },
    first: '2025-08-01T04:00:00.000Z',
    passedOver: { unscored: 2 },
  },
  {
    file: '12-nps-words.csv',
    stored: { nps: Array.from({ length: 4 }, () => 'promoter passive detractor').join(' ') },
    first: '2025-08-01T04:00:00.000Z',
    understood: { map: 'occurredAt=day,nps=group,externalId=id,comment=comment' },
  },
  {
    file: '13-two-header-lines.csv',
    stored: { nps: zeroToTen },
    first: '2025-03-01T17:31:53.000Z',
    understood: { headerLines: [1, 2] },
  },
  {
    file: '15-jira-repeated-names.csv',
    stored: { csat: '1 2 3 4 5 1 2 3 4 5' },
    first: '2025-06-01T05:05:00.000Z',
    passedOver: { blank: 3 },
    understood: { preset: { name: 'Jira Service Management', certainty: 'code', applied: true } },
  },
  { file: '16-repeated-names-not-mapped.csv', stored: { csat: oneToFive }, first: '2025-09-01T04:00:00.000Z' },
  {
    file: '17-csat-and-nps-in-one-row.csv',
    stored: { csat: oneToFive, nps: zeroToTen, ces: '1 2 3 4 5 6 7 1 2 3 4 5' },
    first: '2025-09-01T04:00:00.000Z',
  },
  { file: '18-genuine-replacement-character.csv', stored: { csat: oneToFive }, first: '2025-09-01T04:00:00.000Z' },
  {
    file: '19-latin1-half-stored.csv',
    stored: { nps: '2 10 2 10 2 10 2 10 2 10 2 10 2 10 2 10' },
    first: '2025-10-01T04:00:00.000Z',
    understood: { encoding: 'windows-1252' },
  },
  {
    file: '21-blank-rows-and-total.csv',
    stored: { csat: '1 2 3 4 5 1 2 3 4 5' },
    first: '2025-10-01T04:00:00.000Z',
    passedOver: { blank: 4, total: 2 },
  },
  {
    file: '22-unanswered.csv',
    stored: { csat: '2 3 5 1 3 4 1 2 4 5' },
    first: '2025-10-02T04:00:00.000Z',
    passedOver: { unanswered: 5 },
  },
  { file: '24-star-classes.csv', stored: { csat: oneToFive }, first: '2025-04-01T02:20:39.000Z' },
  {
    file: '25-long-and-odd-fields.csv',
    stored: { complaint: 9 },
    first: '2025-10-01T04:00:00.000Z',
    passedOver: { unanswered: 1 },
  },
  { file: '27-cr-only.csv', stored: { csat: oneToFive }, first: '2025-10-01T04:00:00.000Z' },
  {
    file: '28-wjx-utf8.csv',
    stored: { csat: '5 4 3 2 1 5 4 3 2 1 5 4', nps: zeroToTen },
    first: '2025-09-01T01:03:00.000Z',
    understood: {
      preset: { name: '问卷星', certainty: 'code', applied: true },
      ids: 'rows',
    },
  },
  {
    file: '30-google-forms.csv',
    choices: { dateOrder: 'mdy' },
    stored: { csat: '5 4 3 2 5 4 3 2 5 4 3 2' },
    first: '2025-03-05T07:25:52.000Z',
    understood: { preset: { name: 'Google Forms', certainty: 'code', applied: true } },
  },
  {
    file: '31-zendesk-satisfaction.csv',
    stored: { csat: '5 1 5 1 5 1 5 1 5 1 5 1' },
    first: '2025-04-01T01:05:00.000Z',
    passedOver: { unanswered: 6 },
    understood: { preset: { name: 'Zendesk tickets', certainty: 'code', applied: true } },
  },
  {
    file: '32-freshdesk.csv',
    stored: { csat: '5 4 3 5 4 3 5 4 3' },
    first: '2025-01-08T07:00:00.000Z',
    understood: {
      preset: { name: 'Freshdesk', certainty: 'file', applied: true },
      moments: { columns: ['Created time'], order: 'dmy', zone: null, periods: [] },
    },
    passedOver: { unanswered: 3 },
  },
  { file: '34-terminal-escapes-in-header.csv', stored: { csat: '5' }, first: '2025-01-01T04:00:00.000Z' },
  {
    file: '36-excel-workbook.xlsx',
    stored: { csat: '2 3 4 1 2 3 5 1 2' },
    first: '2025-01-02T01:12:01.000Z',
    understood: {
      preset: { name: 'Call centre log', certainty: 'file', applied: true },
      sheet: 'Sheet',
      moments: { columns: ['Date', 'Time'], order: null, zone: null, periods: [] },
    },
    passedOver: { unanswered: 3 },
  },
  {
    file: '38-kind-and-status-columns.csv',
    stored: { nps: '4 4 4 4 4 4', csat: '4 4 4 4 4 4', complaint: 3 },
    first: '2025-11-01T04:00:00.000Z',
  },
  {
    file: '39-names-with-quotes-and-breaks.csv',
    stored: { csat: oneToFive },
    first: '2025-11-01T04:00:00.000Z',
  },
];
