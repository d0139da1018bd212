import { shell } from '@huiyin/shared/i18n/admin/shell';
import { language } from './language.ts';

/** A sentence for people, made from the problem's code; what is no problem of ours is an unknown fault. */
export function problemText(error: unknown): string {
  const { problems } = shell[language()];
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal';
  return code in problems ? problems[code as keyof typeof problems] : problems.internal;
}
