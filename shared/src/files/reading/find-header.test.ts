import { describe, expect, it } from 'vitest';
import { findHeader } from './find-header.ts';

const lines = (...rows: string[][]) => rows.map((cells, i) => ({ line: i + 1, cells }));

describe('the header of a table', () => {
  it('is the first line, where nothing stands above it', () =>
    expect(findHeader(lines(['id', 'score'], ['1', '5']))).toEqual({ lines: [1], names: ['id', 'score'], zone: null }));

  it('stands beneath titles, which are narrower', () =>
    expect(
      findHeader(lines(['Survey of May', '', ''], ['', '', ''], ['id', 'day', 'score'], ['1', '2', '3'])),
    ).toMatchObject({
      lines: [3],
    }));

  it('of Qualtrics is three lines, with the zone', () => {
    const tags = ['{"ImportId":"startDate","timeZone":"America/Denver"}', '{"ImportId":"QID1"}'];
    expect(findHeader(lines(['StartDate', 'Q1'], ['Start Date', 'How\nwas it?'], tags, ['2025-01-01', '5']))).toEqual({
      lines: [1, 2, 3],
      names: ['StartDate', 'Q1: How was it?'],
      zone: 'America/Denver',
    });
  });

  it('of SurveyMonkey is two', () =>
    expect(
      findHeader(
        lines(['Respondent ID', 'How was it?', 'Why?'], ['', 'Response', 'Open-Ended Response'], ['1', '5', 'x']),
      ),
    ).toMatchObject({
      lines: [1, 2],
      names: ['Respondent ID', 'How was it? — Response', 'Why? — Open-Ended Response'],
    }));

  it('of SurveyMonkey is two in Chinese too, and Qualtrics names some questions in words', () => {
    const chinese = findHeader(lines(['编号', '满意吗？', '意见'], ['', '回复', '开放式回复'], ['1', '满意', '好']));
    expect(chinese?.names).toEqual(['编号', '满意吗？ — 回复', '意见 — 开放式回复']);
    const named = findHeader(
      lines(['EndDate', 'nps_1'], ['End Date', 'Would you recommend us?'], ['{"ImportId":"endDate"}', ''], ['x', '9']),
    );
    expect(named?.names).toEqual(['EndDate', 'nps_1: Would you recommend us?']);
  });

  it('is not taken for two where the second line is an answer', () =>
    expect(findHeader(lines(['id', 'day', ''], ['', '2025-01-01', 'x'], ['2', '2025-01-02', 'y']))).toMatchObject({
      lines: [1],
    }));

  it('can be said', () =>
    expect(findHeader(lines(['a', 'b'], ['id', 'day'], ['1', '2']), 2, 1)).toMatchObject({
      lines: [2],
      names: ['id', 'day'],
    }));

  it('is not there where nothing is', () => expect(findHeader(lines(['', '']))).toBeNull());
});
