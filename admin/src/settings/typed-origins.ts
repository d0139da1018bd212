import { html, nothing, type TemplateResult } from 'lit';
import { meantOrigin, parseOrigin } from '@huiyin/shared/domain/origins';
import { origins as book } from '@huiyin/shared/i18n/admin/origins';
import { bookOf } from '../language/language.ts';

/** The addresses of a text, by line, comma or blank. */
const entries = (text: string): string[] => text.split(/[\s,，]+/).filter(Boolean);

/** The origins that are meant by a text, each once. */
export const originsFrom = (text: string): string[] => [
  ...new Set(
    entries(text)
      .map(meantOrigin)
      .flatMap((meant) => ('origin' in meant ? meant.origin : [])),
  ),
];

/** What is wrong with the first entry of a text that means no origin; empty where each means one. */
export function originsFault(text: string): string {
  const faults = entries(text).flatMap((typed) => {
    const meant = meantOrigin(typed);
    return 'fault' in meant ? bookOf(book).wrong[meant.fault](typed) : [];
  });
  return faults[0] ?? '';
}

/** As what each entry of a text is taken that is no origin as it stands; said to the ear when it comes. */
export const originsTaken = (text: string): TemplateResult =>
  html`<div role="status">
    ${entries(text).map((typed) => {
      const meant = meantOrigin(typed);
      return 'origin' in meant && parseOrigin(typed) === null
        ? html`<p class="small muted">${bookOf(book).taken(typed, meant.origin)}</p>`
        : nothing;
    })}
  </div>`;
