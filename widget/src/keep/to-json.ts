import { realm } from '../natives.ts';

/**
 * JSON text the server takes: no lone surrogates and no NUL; blank texts and what is undefined are left out. Not by
 * `JSON.stringify` of the whole, which asks a page's `Array.prototype.toJSON`.
 */
export const toJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (value && typeof value === 'object') return `{${Object.entries(value).filter(isSaid).map(pair).join()}}`;
  return realm().JSON.stringify(typeof value === 'string' ? clean(value) : value);
};

const clean = (text: string): string => (text.toWellFormed?.() ?? text).replaceAll('\0', '');
const isSaid = ([, value]: [string, unknown]): boolean =>
  value !== undefined && (typeof value !== 'string' || !!clean(value).trim());
const pair = ([name, value]: [string, unknown]): string => `${toJson(name)}:${toJson(value)}`;
