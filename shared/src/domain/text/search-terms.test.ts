import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexText, matchQuery } from './search-terms.ts';

describe('text to index', () => {
  it.each([
    ['ABC of 物流慢', 'abc of 物流 流慢 慢'],
    ['慢', '慢'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['ｶﾞｿﾘﾝ ラーメン', 'ガソ ソリ リン ン ラー ーメ メン ン'],
    ['배송 느림', '배송 송 느림 림'],
    ['iPhone17手机', 'iphone17 手机 机'],
    ['ＦＵＬＬ width', 'full width'],
    ['café İstanbul', 'café i̇stanbul'],
    ['👍🏽 👍 ❤️', 'u1f44d u1f44d u2764'],
    ['葛\u{e0100}城', '葛城 城'],
    ['"; -- !?。，', ''],
  ])('of %j is %j', (text, indexed) => {
    expect(indexText(text)).toBe(indexed);
  });
});

describe('a query', () => {
  it.each([
    ['退款', '"退款"'],
    ['退款慢', '"退款 款慢"'],
    ['物', '"物"*'],
    ['refund 退款', '"refund" AND "退款"'],
    ['" OR NEAR( * col:', '"or" AND "near" AND "col"'],
    ["don't", '"don" AND "t"'],
    ['👍🏿', '"u1f44d"'],
  ])('%j matches as %j', (q, match) => {
    expect(matchQuery(q)).toBe(match);
  });

  it.each(['', '   ', '"', '!?。', '\u0301', '\ufe0f'])('%j without a term has nothing to match', (q) => {
    expect(matchQuery(q)).toBeNull();
  });

  it('finds exactly the texts that hold its characters side by side', () => {
    const han = fc.string({ unit: fc.constantFrom('物', '流', '很', '慢', '𠮷'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(han, han, (text, q) => {
        expect(phraseFound(indexText(text), matchQuery(q)!)).toBe(text.includes(q));
      }),
    );
  });

  it('holds no quote inside its parts, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (q) => {
        const match = matchQuery(q);
        if (match !== null) expect(match).toMatch(/^"[^"]+"\*?( AND "[^"]+"\*?)*$/);
      }),
    );
  });
});

/** What FTS5 does with one quoted part: its words in a row, the last one a prefix after a star. */
function phraseFound(indexed: string, part: string): boolean {
  const words = part.replace(/["*]/g, '');
  return part.endsWith('*') ? ` ${indexed}`.includes(` ${words}`) : ` ${indexed} `.includes(` ${words} `);
}
