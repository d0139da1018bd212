import { listIn } from '@huiyin/shared/domain/text/list-in';
import { language } from './language.ts';

/** {@link listIn} in the language shown now. */
export const listOf = (items: readonly string[], type?: 'conjunction' | 'disjunction'): string =>
  listIn(language(), items, type);

/** Sentences behind one another, those that are there; a Chinese full stop brings its own room. */
export const sentences = (...said: readonly (string | false | undefined)[]): string =>
  said.filter(Boolean).join(language() === 'en' ? ' ' : '');
