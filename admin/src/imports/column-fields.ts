import { answerFields, mapText, parseMapSoFar, type RowMap, type Source } from '@huiyin/shared/files/parse-map';

/** What a column can mean, in the order it is offered; '' for nothing. Attributes come beside. */
export const columnFields = [
  '',
  'occurredAt',
  'csat',
  'nps',
  'ces',
  'complaint',
  'comment',
  'externalId',
  'touchpoint',
  'category',
  'kind',
  'score',
  'status',
  'survey',
  'page',
  'locale',
  'contact.name',
  'contact.email',
  'contact.phone',
] as const;

/** Fields that several columns give together, one behind the other. */
const joined: readonly string[] = ['occurredAt', 'comment', 'complaint'];
const answers: readonly string[] = answerFields;

/** The field a column means by a map; '' for none. */
export function fieldOf(map: string, column: string): string {
  const found = [...parseMapSoFar(map)].find(([, source]) => has(source, column));
  return found?.[0] ?? '';
}

const has = (source: Source, column: string): boolean => 'columns' in source && source.columns.includes(column);

/**
 * A map in which a column means another field; '' for none. It is added to the columns of a moment or a text, and stands instead of those of
 * any other field. A column that names the kinds and columns of one kind each rule each other out.
 * @example withField('csat=a,occurredAt=day', 'time', 'occurredAt') // 'csat=a,occurredAt=day+time'
 */
export function withField(map: string, column: string, field: string): string {
  const changed = new Map<string, Source>();
  for (const [name, source] of parseMapSoFar(map)) {
    const columns = 'columns' in source ? source.columns.filter((one) => one !== column) : undefined;
    if (rulesOut(field, name) || columns?.length === 0) continue;
    changed.set(name, columns ? { columns } : source);
  }
  if (field) changed.set(field, { columns: [...(joined.includes(field) ? columnsOf(changed, field) : []), column] });
  return mapText(changed);
}

const rulesOut = (chosen: string, there: string): boolean =>
  answers.includes(chosen) ? there === 'kind' || there === 'score' : ofKinds(chosen) && answers.includes(there);

const ofKinds = (field: string): boolean => field === 'kind' || field === 'score';

function columnsOf(map: RowMap, field: string): readonly string[] {
  const source = map.get(field);
  return source && 'columns' in source ? source.columns : [];
}

/** What complaints are whose status no column says; undefined where one does. */
export function statusSaid(map: string): 'open' | 'closed' | undefined {
  const source = parseMapSoFar(map).get('status');
  if (!source) return 'closed';
  return 'constant' in source && (source.constant === 'open' || source.constant === 'closed')
    ? source.constant
    : undefined;
}

/** A map in which complaints have a status that no column says; they are closed where nothing says it. */
export function withStatus(map: string, status: string): string {
  const changed = new Map(parseMapSoFar(map));
  if (status === 'open') changed.set('status', { constant: status });
  else changed.delete('status');
  return mapText(changed);
}

/** The attribute that a column becomes, by its name as far as it can be one, else by its place, from 1. */
export function attributeField(column: string, place: number): string {
  const name = column
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '');
  return `attributes.${name ? name[0]!.toLowerCase() + name.slice(1, 64) : `column${place}`}`;
}
