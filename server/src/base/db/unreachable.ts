import { Problem } from '../problem.ts';

/** The database server did not answer. What it was asked to write may be stored or not: the same may be sent again. */
export class Unreachable extends Problem {
  constructor(cause: unknown) {
    super('busy', { retryAfterSeconds: 5, cause });
  }
}
