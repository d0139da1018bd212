import { longestTouchpoint } from '@huiyin/shared/domain/limits';
import { machineMemory } from '../../memory.ts';

const stored = (siteKey: string): string => `huiyin.touchpoints.${siteKey}`;

const lines = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The names of a text with one a line, each once. */
export const touchpointsFrom = (typed: string): string[] => [
  ...new Set(lines(typed).filter((name) => name.length <= longestTouchpoint)),
];

/** The first name the server would not take. */
export const tooLong = (typed: string): string | undefined =>
  lines(typed).find((name) => name.length > longestTouchpoint);

/** The text typed for a site on this machine; empty when there is none. */
export function readTouchpoints(siteKey: string): string {
  return machineMemory.read(stored(siteKey)) ?? '';
}

export function keepTouchpoints(siteKey: string, typed: string): void {
  machineMemory.keep(stored(siteKey), typed);
}
