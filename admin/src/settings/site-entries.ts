import { isTimeZone as isZone } from '@huiyin/shared/domain/time/local-day';
import type { Range } from '@huiyin/shared/domain/limits';
import { colorPattern, fontPattern } from '@huiyin/shared/domain/patterns';

/** Every IANA time zone the browser knows. */
export const timeZones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

const machineZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of this machine, e.g. `Asia/Shanghai`; UTC where it names none. */
export const localZone = isZone(machineZone) ? machineZone : 'UTC';

export const isTimeZone = (zone: string): boolean => isZone(zone.trim());

/** Whether `n` is a whole number in a range. */
export const isWhole = (n: number, { least, most }: Range): boolean => Number.isInteger(n) && n >= least && n <= most;

/** Whether a text is a colour as `#rrggbb`. */
export const isColor = (text: string): boolean => colorPattern.test(text);

/** Whether a text can stand as CSS font names. */
export const isFont = (text: string): boolean => fontPattern.test(text);
