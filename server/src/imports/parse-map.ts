import { Problem } from '../base/problem.ts';

/** Where a field's value comes from: columns joined, or the same text in every row. */
export type Source = { columns: string[] } | { constant: string };

/** From field names such as `score`, `contact.email`, `attributes.plan` to their sources. */
export type RowMap = ReadonlyMap<string, Source>;

const mostTold = 100;

const plain = [
  'externalId',
  'occurredAt',
  'kind',
  'survey',
  'score',
  'comment',
  'category',
  'page',
  'locale',
  'touchpoint',
  'status',
];
const nested = /^(contact\.(email|phone|name)|(answers|attributes)\.[a-z][A-Za-z0-9_]{0,63})$/;
const pair = /^\s*([^=\s]+)\s*=(.*)$/s;
const piece = (separator: string) => new RegExp(`(?:"[^"]*"|[^"${separator}])+`, 'g');

/**
 * Reads a map such as `externalId=id,kind=:csat,comment=product+issue`: `field=column`, `field=:constant`, and `a+b` to
 * join the columns that are not empty. Names and constants that hold `,` or `+` stand in double quotes.
 * Throws Problem('invalid') naming `map`.
 */
export function parseMap(text: string): RowMap {
  const map = new Map<string, Source>();
  for (const part of text.match(piece(',')) ?? []) {
    const [, field, from] = pair.exec(part) ?? refuse(`"${part.trim()}" is not field=column or field=:constant`);
    if (!plain.includes(field!) && !nested.test(field!)) refuse(`there is no field "${field}"; there are: ${known}`);
    if (map.has(field!)) refuse(`${field} stands there twice`);
    map.set(field!, sourceOf(field!, from!.trim()));
  }
  for (const needed of ['kind', 'occurredAt'])
    if (!map.has(needed))
      refuse(
        `${needed} is missing${needed === 'occurredAt' ? ': name its column, or give a day as occurredAt=:2026-01-31' : ''}`,
      );
  return map;
}

const known = [...plain, 'contact.email', 'contact.phone', 'contact.name', 'answers.…', 'attributes.…'].join(', ');

function sourceOf(field: string, from: string): Source {
  if (from.startsWith(':')) return { constant: unquoted(from.slice(1)) };
  const columns = (from.match(piece('+')) ?? []).map(unquoted).filter(Boolean);
  return columns.length > 0 ? { columns } : refuse(`${field} has no column`);
}

function unquoted(text: string): string {
  return text.trim().replace(/^"([^"]*)"$/, '$1');
}

function refuse(message: string): never {
  throw Problem.field('map', message);
}

/** Checks that every column of a map is in the header. Throws Problem('invalid') naming `map`. */
export function checkColumns(map: RowMap, header: readonly string[]): void {
  const names = new Set<string>();
  for (const name of header) {
    if (names.has(name)) refuse(`the file has two columns named "${name}"`);
    names.add(name);
  }
  for (const source of map.values())
    for (const column of 'columns' in source ? source.columns : [])
      if (!names.has(column))
        refuse(`the file has no column "${column}"; it has: ${header.slice(0, mostTold).join(', ')}`);
}
