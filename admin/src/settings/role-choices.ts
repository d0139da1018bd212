import { roles as rolesBook } from '@huiyin/shared/i18n/admin/roles';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { isolated } from '@huiyin/shared/domain/text/direction';
import { holdsAll, permissionsOf, type Permission } from '@huiyin/shared/domain/permissions';
import { roles } from '@huiyin/shared/domain/roles';
import type { OwnRole } from '../api/roles.ts';
import { number } from '../language/formats.ts';
import { bookOf } from '../language/language.ts';
import { calledRole, isPreset } from '../shell/called-role.ts';
import type { Choice } from '../ui/ui-select.ts';

/** What a role that is held allows; nothing as long as the own roles are not known. */
export const allowedBy = (role: string, own: readonly OwnRole[]): readonly Permission[] =>
  permissionsOf(role, own.find(({ id }) => id === role)?.permissions ?? null);

/** What a role is called, among the site's own. */
export const roleName = (role: string, own: readonly OwnRole[]): string =>
  calledRole(role, own.find(({ id }) => id === role)?.name);

/** What a role is for, in one line. */
export function roleHint(role: string, own: readonly OwnRole[]): string {
  if (isPreset(role)) return bookOf(settings).people.roleTexts[role];
  const { length } = allowedBy(role, own);
  return bookOf(rolesBook).count(length, number(length));
}

/** The wanted one of the choices, or the last, which allows least of the presets or is an own one. */
export const chosenOf = (choices: readonly Choice[], wanted: string): string =>
  choices.some(({ value }) => value === wanted) ? wanted : (choices.at(-1)?.value ?? '');

/** The roles that somebody may give, from most to least, then the own ones; `held`, if given, is there whatever it allows. */
export function roleChoices(own: readonly OwnRole[], may: readonly Permission[], held?: string): Choice[] {
  return [...roles, ...own.map(({ id }) => id)]
    .filter((role) => role === held || holdsAll(may, allowedBy(role, own)))
    .map((value) => ({ value, label: isolated(roleName(value, own)) }));
}
