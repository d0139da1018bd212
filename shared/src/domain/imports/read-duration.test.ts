import { describe, expect, it } from 'vitest';
import { readDuration, unitNamed, type DurationUnit } from './read-duration.ts';

describe('the unit in the name of a column', () => {
  it.each<[string, DurationUnit | null]>([
    ['First reply time in minutes', 'minutes'],
    ['First reply time (in minutes)', 'minutes'],
    ['Full resolution time in minutes', 'minutes'],
    ['First response time (in hrs)', 'hours'],
    ['Speed of answer in seconds', 'seconds'],
    ['wait_s', 'seconds'],
    ['handle_time_min', 'minutes'],
    ['等待时长（秒）', 'seconds'],
    ['首次回复用时（分钟）', 'minutes'],
    ['解決時間（時間）', 'hours'],
    ['Lösungszeit (Stunden)', 'hours'],
    ['days to close', 'days'],
    ['Solved at', null],
    ['First responded at', null],
    ['解決時間', null],
    ['AvgTalkDuration', null],
    ["The agent's reply", null],
    ['处理时间(分)', 'minutes'],
    ['处理天数', 'days'],
    ['Handle time (hour)', 'hours'],
    ['Closed in day', 'days'],
    ['分公司关闭时间', null],
    ['部分解决时间', null],
    ['天猫关闭时间', null],
    ['今天回复', null],
    ['Hora de cierre', null],
    ['Heure de résolution', null],
    ['Closed day', null],
    ['Tag', null],
    ['Second reply at', null],
    ['Time tracked', 'hours'],
  ])('%s: %s', (name, unit) => expect(unitNamed(name)).toBe(unit));
});

describe('a duration', () => {
  it.each<[string, DurationUnit | null, number | null]>([
    ['10', 'minutes', 600],
    ['1,5', 'hours', 5400],
    ['0', 'seconds', 0],
    ['37.4', 'seconds', 37.4],
    ['27:31:07', 'hours', 99_067],
    ['0:00:00', 'hours', 0],
    ['00:02:23', null, 143],
    ['02:23', null, 143],
    ['02:23', 'minutes', 143],
    ['27:31', 'hours', 99_060],
    ['1h 20m', null, 4800],
    ['2 days, 3 hours', null, 183_600],
    ['3分20秒', null, 200],
    ['1小时5分钟', null, 3900],
    ['1 day 1 hour', null, 90_000],
    ['1 hora', null, 3600],
    ['2天', null, 172_800],
    ['10', null, null],
    ['-5', 'minutes', null],
    ['0:75:00', null, null],
    ['soon', 'hours', null],
    ['2025-04-01 12:00', 'minutes', null],
    ['', 'minutes', null],
  ])('%s of a column in %s is %s seconds', (cell, unit, seconds) =>
    expect(readDuration(cell, unit)).toBe(seconds === null ? null : seconds * 1000),
  );
});
