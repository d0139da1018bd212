import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { namedField } from '@huiyin/shared/i18n/named-field';
import { bookOf } from '../language/language.ts';

/** What a field of an answer is called, as columns mean it and as it is refused. */
export const fieldName = (field: string): string => namedField(field, bookOf(importing), bookOf(shell).kinds);

/** What is wrong with a field, as one sentence says it. */
export const troubleWords = ({
  field,
  trouble,
}: Pick<ImportInspection['refused'][number], 'field' | 'trouble'>): string =>
  bookOf(importing).left.what(fieldName(field), bookOf(imports).troubles[trouble]);
