import { shell } from '@huiyin/shared/i18n/admin/shell';
import type { Role } from '../api/session.ts';
import { language } from '../language/language.ts';
import type { Choice } from '../ui/ui-select.ts';

const all: readonly Role[] = ['owner', 'manager', 'agent', 'viewer'];

/** The roles by name, from most to least; keys cannot be owners. */
export function roleChoices(roles: readonly Role[] = all): Choice<Role>[] {
  const names = shell[language()].roles;
  return roles.map((value) => ({ value, label: names[value] }));
}
