import { readPeriod, type Period } from '../../domain/imported/read-period.ts';
import type { ImportRow } from '../import-row.ts';

/** Lines by our own names, in which a number that is given for a month, say, stands on its first day. @param seen takes in what such numbers are of */
export async function* onFirstDays(
  rows: AsyncIterable<ImportRow>,
  seen: Set<Period> = new Set(),
): AsyncGenerator<ImportRow> {
  for await (const row of rows) {
    const period = 'body' in row ? periodOf(row.body) : null;
    if (period) seen.add(period.of);
    yield period && 'body' in row ? { ...row, body: { ...row.body, occurredAt: period.first } } : row;
  }
}

const periodOf = ({ kind, occurredAt }: Readonly<Record<string, unknown>>) =>
  kind === 'metric' && typeof occurredAt === 'string' ? readPeriod(occurredAt) : null;
