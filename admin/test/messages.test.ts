import { expect } from 'chai';
import { account } from '@huiyin/shared/i18n/admin/account';
import { ask } from '@huiyin/shared/i18n/admin/ask';
import { improve } from '@huiyin/shared/i18n/admin/improve';
import { inbox } from '@huiyin/shared/i18n/admin/inbox';
import { insights } from '@huiyin/shared/i18n/admin/insights';
import { look } from '@huiyin/shared/i18n/admin/look';
import { settings } from '@huiyin/shared/i18n/admin/settings';
import { share } from '@huiyin/shared/i18n/admin/share';
import { shell } from '@huiyin/shared/i18n/admin/shell';
import { today } from '@huiyin/shared/i18n/admin/today';
import { wave } from '@huiyin/shared/i18n/admin/wave';

const books = { account, ask, improve, inbox, insights, look, settings, share, shell, today, wave };
const languages = ['zh-CN', 'zh-TW'] as const;

/** Every message of a book by its path, functions filled with numbers. */
function messages(book: object, path = ''): [string, string][] {
  return Object.entries(book).flatMap(([key, value]: [string, unknown]) => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return [[at, String((value as (...all: unknown[]) => unknown)(2, 3, 4, 5, 6))]];
    if (typeof value === 'object' && value !== null) return messages(value, at);
    return [[at, String(value)]];
  });
}

// Frequent characters that only one of the two scripts has.
const simplified = /[们这说请设时间问题应发开关门网络进还认证选择页历单图务业专东车长样点户给让过边经结错银钱铁闭]/u;
const traditional = /[們這說請設時間問題應發開關門網絡進還認證選擇頁歷單圖務業專東車長樣點戶給讓過邊經結錯銀錢鐵閉]/u;

describe('messages', () => {
  for (const [name, book] of Object.entries(books)) {
    for (const language of languages) {
      it(`${name} says everything in ${language}`, () => {
        const keys = (of: object) => messages(of).map(([key]) => key);
        expect(keys(book[language])).to.have.members(keys(book.en));
        for (const [key, text] of messages(book[language])) expect(text.trim(), key).not.to.equal('');
      });
    }

    it(`${name} writes zh-CN in simplified and zh-TW in traditional characters`, () => {
      const wrong = (language: (typeof languages)[number], foreign: RegExp) =>
        messages(book[language]).filter(([, text]) => foreign.test(text));
      expect(wrong('zh-CN', traditional)).to.deep.equal([]);
      expect(wrong('zh-TW', simplified)).to.deep.equal([]);
    });

    it(`${name} has one word to count answers and complaints with, one for a survey that is off, and straight quotes in code`, () => {
      const wrong = {
        en: /\([’“]/u,
        'zh-CN': /[个份] ?(可疑|示例|新)?(回答|投诉)|问卷已?关闭|关闭问卷|\([’“]/u,
        'zh-TW': /[個份條] ?(可疑|範例|新)?(回答|客訴)|問卷已?關閉|關閉問卷|\([’“]/u,
      };
      for (const [language, pattern] of Object.entries(wrong))
        expect(messages(book[language as keyof typeof wrong]).filter(([, text]) => pattern.test(text))).to.deep.equal(
          [],
        );
    });

    it(`${name} ends no label with a colon and uses no straight quotes around words`, () => {
      for (const [key, text] of messages(book.en)) expect(text, key).not.to.match(/:$|"\w/);
    });
  }
});
