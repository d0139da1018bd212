import { shell } from '@huiyin/shared/i18n/admin/shell';
import { isConflict, isInvalid } from '../api/problem.ts';
import { bookOf } from './language.ts';
import { listOf } from './list-of.ts';

/** A sentence for people, made from the problem's code; what is no problem of ours is an unknown fault. */
export function problemText(error: unknown): string {
  const { problems, conflictBy, invalidIn } = bookOf(shell);
  if (isConflict(error) && error.by) return conflictBy(error.by);
  if (isInvalid(error) && error.errors.length) return invalidIn(listOf(error.errors.map(({ field }) => field)));
  const code = error instanceof Error && 'code' in error ? String(error.code) : unknown();
  return code in problems ? problems[code as keyof typeof problems] : problems.internal;
}

/** The same beside a form, in which what was typed still stands. */
export function problemTextKept(error: unknown): string {
  if (!isConflict(error)) return problemText(error);
  const { conflict, conflictBy } = bookOf(shell).kept;
  return error.by ? conflictBy(error.by) : conflict;
}

/** Whatever else went wrong while there is no network is for want of it. */
const unknown = (): string => (navigator.onLine ? 'internal' : 'offline');
