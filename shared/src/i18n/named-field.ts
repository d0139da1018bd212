import type { Kind } from '../domain/scales.ts';
import type { ImportingBook } from './admin/importing.ts';

const attribute = 'attributes.';
const question = 'answers.';

/**
 * What a field of an answer is called, as columns mean it and as it is refused; one without a name as it is. `kinds` are those of answers.
 * @example namedField('attributes.plan', words, kinds) // 'Attribute plan'
 */
export function namedField(
  field: string,
  {
    fields,
    attributeNamed,
    questionNamed,
    metricNamed,
  }: Pick<ImportingBook, 'fields' | 'attributeNamed' | 'questionNamed' | 'metricNamed'>,
  kinds: Readonly<Record<Kind, string>>,
): string {
  if (Object.hasOwn(fields, field)) return fields[field as keyof typeof fields];
  if (Object.hasOwn(kinds, field)) return kinds[field as Kind];
  if (field.startsWith(question)) return questionNamed(field.slice(question.length));
  const [outer, metric] = field.split('.');
  if (outer === 'metrics' && metric) return metricNamed(metric);
  return field.startsWith(attribute) ? attributeNamed(field.slice(attribute.length)) : field;
}
