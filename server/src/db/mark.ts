import type { Deps } from '../deps.ts';
import type { Statement } from './db.ts';

/**
 * Writes down in passing that something was seen or used. Whoever reads neither waits for it nor fails with it; in a worker,
 * where nothing goes on after the answer, it is waited for.
 */
export async function mark(
  { db, sharesWork }: Pick<Deps, 'db' | 'sharesWork'>,
  statements: Statement[],
): Promise<void> {
  const written = db.write(statements).catch(() => undefined);
  if (!sharesWork) await written;
}
