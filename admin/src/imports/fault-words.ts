import { imports } from '@huiyin/shared/i18n/admin/imports';
import { importing } from '@huiyin/shared/i18n/admin/importing';
import { bookOf } from '../language/language.ts';
import type { ReadingFault } from './reading/reading-fault.ts';

/** Why a file cannot be read, and what to do. */
export function unreadableWords(file: string, fault: Exclude<ReadingFault, { choice: string }>): string {
  const { unreadable } = bookOf(importing);
  const why = 'value' in fault ? bookOf(imports).unreadable[fault.reason](fault.value) : unreadable[fault.reason];
  return unreadable.why(file, why);
}

/** Why a file cannot be read as it was chosen. */
export function choiceFault(choice: string): string {
  const { faults } = bookOf(importing);
  return choice in faults ? faults[choice as keyof typeof faults] : faults.other;
}
