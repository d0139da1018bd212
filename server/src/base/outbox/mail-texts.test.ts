import { expect, it } from 'vitest';
import { strangeTags } from '../../../../tests/kit/strange.ts';
import { fill, mailTexts } from './mail-texts.ts';

it.each([
  ['zh-HK', '回覆了您反映的問題'],
  ['zh-CN', '回复了您的投诉'],
  ['en-AU', 'Your complaint'],
  ['ja', 'Your complaint'],
  ['ar-EG', 'Your complaint'],
  [null, 'Your complaint'],
  ...strangeTags.filter((tag) => !tag.startsWith('zh')).map((tag): [string, string] => [tag, 'Your complaint']),
])('a mail to a customer who speaks %s says “%s”', (locale, said) => {
  expect(mailTexts(locale).replySubject).toContain(said);
});

it.each([
  ['zh-CN', 'Camellia', 'Camellia 回复了您的投诉（编号 12）'],
  ['zh-CN', '山茶小铺', '山茶小铺回复了您的投诉（编号 12）'],
  ['zh-TW', 'Camellia', 'Camellia 回覆了您反映的問題（案件 12）'],
  ['en', '山茶小铺', 'Your complaint #12 at 山茶小铺: an answer'],
])('in %s names and numbers have the blanks that belong beside them: %s', (locale, site, said) => {
  expect(fill(mailTexts(locale).replySubject, { site, number: '12' })).toBe(said);
});

it('the lines of a Chinese mail end where they are written to end', () => {
  const link = 'https://shop.example/admin/reset#a';
  expect(fill(mailTexts('zh-CN').resetBody, { link })).toContain(`：\n${link}\n\n如果不是你本人`);
});
