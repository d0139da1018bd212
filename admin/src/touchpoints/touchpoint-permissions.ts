import { touchpoints } from '@huiyin/shared/i18n/admin/touchpoints';
import { permissionGroup } from '../permission-group.ts';

export const touchpointPermissions = permissionGroup(
  { 'touchpoints.change': ['site.read', 'surveys.read'] },
  (read) => read(touchpoints).permissionGroup,
);
