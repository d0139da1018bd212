import { mapSaid } from '@huiyin/shared/files/map-said';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';
import { fieldName } from './field-words.ts';

/** What the columns of a file meant, each thing by its columns, such as `Date and time: day; Rating (CSAT): stars`; '' where nobody said it by column. */
export function mapWords(map: string | undefined): string {
  const { pair } = bookOf(shell);
  const meant = map === undefined ? undefined : mapSaid(map);
  return [...(meant ?? [])]
    .map(([field, source]) =>
      pair(fieldName(field), 'columns' in source ? source.columns.join(' + ') : source.constant),
    )
    .join(bookOf(imports).betweenFacts);
}
