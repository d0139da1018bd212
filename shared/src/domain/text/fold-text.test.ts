import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

it.each([
  ['İstanbul ISTANBUL ıstanbul', 'istanbul istanbul istanbul'],
  ['Straße STRASSE GROẞ', 'strasse strasse gross'],
  ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
  ['Nguyễn Đặng', 'nguyen dang'],
  ['Łódź Ærø Œuvre', 'lodz aero oeuvre'],
  ['Ёлка ЙОД', 'елка иод'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد مـحـمد أحمد علی', 'محمد محمد احمد علي'],
  ['می\u200cخواهم', 'ميخواهم'],
  ['ＦＵＬＬ ＃１２', 'full #12'],
  ['ｶﾞｿﾘﾝ が か\u3099', 'ガソリン が が'],
  ['배송 \u1107\u1162', '배송 배'],
  ['٤٢ ۴۲ ४२ ๔๒ ၄၂ 𝟜𝟚', '42 42 42 42 42 42'],
  ['ที่อยู่ หนู', 'ที่อยู่ หนู'],
  ['हिन्दी', 'हिन्दी'],
  ['so\u00adft ❤\ufe0f 1️⃣', 'soft ❤ 1'],
])('%j is compared as %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('gives every digit there is its value', () => {
  const codes = Array.from({ length: 0x11_0000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);
  const digits = codes.map((code) => String.fromCodePoint(code)).filter((one) => /\p{Nd}/u.test(one));
  expect(digits.map(foldText).join('')).toBe('0123456789'.repeat(digits.length / 10));
});

it('leaves as it is what was folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
