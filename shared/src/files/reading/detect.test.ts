import { describe, expect, it } from 'vitest';
import { detectEncoding } from './detect-encoding.ts';
import { detectFormat } from './detect-format.ts';
import { detectSeparator, saidSeparator } from './detect-separator.ts';
import { decodeText } from './decode-text.ts';
import { bytes, collect, encoded, file } from './source.test-data.ts';
import { sourceOf } from './source.ts';

const hex = (digits: string) =>
  sourceOf(
    'a',
    Uint8Array.from(digits.match(/../g)!, (pair) => Number.parseInt(pair, 16)),
  );
const lines = (line: string) => hex(`${line}0d0a`.repeat(6));

describe('the encoding of a text', () => {
  it.each([
    ['utf-8', lines('e5a5bde8af84')],
    ['utf-8', hex('41420a')],
    ['utf-16le', hex('fffe610062000a00')],
    ['utf-16be', hex('feff00610062000a')],
    ['utf-16le', hex(`${'610062000a00'.repeat(20)}`)],
    // 服务态度很好，送得很快，下次还会再来
    ['gb18030', lines('b7fecef1ccacb6c8badcbac3a3accbcdb5c3badcbfeca3accfc2b4cebbb9bbe1d4d9c0b4')],
    // 服務態度很好，送得很快，下次還會再來
    ['big5', lines('aa41b0c8ba41abd7abdca66ea141b065b16fabdca7d6a141a455a6b8c1d9b77ca641a8d3')],
    // 対応がとても丁寧で、大変満足しています。
    ['shift_jis', lines('91ce899e82aa82c682c482e0929a944a82c5814191e595cf969e91ab82b582c482a282dc82b78142')],
    // 매우 만족합니다. 배송이 빨라서 좋았어요
    ['euc-kr', lines('b8c5bfec20b8b8c1b7c7d5b4cfb4d92e20b9e8bcdbc0cc20bba1b6f3bcad20c1c1bed2beeebfe4')],
    // Schöne Grüße, größtenteils zufrieden; très déçu
    [
      'windows-1252',
      lines('536368f66e65204772fcdf652c206772f6df74656e7465696c73207a756672696564656e3b207472e8732064e9e775'),
    ],
    // Всё хорошо, спасибо за быструю доставку и привет
    [
      'windows-1251',
      lines('c2f1b820f5eef0eef8ee2c20f1efe0f1e8e1ee20e7e020e1fbf1f2f0f3fe20e4eef1f2e0e2eaf320e820eff0e8e2e5f2'),
    ],
  ])('%s is found', async (encoding, source) => expect(await detectEncoding(source)).toBe(encoding));

  it.each([
    ['windows-1250', 'Bardzo długo czekałem na odpowiedź, obsługa była niemiła'],
    ['windows-1253', 'Πολύ ευχαριστημένος από την εξυπηρέτηση, Άψογα, θα ξαναέρθω'],
    ['windows-1254', 'Çok memnun kaldım, teşekkür ederim. Kargo geç geldi, paket yırtıktı'],
    ['windows-1255', 'השירות היה מצוין והמשלוח הגיע בזמן, תודה רבה'],
    ['windows-1256', 'الخدمة ممتازة جدا وصل الطلب في الوقت المحدد شكرا لكم'],
    ['windows-874', 'บริการดีมาก ส่งของเร็ว ประทับใจมากครับ'],
    ['koi8-r', 'Очень доволен обслуживанием, спасибо за быструю доставку'],
    ['euc-jp', '対応がとても丁寧で、大変満足しています。'],
  ])('%s is found, and gives what was written', async (encoding, line) => {
    const text = `${line}\r\n`.repeat(6);
    const source = sourceOf('a', encoded(text, encoding));
    expect(await detectEncoding(source)).toBe(encoding);
    expect((await collect(decodeText(source, encoding))).join('')).toBe(text);
  });

  it.each([
    ['windows-1257', 'Labai patenkintas aptarnavimu, ačiū. Prekė atkeliavo greičiau'],
    ['windows-1258', 'Giao hàng nhanh, giá tôt'],
  ])('%s is read when somebody says so', async (encoding, line) =>
    expect((await collect(decodeText(sourceOf('a', encoded(line, encoding)), encoding))).join('')).toBe(line),
  );

  it('is looked for over the whole of it, where only the end has accents', async () => {
    const late = new Uint8Array(200_003).fill(0x61);
    late.set([0xe9, 0x0a], 200_000);
    expect(await detectEncoding(sourceOf('a', late))).toBe('windows-1252');
  });

  it('that does not fit is refused at the first byte that it does not know', async () =>
    expect(collect(decodeText(lines('e9e8'), 'utf-8'))).rejects.toMatchObject({ reason: 'wrong_encoding' }));
});

describe('what divides cells', () => {
  it.each([
    ['a,b\n1,2\n3,4', ','],
    ['a;b\n1,5;2\n3,7;4', ';'],
    ['a\tb\n1, x\t2\n', '\t'],
    ['a|b\n1|2', '|'],
    ['"a;b;c",d\n"1;2;3",4', ','],
    ['only\none\ncolumn', ','],
    ['', ','],
  ])('in %j is %j', (text, separator) => expect(detectSeparator(text)).toBe(separator));

  it('may be said in the first line', () =>
    expect([saidSeparator('sep=;\r\na;b'), saidSeparator('a;b')]).toEqual([';', null]));
});

describe('a file', () => {
  it.each([
    ['', 'empty'],
    ['%PDF-1.7', 'other_format'],
    ['<!DOCTYPE html><table>', 'other_format'],
    ['<?xml version="1.0"?><rss/>', 'other_format'],
  ])('that begins with %j is %s', async (text, reason) =>
    expect(detectFormat(file(text))).rejects.toMatchObject({ reason }),
  );

  it('of the old Excel is named so', async () =>
    expect(detectFormat(hex('d0cf11e0a1b11ae1'))).rejects.toMatchObject({ reason: 'old_workbook' }));

  it.each([
    ['a,b', 'csv'],
    ['{"a":1}', 'ndjson'],
    ['<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'spreadsheetml'],
  ])('that begins with %j is %s', async (text, format) =>
    expect(await detectFormat(sourceOf('x', bytes(text)))).toBe(format),
  );
});
