import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { staffLimits } from '../limits.ts';
import { foldText } from './fold-text.ts';
import { choiceTerm, endsInCode, indexText, matchQuery, scopedMatch, scopedTerms } from './search-terms.ts';

const database = new DatabaseSync(':memory:');
database.exec(
  `CREATE VIRTUAL TABLE texts USING fts5(text, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2")`,
);
const insert = database.prepare('INSERT INTO texts (text) VALUES (?)');
const matching = database.prepare('SELECT count(*) AS n FROM texts WHERE text MATCH ?');
const forget = (): void => database.exec('DELETE FROM texts');
const [site, elsewhere] = ['0190a0b0-0000-7000-8000-0000000000ab', '0190a0b0-0000-7000-8000-0000000000cd'] as const;
const store = (terms: string): unknown => insert.run(scopedTerms(site, terms));
const isMatched = (match: string, of: string = site): boolean => matching.get(scopedMatch(of, match))!['n'] !== 0;
const isFound = (q: string): boolean => isMatched(matchQuery(q)!);

beforeEach(forget);
afterAll(() => database.close());

describe('text to index', () => {
  it.each([
    ['ABC of 物流慢', 'abc of 物流 流慢 慢'],
    ['慢', '慢'],
    ['𠮷野家', '𠮷野 野家 家'],
    ['ｶﾞｿﾘﾝ ラーメン', 'ガソ ソリ リン ン ラー ーメ メン ン'],
    ['배송 느림', '배송 송 느림 림'],
    ['iPhone17手机', 'iphone17 手机 机'],
    ['ＦＵＬＬ width', 'full width'],
    ['café İstanbul', 'cafe istanbul'],
    ['👍🏽 👍 ❤️', 'u1f44d u1f44d u2764'],
    ['葛\u{e0100}城', '葛城 城'],
    ['ขอคืน', 'ขอ อค ค\u{f0e37} \u{f0e37}น น'],
    ['SO-12', 'so 12 so12'],
    ['call 138 0013', 'call 138 0013 \ue0003100831'],
    ['a@b.example', 'a b example'],
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
    ['退款 refun', '"退款" AND "refun"*'],
    ['late late late', '"late" AND "late"*'],
    ['" OR NEAR( * col:', '"or" AND "near" AND "col"*'],
    ["don't", '"don t"*'],
    ['a', '"a"'],
    ['plan a', '"plan" AND "a"*'],
    ['zhang.li@shop.example', '"zhang li shop example"*'],
    ['Refunds', '("refunds"* OR "refund")'],
    ['parties are late', '("parties" OR "partie" OR "party") AND "are" AND "late"*'],
    ['boxes', '("boxes"* OR "boxe" OR "box")'],
    ['status process this', '"status" AND "process" AND "this"*'],
    ['12', '"12"'],
    ['8000', '("8000"* OR "\ue0000008"*)'],
    ['SO-12', '("so 12"* OR "so12"*)'],
    ['👍🏿', '"u1f44d"'],
  ])('%j matches as %j', (q, match) => {
    expect(matchQuery(q)).toBe(match);
  });

  it.each(['', '   ', '"', '!?。', '\u0301', '\ufe0f'])('%j without a term has nothing to match', (q) => {
    expect(matchQuery(q)).toBeNull();
  });

  it.each<[text: string, finding: string[], not: string[]]>([
    [
      'zhang.li@shop.example',
      [
        'zhang.li@shop.example',
        'ZHANG.LI@SHOP.EXAMPLE',
        'zhang.li',
        'zhang',
        'zha',
        'shop.example',
        'zhang.l',
        'li@sh',
      ],
      ['li.zhang', 'zhang@shop.example', 'hang'],
    ],
    [
      '+86 138-0013-8000',
      [
        '13800138000',
        '138 0013 8000',
        '+8613800138000',
        '008613800138000',
        '8000',
        '38000',
        '138-0013',
        '(138) 0013.8000',
      ],
      ['13800138001', '3800', '800', '+86 139 0013 8000'],
    ],
    ['020 7946 0018', ['020 7946 0018', '02079460018', '+44 20 7946 0018', '+44 (0)20 7946 0018', '0018'], ['9460']],
    ['+44 (0)20 7946 0018', ['020 7946 0018', '+442079460018', '2079460018'], ['1020 7946 0018']],
    ['٠١٢٣ ٤٥٦٧', ['01234567', '4567', '٤٥٦٧'], ['0123 4568']],
    [
      'Order SO-2026-00123 is late',
      ['SO-2026-00123', 'so202600123', '2026-00123', '00123', 'SO-2026', 'SO-2'],
      ['2026-00124'],
    ],
    ['so202600123', ['SO-2026-00123', 'SO202600123', '00123'], ['SO-2026-00124']],
    ['bought 3, paid 12345 2026', ['12345', '2345', '2026', '12345 2026'], ['2346', '6']],
    ['Where are my refunds', ['Refunds', 'refun', 'REFUND', 'where refun', 'my ref'], ['wher refunds', 'efunds']],
    ['a refund', ['Refunds', 'refun', 'refunds a'], ['refunded']],
    ['สินค้ายังไม่มาถึงเลยค่ะ', ['ยังไม่', 'สินค้า', 'มาถึง', 'ค่ะ', 'ไม่มา', 'ย'], ['ถึงมา', 'สินค่า']],
    ['ນ້ຳບໍ່ໄຫຼ', ['ບໍ່', 'ນ້ຳ', 'ໄຫຼ'], ['ໄຫບ']],
    ['ទំនិញ\u200bមិនទាន់\u200bមកដល់', ['មិនទាន់', 'ទំនិញមិន', 'មកដល់'], ['ដល់មក']],
    ['ပစ္စည်းမရောက်သေးပါ', ['မရောက်', 'ပစ္စည်း', 'သေးပါ'], ['ပါသေး']],
    ['ᦟᦲᧉ ᦶᦎᧈᦵ', ['ᦟᦲᧉ', 'ᦲ', 'ᦎᧈ'], ['ᦟᧉ']],
    ['שָׁלוֹם עוֹלָם', ['שלום', 'שלו', 'שָׁלוֹם'], ['לום']],
    ['قال مُحَمَّدٌ', ['محمد', 'محم', 'مـحـمد'], ['حمد']],
    ['हिन्दी में', ['हिन्दी', 'हिन'], ['हन्दी']],
    ['Nguyễn Thị Ánh', ['nguyen thi anh', 'Nguyễn', 'NGUYỄN ánh'], ['guyen']],
    ['IŞIK İzmir ısı', ['ışık', 'isik', 'izmir', 'ISI', 'isi', 'IŞI'], []],
    ['Große Straße', ['GROSSE', 'strasse', 'große', 'STRAẞE'], []],
    ['ΟΔΥΣΣΕΥΣ', ['οδυσσεύς', 'οδυσσευσ', 'οδυσ'], []],
    ['ｶﾞｿﾘﾝ ＳＯＮＹ', ['ガソリン', 'ソリ', 'sony', 'ｿﾘ'], []],
    ['so happy 👍🏽', ['👍', '👍🏿', 'happy 👍'], ['👎']],
  ])('on %j finds it by what people type', (text, finding, not) => {
    store(indexText(text));
    expect(finding.filter((q) => !isFound(q))).toEqual([]);
    expect(not.filter((q) => isFound(q))).toEqual([]);
  });

  it.each([
    ['Han', ['物', '流', '很', '慢', '𠮷']],
    ['Kana', ['か', 'が', 'カ', 'ー', 'ｶﾞ']],
    ['Hangul', ['배', '송', '느', '림']],
    ['Thai', ['ก', 'ที่', 'น้ำ', 'กุ้', 'เ', 'ๆ']],
    ['Lao', ['ກ', 'ນ້ຳ', 'ບໍ່', 'ຫຼ']],
    ['Khmer', ['ក', 'ទំ', 'ន្តិ', 'ញ៉ាំ']],
    ['Myanmar', ['မ', 'စ္စ', 'ည်း', 'ေရာက်']],
    ['Tai Tham', ['ᨾ', 'ᩮᩢ', 'ᨯ᩠ᨿ']],
    ['New Tai Lue', ['ᦟ', 'ᦲ', 'ᧉ']],
    ['all of these', ['慢', 'が', '느', 'ที่', 'ນ້ຳ', 'ទំ', 'ည်း']],
  ])('in %s finds exactly the texts that hold its characters side by side', (_, characters) => {
    const written = fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(written, written, (text, q) => {
        forget();
        store(indexText(text));
        expect(isFound(q)).toBe(foldText(text).includes(foldText(q)));
      }),
    );
  });

  it.each<[label: string, text: string, finding: string[], not: string[]]>([
    [
      'Payment or refund\n付款或退款',
      'They took it twice',
      [
        'payment',
        'Payment or refund',
        'pay',
        'refunds',
        '退款',
        '付款或退款',
        '退款 twice',
        'twice refund',
        'TWICE PAYM',
      ],
      ['退款慢', 'payment late', 'ayment', 'pay twice', 'fund', '款付', 'chosen', 'category', 'p_1'],
    ],
    ['ยังไม่มาถึง\nΔÉMODÉ', 'late', ['ไม่มา', 'δemode', 'ไม่มา late'], ['ถึงมา']],
    ['商品与描述不符或者质量存在问题需要退换货', 'x', ['商品与描述不符或者质量存在问题需要退换货', '退换'], ['换退']],
  ])('called %j finds what was chosen so', (label, text, finding, not) => {
    const term = choiceTerm('category', 'p_1');
    const called = [{ term, words: indexText(label) }];
    const isFoundSo = (q: string): boolean => isMatched(matchQuery(q, called)!);
    store(`${indexText(text)} ${term}`);
    expect(finding.filter((q) => !isFoundSo(q))).toEqual([]);
    expect(not.filter((q) => isFoundSo(q))).toEqual([]);
    forget();
    for (const other of [choiceTerm('wish', 'p_1'), choiceTerm('category', 'p'), choiceTerm('category', 'p/1')])
      store(`${indexText(text)} ${other}`);
    expect(finding.filter((q) => isFoundSo(q))).toEqual([]);
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: staffLimits.search }),
    fc.string({ unit: fc.constantFrom(...'ab1 2-.@()"*สิ慢ﷺß👍'), maxLength: staffLimits.search }),
  );

  it('is taken by FTS5, whatever was typed, and finds the text that is just that', () => {
    fc.assert(
      fc.property(anything, (q) => {
        if (matchQuery(q) === null) return;
        forget();
        store(indexText(q));
        expect(isFound(q)).toBe(true);
        expect(isMatched(matchQuery(q, [], 'whole')!)).toBe(true);
        expect(isMatched(matchQuery(q)!, elsewhere)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['refund', false],
    ['退款慢', false],
    ['late zhang.li@shop.example', true],
    ['SO-2026-00123', true],
    ['SO-2026 late', false],
    ['', false],
  ])('%j ends in a code: %j', (q, ends) => expect(endsInCode(q)).toBe(ends));

  it('stays of a size, whatever was typed and however much is called so', () => {
    const many = Array.from({ length: 500 }, (_, i) => ({ term: choiceTerm('wish', `w${i}`), words: 'a b 1 2 สิ 慢' }));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 2-.สิ慢ﷺ㌀哈'), minLength: 200, maxLength: 200 }), (q) => {
        const match = matchQuery(q, many) ?? '';
        expect(match.length).toBeLessThan(40_000);
        for (const [phrase] of match.matchAll(/"[^"]*"/g)) expect(phrase.split(' ').length).toBeLessThanOrEqual(16);
      }),
    );
  });
});
