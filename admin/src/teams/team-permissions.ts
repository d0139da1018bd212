import { teams } from '@huiyin/shared/i18n/admin/teams';
import { permissionGroup } from '../permission-group.ts';

export const teamPermissions = permissionGroup(
  { 'teams.change': ['people.read'] },
  (read) => read(teams).permissionGroup,
);
