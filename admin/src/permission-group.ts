import type { Permission } from '@huiyin/shared/domain/permissions';
import type { Book } from '@huiyin/shared/i18n/admin/book';

/** Gives what a book says in the language shown now. */
type Read = <Words>(book: Book<Words>) => Words;

type Names = Readonly<Partial<Record<Permission, string>>>;

/** Permissions that people read and tick under one heading, in this order. */
export interface PermissionGroup {
  /** Each with what the console reads where it is used: ticked with it. */
  readonly permissions: Readonly<Partial<Record<Permission, readonly Permission[]>>>;
  /** What it is called, and each of them. */
  words(read: Read): { readonly heading: string; readonly permissions: Names };
}

/**
 * Makes a group; the compiler asks for a name of each permission.
 * @example permissionGroup({ 'ideas.read': [], 'ideas.change': ['ideas.read'] }, (read) => read(ideas).permissionGroup)
 */
export const permissionGroup = <P extends Permission>(
  permissions: Readonly<Record<P, readonly Permission[]>>,
  words: (read: Read) => { readonly heading: string; readonly permissions: Names & Readonly<Record<P, string>> },
): PermissionGroup => ({ permissions, words });
