import type { Db } from '../db/db.ts';
import type { Clock } from '../deps.ts';
import type { Job } from './job.ts';

/** A lease that is not renewed for this long is over: its process is gone. */
export const leaseMs = 15_000;
const longestPauseMs = 60_000;

const take = `INSERT INTO jobs (name, holder, held_until) VALUES (?1, ?2, ?3 + ${leaseMs})
ON CONFLICT DO UPDATE SET holder = ?2, held_until = ?3 + ${leaseMs}
WHERE held_until <= ?3 OR held_until > ?3 + ${longestPauseMs}`;
const renew = `UPDATE jobs SET held_until = ?3 + ${leaseMs} WHERE name = ?1 AND holder = ?2`;
const end =
  'UPDATE jobs SET held_until = 0, last_run_at = ?3, failed_at = NULL, error = NULL, failures = 0 WHERE name = ?1 AND holder = ?2';
const fail = `UPDATE jobs SET held_until = ?3 + min(1000 << min(failures, 6), ${longestPauseMs}), last_run_at = ?3, failed_at = ?3, error = ?4,
 failures = failures + 1 WHERE name = ?1 AND holder = ?2`;

/** What one process holds of a job while it runs. */
export interface Lease {
  /** Says that it goes on; every few seconds. */
  renew(): Promise<unknown>;
  /** Gives it back after work that went well. */
  end(): Promise<unknown>;
  /** Gives it back after an error: nobody tries for a second, then twice as long each time, up to a minute. */
  fail(error: unknown): Promise<unknown>;
}

/** Takes the lease of a job for `holder`; undefined while another process has it, or after an error. One that a wrong clock gave for too long does not count. */
export async function takeLease(
  { db, clock }: { db: Db; clock: Clock },
  { name }: Pick<Job, 'name'>,
  holder: string,
): Promise<Lease | undefined> {
  const state = (sql: string, ...more: string[]) => db.write([{ sql, args: [name, holder, clock.now(), ...more] }]);
  const [taken] = await state(take);
  if (taken!.rowsAffected === 0) return undefined;
  return {
    renew: () => state(renew),
    end: () => state(end),
    fail: (error) => state(fail, codeOf(error)),
  };
}

/** What an error may be called before whoever sees the console: what it says is for the log. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return String(code ?? name ?? 'Error').slice(0, 60);
}
