// Storage cuts text at U+0000 and aborts on a lone surrogate inside JSON; with the u flag \p{Cs} matches only lone ones.
const unstorable = /[\0\p{Cs}]/u;

/**
 * Whether text can be stored unchanged: no U+0000 and no lone surrogate. The contract refuses what cannot.
 * @example isStorable('\ud83d') // false, half an emoji
 */
export function isStorable(s: string): boolean {
  return !unstorable.test(s);
}

/**
 * Text made storable: U+0000 removed and each lone surrogate replaced by U+FFFD, for a client that would rather
 * send a damaged character than be refused (a browser's maxlength can cut an emoji in half).
 * @example cleanText('ok\ud83d') // 'ok\ufffd'
 */
export function cleanText(s: string): string {
  return isStorable(s) ? s : s.replace(/\0/g, '').replace(/\p{Cs}/gu, '\ufffd');
}
