import { Problem } from '../problem.ts';

/** The database server did not answer. What it was asked to write may be stored or not: the same may be sent again. */
export class Unreachable extends Problem {
  /** Whether it was there and gave no answer in time. */
  readonly isLate: boolean;

  constructor(cause: unknown) {
    super('busy', { retryAfterSeconds: 5, cause });
    this.isLate = cause instanceof Error && cause.name === 'TimeoutError';
  }
}
