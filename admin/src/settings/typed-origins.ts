import { meantOrigin } from '@huiyin/shared/domain/origins';
import { origins as book } from '@huiyin/shared/i18n/admin/origins';
import { sentences } from '../language/list-of.ts';
import { bookOf } from '../language/language.ts';

/** The addresses of a text, by line, comma or blank. */
export const entries = (text: string): string[] => text.split(/[\s,，]+/).filter(Boolean);

/** The origins that are meant by a text, each once. */
export const originsFrom = (text: string): string[] => [
  ...new Set(
    entries(text)
      .map(meantOrigin)
      .flatMap((meant) => ('origin' in meant ? meant.origin : [])),
  ),
];

/** What is wrong with an entry that means no origin; empty where it means one. */
export function entryFault(typed: string): string {
  const meant = meantOrigin(typed);
  return 'fault' in meant ? bookOf(book).wrong[meant.fault](typed) : '';
}

/** What is wrong with each entry of a text that means no origin; empty where all mean one. */
export const originsFault = (text: string): string => sentences(...entries(text).map(entryFault));
