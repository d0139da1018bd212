import type { SiteHealth } from '@huiyin/shared/contract/health';
import type { Call } from '../base/call.ts';
import { iso, isoOrNull } from '../base/iso.ts';
import type { Job } from '../base/jobs/job.ts';
import { runsOf, type Run } from '../base/jobs/read-runs.ts';
import { mailFaultOf } from '@huiyin/shared/domain/mail-faults';
import { mailsSince } from '../base/outbox/read-outbox.ts';

const monthMs = 30 * 86_400_000;
/** A worker looks once a minute, and works for a third of one. */
const lateMs = 120_000;

/** Whether what nobody waits for gets done: the jobs of the installation, and the mail of a site. */
export async function viewHealth({ db, now, site, settings }: Call, jobs: readonly Job[]): Promise<SiteHealth> {
  const [runs, waiting, { error, ...mail }] = await Promise.all([
    runsOf(db),
    Promise.all(jobs.map((job) => job.waitingSince())),
    mailsSince(db, site.id, now - monthMs),
  ]);
  return {
    at: iso(now),
    jobs: jobs.map(({ name }, i) => jobView(name, runs.get(name), waiting[i]!, now)),
    mail: {
      ...mail,
      state: settings.mail,
      from: settings.mailFrom,
      lastSentAt: isoOrNull(mail.lastSentAt),
      lastFailedAt: isoOrNull(mail.lastFailedAt),
      retryingSince: isoOrNull(mail.retryingSince),
      fault: error === null ? null : mailFaultOf(error),
    },
  };
}

function jobView(
  name: Job['name'],
  run: Run | undefined,
  waiting: number | null,
  now: number,
): SiteHealth['jobs'][number] {
  const { failures = 0, failedAt = null, error = null, heldUntil = 0, lastRunAt = null } = run ?? {};
  const failure = failedAt === null ? null : { at: iso(failedAt), times: failures, error: error ?? '' };
  const isLate = waiting !== null && now - waiting > lateMs;
  const state = failure ? 'failing' : heldUntil > now ? 'running' : isLate ? 'late' : 'fine';
  return { name, state, lastRunAt: isoOrNull(lastRunAt), waitingSince: isoOrNull(waiting), failure };
}
