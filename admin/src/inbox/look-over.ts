import { placeholdersIn, type Placeholder } from '@huiyin/shared/domain/documents/placeholders';
import { documents } from '@huiyin/shared/i18n/admin/documents';
import { stream } from '@huiyin/shared/i18n/admin/stream';
import { bookOf } from '../language/language.ts';
import { listOf, sentences } from '../language/list-of.ts';

/** A reply is looked over before it is sent: with what may be wrong in it, it goes when it is sent again as it stands. */
export class LookOver {
  #missing: readonly Placeholder[] = [];
  /** What was to be sent last. */
  #asked = '';

  /** Nothing was to be sent yet: another reply is begun, or a saved one is taken, which left these out. */
  begin(missing: readonly Placeholder[] = []): void {
    this.#missing = missing;
    this.#asked = '';
  }

  /** Whether a text that is to be sent goes now. */
  passes(text: string): boolean {
    const isNew = this.#asked !== text;
    this.#asked = text;
    return !unfilledWords(text) && !(isNew && this.#leftOutWords(text));
  }

  /** What may be wrong in a text, and what to do about it; empty where it is in order. */
  words(text: string): string {
    const unfilled = unfilledWords(text);
    if (unfilled) return unfilled;
    const leftOut = this.#leftOutWords(text);
    return sentences(leftOut && this.#asked === text && bookOf(stream).unsure.sendAgain, leftOut);
  }

  /** That may not be sent to a customer unnoticed. */
  #leftOutWords(text: string): string {
    const { leftOut } = bookOf(stream).unsure;
    const { placeholders } = bookOf(documents);
    return this.#missing.length && text.trim() ? leftOut(listOf(this.#missing.map((one) => placeholders[one]))) : '';
  }
}

/** The placeholders that stand in a reply: with these it is not sent. */
function unfilledWords(text: string): string {
  const written = placeholdersIn(text);
  return written.length ? bookOf(stream).unsure.unfilled(listOf(written)) : '';
}
