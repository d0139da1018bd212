import { isMeasureField, measureFields } from '../measures/measure-map.ts';
import { answerFields, isField, type RowMap } from '../parse-map.ts';

/** Another site counts versions of its own; who brings answers back says in the map that they are the same. */
const elsewhereAnother = 'surveyVersion';

/** The map of a table whose columns are called as our fields are, as in a file we exported; null of any other. */
export function ownMap(names: readonly string[]): RowMap | null {
  if (['occurredAt', ...measureFields].every((name) => names.includes(name)))
    return new Map(['occurredAt', ...measureFields].map((name) => [name, { columns: [name] }]));
  if (!['externalId', 'occurredAt', 'kind', 'score'].every((name) => names.includes(name))) return null;
  const others: readonly string[] = answerFields;
  const ours = names.filter(
    (name) => isField(name) && !others.includes(name) && !isMeasureField(name) && name !== elsewhereAnother,
  );
  const told = (name: string) => (name === 'score' && names.includes('group') ? ['score', 'group'] : [name]);
  return new Map(ours.map((name) => [name, { columns: told(name) }]));
}
