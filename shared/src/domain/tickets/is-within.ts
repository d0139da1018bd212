/**
 * Whether a category is another one or stands below it.
 * @param category `parent/child` or `parent`; null, where none was chosen, is within none
 * @example isWithin('delivery/late', 'delivery') // true
 */
export function isWithin(category: string | null, other: string): boolean {
  return category !== null && `${category}/`.startsWith(`${other}/`);
}
