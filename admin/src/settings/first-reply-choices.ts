import { duration } from '../language/formats.ts';
import type { Choice } from '../ui/ui-select.ts';

const hour = 60;
const usual = [30, hour, 2 * hour, 4 * hour, 8 * hour, 24 * hour, 48 * hour, 72 * hour, 7 * 24 * hour];

/** The usual targets in words, and the site's own when it is another; values are minutes. */
export function firstReplyChoices(minutes: number): Choice[] {
  const all = [...new Set([...usual, minutes])].sort((a, b) => a - b);
  return all.map((value) => ({ value: String(value), label: duration(value * 60_000) }));
}
