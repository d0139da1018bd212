import { parseOrigin } from '@huiyin/shared/domain/origins';
import { isTimeZone as isZone } from '@huiyin/shared/domain/time/local-day';

/** Every IANA time zone the browser knows. */
export const timeZones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

/** The zone of this machine, e.g. `Asia/Shanghai`. */
export const localZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const isTimeZone = (zone: string): boolean => isZone(zone.trim());

const lines = (typed: string): string[] =>
  typed
    .split(/[\s,，]+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** The origins of a text with one a line, each once. */
export const originsFrom = (typed: string): string[] => [
  ...new Set(lines(typed).flatMap((line) => parseOrigin(line) ?? [])),
];

/** The lines that are no origin. */
export const wrongOrigins = (typed: string): string[] => lines(typed).filter((line) => parseOrigin(line) === null);
