const readWithout = ['Inherited', 'Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic', 'Syriac'];
const accents = `[\\p{M}&&[${readWithout.map((name) => `\\p{Script=${name}}`).join('')}]]`;
// What scripts are read without too, what nobody sees, and the line that stretches Arabic. Vowels of Indian and South-East Asian
// scripts stay; the voicing of Kana is put back.
const unread = new RegExp(`[${accents}--[\\u3099\\u309a]]|\\p{Default_Ignorable_Code_Point}|\\u0640`, 'gv');
const loneVoicing = /[\u3099\u309a]/g;

/** Letters written in more than one way that Unicode keeps apart. */
const oneWay: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  // Persian keyboards and Arabic ones; many write neither the dots of a last yeh nor those of teh marbuta.
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ة: 'ه',
};
const manyWays = new RegExp(`[${Object.keys(oneWay).join('')}]`, 'g');
const digit = /\p{Nd}/u;
const otherDigits = /(?![0-9])\p{Nd}/gu;

/**
 * A text as it is compared: without accents, points and case, one way of writing for each letter, digits as 0–9, wide and
 * half-width forms as plain ones. Whatever can be told apart only by looking closely is the same afterwards.
 * @example foldText('İSTANBUL Straße ΟΔΟΣ ｶﾞｽ ＃１２ ٤') // 'istanbul strasse οδοσ ガス #12 4'
 */
export function foldText(s: string): string {
  return s
    .normalize('NFKD')
    .replace(unread, '')
    .normalize('NFC')
    .replace(loneVoicing, '')
    .toLowerCase()
    .replace(manyWays, (letter) => oneWay[letter]!)
    .replace(otherDigits, plainDigit);
}

/** Unicode has the digits of a script in a row, from zero on. */
function plainDigit(other: string): string {
  const code = other.codePointAt(0)!;
  let before = 0;
  while (digit.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
