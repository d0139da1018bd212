import type { ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports, type ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { keepingApart } from '@huiyin/shared/domain/text/keeping-apart';
import { listIn } from '@huiyin/shared/domain/text/list-in';
import { namedField } from '@huiyin/shared/i18n/named-field';
import { lengthShown } from './length-shown.ts';

/** How the commands of imports speak, in one language. */
export interface ImportSpeech {
  readonly words: ImportsBook;
  /** What a field of an answer is called, such as `Rating (CSAT)`. */
  fieldName(field: string): string;
  /** A name and what it is, such as `Rows: 12`. */
  pair(name: string, value: string): string;
  list(items: readonly string[]): string;
  /** How long after something came in something was done, such as `10 min after it came in`. */
  after(ms: number): string;
}

/** A number as people read it. */
export const grouped = (n: number): string => n.toLocaleString('en');

/** Loads the words of a language. */
export async function speechIn(language: ConsoleLanguage): Promise<ImportSpeech> {
  const [ours, fields, common] = await Promise.all([
    imports.load[language](),
    importing.load[language](),
    shell.load[language](),
  ]);
  const spoken = keepingApart((text) => text, language !== 'en');
  const named = spoken(fields.words);
  const { pair, kinds } = spoken(common.words);
  return {
    words: spoken(ours.words),
    fieldName: (field) => namedField(field, named, kinds),
    pair,
    list: (items) => listIn(language, items),
    after: (ms) => named.first.after(lengthShown(ms, language)),
  };
}
