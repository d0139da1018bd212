import { isMetricField, metricFields } from '../metrics/metric-map.ts';
import { answerFields, isField, mapText, type RowMap } from '../parse-map.ts';

const numberNames = ['occurredAt', ...metricFields];
const ofNumbers: RowMap = new Map(numberNames.map((name) => [name, { columns: [name] }]));

/** The map of numbers by our own names. */
export const ownMetricsMap = mapText(ofNumbers);

/** Another site counts versions of its own; who brings answers back says in the map that they are the same. */
const elsewhereAnother = 'surveyVersion';

/** The map of a table whose columns are called as our fields are, as in a file we exported; null of any other. */
export function ownMap(names: readonly string[]): RowMap | null {
  if (numberNames.every((name) => names.includes(name))) return ofNumbers;
  if (!['externalId', 'occurredAt', 'kind', 'score'].every((name) => names.includes(name))) return null;
  const others: readonly string[] = answerFields;
  const ours = names.filter(
    (name) => isField(name) && !others.includes(name) && !isMetricField(name) && name !== elsewhereAnother,
  );
  const told = (name: string) => (name === 'score' && names.includes('group') ? ['score', 'group'] : [name]);
  return new Map(ours.map((name) => [name, { columns: told(name) }]));
}
