import { readPeriod, type Period } from '../../domain/imported/read-period.ts';
import type { ImportRow } from '../import-row.ts';

/** Lines by our own names, in which a number that is given for a month, say, stands on its first day. @param seen takes in what such numbers are of */
export async function* onFirstDays(
  rows: AsyncIterable<ImportRow>,
  seen: Set<Period> = new Set(),
): AsyncGenerator<ImportRow> {
  for await (const row of rows) {
    yield 'body' in row ? { ...row, body: onFirstDay(row.body, seen) } : row;
  }
}

type Body = Readonly<Record<string, unknown>>;

/** A number of a month, say, as one of its first day; anything else as it is. @param seen takes in what it is of */
export function onFirstDay(body: Body, seen: Set<Period> = new Set()): Body {
  const { kind, occurredAt } = body;
  const period = kind === 'metric' && typeof occurredAt === 'string' ? readPeriod(occurredAt) : null;
  if (!period) return body;
  seen.add(period.of);
  return { ...body, occurredAt: period.first };
}
