import { shell } from '@huiyin/shared/i18n/admin/shell';
import { roles } from '@huiyin/shared/domain/roles';
import type { Role } from '../api/session.ts';
import { bookOf } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';

/** The roles by name, from most to least; keys cannot be owners. */
export function roleChoices(offered: readonly Role[] = roles): Choice<Role>[] {
  const names = bookOf(shell).roles;
  return offered.map((value) => ({ value, label: names[value] }));
}
