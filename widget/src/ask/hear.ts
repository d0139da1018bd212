import { slugPattern } from '@huiyin/shared/domain/patterns';

/** What somebody says in an event: the page can say anything. */
export type Said = Partial<Record<'site' | 'survey' | 'end' | 'late', unknown>>;

export const isSlug = (value: unknown): value is string => typeof value === 'string' && slugPattern.test(value);

/** Hears an event of ours, `huiyin:TYPE`. What cannot be is no act, and no error of the page. */
export function hear(type: string, heard: (said: Said, e: Event) => void): void {
  document.addEventListener(`huiyin:${type}`, (e: Event & { detail?: unknown }) => {
    try {
      heard(Object(e.detail) as Said, e);
    } catch {
      // It throws when it is looked at.
    }
  });
}
