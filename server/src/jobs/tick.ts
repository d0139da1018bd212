import type { Deps, Mailer } from '../base/deps.ts';
import { sendDueMail } from '../base/outbox/send-due-mail.ts';
import { copiesOfReplies } from '../threads/copies-of-replies.ts';
import { indexAgain } from '../threads/index-again.ts';
import { dueNow } from '../tickets/made-ahead.ts';

/** Everything that is due by now; may run in several processes at once, and may be cut off anywhere. */
export async function tick(deps: Deps, mailer: Mailer | null): Promise<void> {
  await dueNow(deps);
  await indexAgain(deps);
  if (mailer) await sendDueMail(deps, mailer, copiesOfReplies(deps));
}

/** Ticks again and again, a second after the last one ended. Gives a function that stops and waits for the running one. */
export function startTicking(deps: Deps, mailer: Mailer | null): () => Promise<void> {
  const everyMs = 1000;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout>;
  let running: Promise<void> = Promise.resolve();
  const next = () => {
    running = tick(deps, mailer)
      .catch((error: unknown) => deps.log.error('tick.failed', error))
      .then(() => {
        if (!stopped) timer = setTimeout(next, everyMs);
      });
  };
  next();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
