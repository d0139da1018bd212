import type { ImportInspection } from '@huiyin/shared/contract/imports/understood';
import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';

const attribute = 'attributes.';
const question = 'answers.';

/** What a field of an answer is called, as columns mean it and as it is refused. */
export function fieldName(field: string): string {
  const { fields, attributeNamed, questionNamed } = bookOf(importing);
  const { kinds } = bookOf(shell);
  if (field in fields) return fields[field as keyof typeof fields];
  if (field in kinds) return kinds[field as keyof typeof kinds];
  if (field.startsWith(question)) return questionNamed(field.slice(question.length));
  return field.startsWith(attribute) ? attributeNamed(field.slice(attribute.length)) : field;
}

/** What is wrong with a field, as one sentence says it. */
export const troubleWords = ({
  field,
  trouble,
}: Pick<ImportInspection['refused'][number], 'field' | 'trouble'>): string =>
  bookOf(importing).left.what(fieldName(field), bookOf(imports).troubles[trouble]);
