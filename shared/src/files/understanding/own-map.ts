import { answerFields, isField, type RowMap } from '../parse-map.ts';

/** The map of a table whose columns are called as our fields are, as in a file we exported; null of any other. */
export function ownMap(names: readonly string[]): RowMap | null {
  if (!['externalId', 'occurredAt', 'kind', 'score'].every((name) => names.includes(name))) return null;
  const ours = names.filter((name) => isField(name) && !(answerFields as readonly string[]).includes(name));
  const told = (name: string) => (name === 'score' && names.includes('group') ? ['score', 'group'] : [name]);
  return new Map(ours.map((name) => [name, { columns: told(name) }]));
}
