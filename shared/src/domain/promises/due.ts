import type { PolicyRow, PromiseKind } from './policy.ts';

const minuteMs = 60_000;

/**
 * When a promise is due whose clock began to run, on the calendar clock.
 * @param since ms UTC
 * @returns ms UTC; null where the row promises nothing of that kind
 * @example due({ promises: { reply: 60 } }, 'reply', 0) // 3600000
 */
export function due({ promises }: PolicyRow, kind: PromiseKind, since: number): number | null {
  const minutes = promises[kind];
  return minutes === undefined ? null : since + minutes * minuteMs;
}

/** Why something is due when it is: a moment, and the spans that counted after it, ms each. `from` and `due` are ms UTC. */
export interface DueSum {
  readonly from: number;
  readonly spans: readonly { readonly from: number; readonly ms: number }[];
  readonly due: number;
}

/**
 * The due time of a clock as a sum, whatever the policy has become since. Both arguments are ms UTC.
 * @example explainDue(0, 3600000) // { from: 0, spans: [{ from: 0, ms: 3600000 }], due: 3600000 }
 */
export function explainDue(since: number, dueAt: number): DueSum {
  return { from: since, spans: [{ from: since, ms: dueAt - since }], due: dueAt };
}

/** How much time is left until a due time, ms; negative by how much it is overdue. Both arguments are ms UTC. */
export function timeLeft(dueAt: number, now: number): number {
  return dueAt - now;
}

/** Whether a due time has passed; at the very instant it has not. Both arguments are ms UTC. */
export function isOverdue(dueAt: number, now: number): boolean {
  return timeLeft(dueAt, now) < 0;
}
