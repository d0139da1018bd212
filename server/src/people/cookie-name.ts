/** The name of a cookie of ours; `__Host-` wherever the browser allows it. */
export function cookieName(publicUrl: string, name: string): string {
  return publicUrl.startsWith('https:') ? `__Host-${name}` : name;
}
