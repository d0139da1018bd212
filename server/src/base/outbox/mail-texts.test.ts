import { expect, it } from 'vitest';
import { strangeTags } from '../../../../tests/kit/strange.ts';
import { mailTexts } from './mail-texts.ts';

it.each([
  ['zh-HK', '回覆了您的投訴'],
  ['zh-CN', '回复了您的投诉'],
  ['en-AU', 'Your complaint'],
  ['ja', 'Your complaint'],
  ['ar-EG', 'Your complaint'],
  [null, 'Your complaint'],
  ...strangeTags.filter((tag) => !tag.startsWith('zh')).map((tag): [string, string] => [tag, 'Your complaint']),
])('a mail to a customer who speaks %s says “%s”', (locale, said) => {
  expect(mailTexts(locale).replySubject).toContain(said);
});
