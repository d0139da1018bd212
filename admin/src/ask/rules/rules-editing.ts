import type { Rules } from '@huiyin/shared/contract/asking';
import type { AskBook } from '@huiyin/shared/i18n/admin/ask';
import type { Faults } from '../faults.ts';

/** The rules while they are changed. */
export interface RulesEditing {
  readonly rules: Rules;
  readonly words: AskBook;
  readonly faults: Faults;
  readonly disabled: boolean;
  set(change: Partial<Rules>): void;
}
