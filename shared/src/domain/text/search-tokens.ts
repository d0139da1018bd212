// Scripts without spaces between words: Chinese, Japanese, Korean, and those Unicode breaks into lines as South-East Asian.
const unspacedScripts =
  'Han Hiragana Katakana Hangul Bopomofo Thai Lao Khmer Myanmar Tai_Le New_Tai_Lue Tai_Tham Tai_Viet Ahom'.split(' ');
const unspaced = `[[${unspacedScripts.map((name) => `\\p{Script=${name}}`).join('')}\\u30fc]&&[\\p{L}\\p{N}\\p{M}]]`;
const emoji = '[[\\p{Extended_Pictographic}\\p{Regional_Indicator}]--\\p{Emoji_Modifier}]';
const word = `[[\\p{L}\\p{N}]--${unspaced}][[\\p{L}\\p{N}\\p{M}]--${unspaced}]*`;
const tokens = new RegExp(`(?<run>${unspaced}+)|(?<emoji>${emoji})|${word}`, 'gv');
const joiner = /^[-._@+/'’]$/;

/** A piece of a folded text. */
export interface Token {
  /** `run`: characters of scripts without spaces. */
  kind: 'run' | 'emoji' | 'word';
  text: string;
  /** What stands between it and the token before. */
  gap: string;
}

/** The tokens of a folded text; words with one character and no space between them come together, all others alone. */
export function tokenGroups(folded: string): Token[][] {
  const groups: Token[][] = [];
  let before: Token | undefined;
  let end = 0;
  for (const { 0: text, index, groups: named } of folded.matchAll(tokens)) {
    const kind = named!['run'] ? 'run' : named!['emoji'] ? 'emoji' : 'word';
    const token: Token = { kind, text, gap: folded.slice(end, index) };
    end = index + text.length;
    if (before?.kind === 'word' && kind === 'word' && joiner.test(token.gap)) groups.at(-1)!.push(token);
    else groups.push([token]);
    before = token;
  }
  return groups;
}
