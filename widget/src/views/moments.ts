import type { WidgetConfig } from '@huiyin/shared/contract/surveys';
import { now } from '../clock.ts';

/** A moment in the visitor's own zone; the day is left out when it is today. */
export function moment({ language }: WidgetConfig, at: string): string {
  const date = new Date(at);
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const today = date.toDateString() === new Date(now()).toDateString();
  return date.toLocaleString(language, today ? time : { month: 'short', day: 'numeric', ...time });
}

/** Minutes as a length of time that is easy to grasp, e.g. `3 hours`, `3 小时`. */
export function duration({ language }: WidgetConfig, minutes: number): string {
  const [unit, size] = minutes < 60 ? ['minute', 1] : minutes < 2880 ? ['hour', 60] : ['day', 1440];
  const said = Math.max(1, Math.round(minutes / (size as number))).toLocaleString(language, {
    style: 'unit',
    unit: unit as string,
    unitDisplay: 'long',
  });
  return said.replace(/\d(?=\p{sc=Han})/u, '$& ');
}
