import type { AskRules } from './rules.ts';

/**
 * What a rule wants or what there is, as one line for people who look why a survey does not come up; null for nothing. Moments are ISO 8601.
 * @example saidOf([{ name: 'tier', oneOf: ['gold', 'silver'] }]) // 'tier: gold, silver'
 */
export function saidOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (value instanceof URL) return value.href;
  if (typeof value === 'number')
    return value > 1e12 ? new Date(value).toISOString() : String(Math.round(value * 100) / 100);
  if (Array.isArray(value)) return value.map(saidOf).join('; ') || null;
  if (typeof value !== 'object') return String(value);
  if ('match' in value) return saidOfPage(value as AskRules['pages'][number]);
  if ('oneOf' in value) return saidOfAttribute(value as AskRules['attributes'][number]);
  return (
    Object.entries(value)
      .map(([name, is]) => `${name}: ${String(is)}`)
      .join('; ') || null
  );
}

const saidOfPage = ({ match, value }: AskRules['pages'][number]): string => `${match} ${value}`;
const saidOfAttribute = ({ name, oneOf }: AskRules['attributes'][number]): string => `${name}: ${oneOf.join(', ')}`;
