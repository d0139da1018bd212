import type { WavePlan } from '@huiyin/shared/contract/asking';
import { zoneOffset } from '@huiyin/shared/domain/time/zone-offset';

const dayMs = 86_400_000;

/** Whether the wall clock of a zone shows a time in quiet hours: `from` is in, `to` no longer; they may pass midnight. */
export function isQuiet(hours: WavePlan['quietHours'], now: number, zone: string): boolean {
  if (!hours) return false;
  const { from, to } = hours;
  const time = new Date((now + zoneOffset(now, zone)) % dayMs).toISOString().slice(11, 16);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
