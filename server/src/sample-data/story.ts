import { addDays, utcMidnight, type Day } from '@huiyin/shared/domain/time/days';
import { localDay, startOfLocalDay } from '@huiyin/shared/domain/time/local-day';
import type { Random } from './random.ts';

/** How many days the sample goes back. */
export const sampleDays = 180;

/** Of as many days, today the last, nothing is left to chance: what waits now came in them. */
export const recentDays = 4;

/** The languages of the sample's customers. */
export type SampleLanguage = 'en' | 'zh-CN' | 'zh-TW';

const hourMs = 3_600_000;
const weekdays = [0.77, 1.15, 1.08, 1, 1, 1.08, 0.92];
const hours = [2, 1, 0.5, 0.5, 0.5, 1, 2, 4, 7, 10, 12, 11, 9, 8, 9, 10, 10, 9, 9, 11, 13, 12, 8, 4];

/** One local day of the sample. */
export interface SampleDay {
  start: number;
  /** How many days before today. */
  ago: number;
  /** How much happens, 1 on an average day. */
  volume: number;
  /** How bad deliveries are, 0 to 1. */
  trouble: number;
}

/** The days of the sample, oldest first; the last one is today in the zone of the site. */
export function daysOfSample(now: number, zone: string): SampleDay[] {
  const today = localDay(now, zone).day;
  return Array.from({ length: sampleDays }, (_, i) => {
    const ago = sampleDays - 1 - i;
    const day = addDays(today, -ago);
    return {
      start: startOfLocalDay(day, zone),
      ago,
      volume: (0.85 + (0.3 * i) / sampleDays) * weekdays[weekdayOf(day)]!,
      trouble: troubleOf(ago),
    };
  });
}

function weekdayOf(day: Day): number {
  return new Date(utcMidnight(day)).getUTCDay();
}

/** Deliveries get slow from 64 days ago, are at their worst from 56 to 44 days ago, and are well again 36 days ago. */
function troubleOf(daysAgo: number): number {
  return Math.max(0, Math.min(1, (64 - daysAgo) / 8, (daysAgo - 36) / 8));
}

/** A moment of a day, with more of them before noon and in the evening. */
export function momentOf({ start }: SampleDay, random: Random): number {
  return Math.floor(start + (random.weighted(hours) + random.next()) * hourMs);
}

/** The language of a customer of the sample shop. */
export function someLanguage(random: Random): SampleLanguage {
  return (['en', 'zh-CN', 'zh-TW'] as const)[random.weighted([45, 40, 15])]!;
}
