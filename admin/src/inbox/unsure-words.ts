import { placeholdersIn, type Placeholder } from '@huiyin/shared/domain/documents/placeholders';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { bookOf } from '../language/language.ts';
import { listOf } from '../language/list-of.ts';

/** The placeholders that stand in a reply, as a sentence: with these it is not sent. Empty where there are none. */
export function unfilledWords(text: string): string {
  const written = placeholdersIn(text);
  return written.length ? bookOf(stream).unsure.unfilled(listOf(written)) : '';
}

/** What a saved reply left out, as a sentence: that may not be sent to a customer unnoticed. Empty where it is in order. */
export function unsureWords(text: string, missing: readonly Placeholder[]): string {
  const { leftOut } = bookOf(stream).unsure;
  const { placeholders } = bookOf(documents);
  return missing.length && text.trim() ? leftOut(listOf(missing.map((one) => placeholders[one]))) : '';
}
