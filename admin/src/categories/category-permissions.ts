import { categories } from '@huiyin/shared/i18n/admin/categories';
import { permissionGroup } from '../permission-group.ts';

export const categoryPermissions = permissionGroup(
  { 'categories.change': ['site.read'] },
  (read) => read(categories).permissionGroup,
);
