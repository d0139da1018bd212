const cjk = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Bopomofo}\\u30fc]';
const emoji = '[[\\p{Extended_Pictographic}\\p{Regional_Indicator}]--\\p{Emoji_Modifier}]';
// A run of a script written without spaces, a word of any other script, or one emoji.
const tokens = new RegExp(`${cjk}+|[[\\p{L}\\p{N}]--${cjk}][[\\p{L}\\p{N}\\p{M}]--${cjk}]*|${emoji}`, 'gv');
const startsRun = new RegExp(`^${cjk}`, 'v');
const startsEmoji = new RegExp(`^${emoji}`, 'v');
const variationSelectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/**
 * The text to put into an FTS5 table (tokenizer unicode61): NFKC, lower case, every character of a Chinese, Japanese or
 * Korean run as the start of a bigram, other words whole, an emoji as its code (skin tone and variation left out).
 * @example indexText('物流慢 👍🏽 Refund') // '物流 流慢 慢 u1f44d refund'
 */
export function indexText(s: string): string {
  return readTokens(s)
    .map((token) => (startsRun.test(token) ? bigrams(token, true) : word(token)))
    .join(' ');
}

/**
 * The FTS5 match string that finds texts made by {@link indexText}, every part quoted and all of them required:
 * exact for a run of two characters and more, a prefix for one character, whole for other words.
 * @returns null when there is nothing to look for; an empty match string is an error in FTS5
 * @example matchQuery('退款慢 refund') // '"退款 款慢" AND "refund"'
 */
export function matchQuery(q: string): string | null {
  const parts = readTokens(q).map((token) => (startsRun.test(token) ? matchRun(token) : `"${word(token)}"`));
  return parts.length > 0 ? parts.join(' AND ') : null;
}

function readTokens(s: string): string[] {
  return s.normalize('NFKC').toLowerCase().replace(variationSelectors, '').match(tokens) ?? [];
}

function word(token: string): string {
  return startsEmoji.test(token) ? `u${token.codePointAt(0)!.toString(16)}` : token;
}

function matchRun(run: string): string {
  const phrase = bigrams(run, false);
  return phrase === '' ? `"${run}"*` : `"${phrase}"`;
}

/** 'AB BC' of ABC, and 'AB BC C' where every character must start a token. */
function bigrams(run: string, withLast: boolean): string {
  let text = '';
  let before = '';
  for (const character of run) {
    if (before !== '') text += text === '' ? before + character : ` ${before}${character}`;
    before = character;
  }
  if (!withLast) return text;
  return text === '' ? before : `${text} ${before}`;
}
