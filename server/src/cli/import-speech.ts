import type { ConsoleLanguage } from '@huiyin/shared/i18n/admin/book';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { imports, type ImportsBook } from '@huiyin/shared/i18n/admin/imports';
import { roles, type RolesBook } from '@huiyin/shared/i18n/admin/roles';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { keepingApart } from '@huiyin/shared/domain/text/keeping-apart';
import { momentShown } from '@huiyin/shared/domain/time/moment-shown';
import { listIn } from '@huiyin/shared/domain/text/list-in';
import type { RefusedWords } from '@huiyin/shared/files/sending/refused-rows';
import { namedField } from '@huiyin/shared/i18n/named-field';
import { lengthShown } from './length-shown.ts';

/** How the commands of imports speak, in one language. */
export interface ImportSpeech extends RefusedWords {
  readonly words: ImportsBook;
  /** What roles allow. */
  readonly permissions: RolesBook['permissions'];
  /** A name and what it is, such as `Rows: 12`. */
  pair(name: string, value: string): string;
  list(items: readonly string[]): string;
  /** How long after something came in something was done, such as `10 min after it came in`. */
  after(ms: number): string;
}

/** A number as people read it. */
export const grouped = (n: number): string => n.toLocaleString('en');

/** The day of a moment by the clocks of a zone, such as `2026-01-31`. */
export const dayShown = (moment: string, zone: string): string =>
  momentShown(moment, zone).slice(0, 'YYYY-MM-DD'.length);

/** Loads the words of a language. */
export async function speechIn(language: ConsoleLanguage): Promise<ImportSpeech> {
  const [ours, fields, common, allowed] = await Promise.all([
    imports.load[language](),
    importing.load[language](),
    shell.load[language](),
    roles.load[language](),
  ]);
  const spoken = keepingApart((text) => text, language !== 'en');
  const words = spoken(ours.words);
  const named = spoken(fields.words);
  const { pair, kinds } = spoken(common.words);
  return {
    words,
    permissions: allowed.words.permissions,
    troubles: words.troubles,
    csv: named.csv,
    fieldName: (field) => namedField(field, named, kinds),
    pair,
    list: (items) => listIn(language, items),
    after: (ms) => named.first.after(lengthShown(ms, language)),
  };
}
