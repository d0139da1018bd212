import { presets } from '@huiyin/shared/domain/permissions';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { bookOf } from '../language/language.ts';

export const isPreset = (role: string): role is keyof typeof presets => Object.hasOwn(presets, role);

/** What a role is called: a preset in the language of the console, an own role by the name the site gave it. */
export const calledRole = (role: string, name: string | null | undefined): string =>
  isPreset(role) ? bookOf(shell).roles[role] : (name ?? '…');
