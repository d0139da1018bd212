/** SHA-256 as hex. */
export async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text in UTF-8, as hex. */
export const hashText = (text: string): Promise<string> => hashBytes(new TextEncoder().encode(text));
