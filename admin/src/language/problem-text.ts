import { shell } from '@huiyin/shared/i18n/admin/shell';
import { isConflict } from '../api/problem.ts';
import { language } from './language.ts';

/** A sentence for people, made from the problem's code; what is no problem of ours is an unknown fault. */
export function problemText(error: unknown): string {
  const { problems, conflictBy } = shell[language()];
  if (isConflict(error) && error.by) return conflictBy(error.by);
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
  return code in problems ? problems[code as keyof typeof problems] : problems.internal;
}
